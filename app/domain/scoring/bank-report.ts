import type { Learned } from './learned'

/** What a version of a bank's question has shown. */
export interface LearnedVersion {
  readonly questionId: string
  readonly version: number
  readonly learned: Learned
  /** In how many recruitments it was asked in other words or with another rubric: nothing is learnt from those. */
  readonly reworded: number
}

/** What a family's bank has learnt: the versions that were asked in recruitments whose scoring is over. */
export type BankReport = readonly LearnedVersion[]
