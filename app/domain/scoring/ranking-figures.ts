import type { LocalText } from '../local-text'

/** A scored question, as a column of the ranking. */
export interface RankedQuestion {
  readonly id: string
  readonly number: number
  readonly prompt: LocalText
  readonly weight: number
}

/** A candidate's place and figures, on the scale 1–5; null is not defined. */
export interface RankedCandidate {
  readonly id: string
  readonly number: string
  readonly rank: number | null
  /** How many others share the place. */
  readonly tied: number
  readonly weightedMean: number | null
  readonly weightedMedian: number | null
  readonly spread: number | null
  /** One for each reviewer who gave a level, from the lowest to the highest; no names. */
  readonly reviewersMeans: readonly number[]
  readonly perQuestion: readonly { readonly questionId: string; readonly mean: number | null; readonly spread: number | null }[]
}

export interface RankingFigures {
  readonly questions: readonly RankedQuestion[]
  readonly candidates: readonly RankedCandidate[]
  /** That somebody withdrew after scoring had begun; neither who nor how many. */
  readonly someWithdrew: boolean
}
