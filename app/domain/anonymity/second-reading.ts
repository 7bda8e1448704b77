import { seededUint32 } from './shuffle'

/** Which share of a recruitment's answers two redactors read. */
export interface Sample {
  readonly percent: number
  /** Random, drawn at publication, written in the audit log. */
  readonly seed: string
}

const range32 = 2 ** 32

/** Whether an answer is in the sample: depends on the seed and its ids alone, so that the draw can be made again from the log. */
export function isReadTwice({ percent, seed }: Sample, { applicationId, questionId }: { readonly applicationId: string; readonly questionId: string }): boolean {
  return seededUint32(JSON.stringify([seed, applicationId, questionId]))() < (percent / 100) * range32
}

/** Of the answers that were read twice the share in which the second redactor changed nothing; null while there are none. */
export function agreement({ agreed, changed }: { readonly agreed: number; readonly changed: number }): number | null {
  return agreed + changed === 0 ? null : agreed / (agreed + changed)
}
