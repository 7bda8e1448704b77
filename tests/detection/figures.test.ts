import { expect, it } from 'vitest'
import { detectorFigures } from '~/detection/figures'
import { summary } from './evaluation/summary'

it('what organisations are told of the detector is what it does: else run npm run detect:evaluate -- --write', () => {
  expect(detectorFigures).toEqual(summary())
})
