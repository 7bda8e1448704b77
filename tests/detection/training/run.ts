import { parseArgs } from 'node:util'
import { printMeasures } from './print-measures'
import { modelFile, train } from './train'

// npm run -s detect:train -- --data <folder> [--rounds 5] [--measure]

const { values } = parseArgs({ options: { data: { type: 'string' }, rounds: { type: 'string', default: '5' }, measure: { type: 'boolean', default: false } } })

if (values.data === undefined) {
  console.error('Say where the data is: npm run detect:train -- --data <folder> [--rounds 5] [--measure]')
  process.exitCode = 1
} else if (values.measure) {
  printMeasures(values.data, modelFile)
} else {
  train(values.data, Number(values.rounds), (words) => console.log(words))
}
