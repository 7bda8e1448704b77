import { text } from 'node:stream/consumers'
import { complain } from './answer-lines'
import { answerStats } from './stats-answer'

/**
 * The figures about ratings, to be held against any other program's: `npm run -s stats -- icc < ratings.json`, and likewise
 * `alpha`, `kappa`, `fleiss`, `adjust` and `ranks` (docs/statistics.md says what goes in and comes out). One JSON object, in full
 * precision; what is not defined is null, with the reason. Exit codes: 0 answered, 2 the command or the input was wrong.
 */
const answer = answerStats(process.argv.slice(2), await text(process.stdin))
if (answer.ok) {
  for (const note of answer.value.notes) complain(note, 0)
  process.stdout.write(`${JSON.stringify(answer.value.figures)}\n`)
} else {
  process.exitCode = complain(answer.refusal, 2)
}
