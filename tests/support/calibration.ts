import { recruitmentToPrepareFor, type Clearing, type Sent } from './clearing'
import type { TestApp } from './test-app'

/** Two sample answers, one to each scored question. */
export const twoSamples = [
  { question: 1, text: 'Jeg så på fristen og ringede.', intendedLevel: 2, reason: 'Nævner fristen, men ikke hvorfor.' },
  { question: 2, text: 'Jeg skriver, hvad der er afgjort, og hvorfor.', intendedLevel: 4, reason: 'Begrunder valget.' },
] as const

/** A recruitment in scoring with two sample answers, for which nobody has prepared. */
export function withSamples(test: TestApp, sent: readonly Sent[]): Promise<Clearing> {
  return recruitmentToPrepareFor(test, sent, { samples: twoSamples })
}
