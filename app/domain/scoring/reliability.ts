import type { PersonId, QuestionId } from '../ids'
import { reliabilityGrade, type ReliabilityGrade } from '../statistics/bands'
import { clusteredAlpha } from '../statistics/clustered-alpha'
import { icc, type Icc } from '../statistics/icc'
import { leastTentative, alphaWithInterval, type AlphaWithInterval } from '../statistics/krippendorff-bootstrap'
import { completeRows, transposed, type Ratings } from '../statistics/ratings'
import { questionTable, scoreTable } from '../statistics/score-table'
import { adjustForSeverity, severityCautions, type AdjustmentReason, type SeverityCaution } from '../statistics/severity'
import { wronglyShortListed } from '../statistics/short-listing'
import { reliabilityOfMean } from '../statistics/spearman-brown'
import type { CertaintyOptions } from './certainty'
import type { CandidateRatings, WeightedQuestion } from './ranking'

/**
 * In words, how far single reviewers agree. By the whole interval of alpha: `agree` from .8 up, `fairly` from .667 up,
 * `differ` below that, `too-few` where the scores leave it open. `no-scores`, `one-reviewer`, `all-equal`: nothing can be told.
 */
export type Agreement = 'agree' | 'fairly' | 'differ' | 'too-few' | 'no-scores' | 'one-reviewer' | 'all-equal'

export interface ReliabilityFigures {
  readonly agreement: Agreement
  /** Krippendorff's, for an ordinal scale. */
  readonly alpha: AlphaWithInterval
  /** ICC(2,1) and ICC(2,k), over the applicants whom every reviewer gave a level. */
  readonly single: Icc
  readonly panel: Icc
  readonly reviewers: number
  readonly counted: number
  readonly leftOut: number
}

export interface QuestionReliability extends ReliabilityFigures {
  readonly questionId: QuestionId
}

/** In words, how reliable the panel's means are (Koo and Li 2016, by the interval's lower end); `unknown`: there is no figure. */
export type PanelVerdict = ReliabilityGrade | 'too-few' | 'unknown'

export interface Reliability {
  readonly questions: readonly QuestionReliability[]
  /** All answers together for alpha, the weighted means for the intraclass correlations. */
  readonly whole: ReliabilityFigures
  readonly verdict: PanelVerdict
  /** The panel's reliability as it is and with one reviewer more (Spearman–Brown). Null where nothing can be promised. */
  readonly withOneMore: { readonly now: number; readonly then: number } | null
  /** The share of those short-listed who would not be by endlessly many such reviewers; null where it cannot be told. */
  readonly wronglyShortListed: number | null
}

/** Fewer applicants than this give percentile intervals that promise too much. */
const leastApplicants = 10

/** Every draw costs as much as there are applicants, and the larger the field, the fewer are needed for the same digits. */
const drawsFor = (applicants: number) => (applicants <= 100 ? 4000 : 1000)

/** How far reviewers agree, and what that means. Takes what they first gave, before they talked. */
export function reliabilityOf(ratings: readonly CandidateRatings[], questions: readonly WeightedQuestion[], { top, seed }: CertaintyOptions): Reliability {
  const tables = questions.map(({ id }) => questionTable(ratings, id).ratings)
  const draws = drawsFor(ratings.length)
  const seedOf = (what: string) => JSON.stringify([seed, 'alpha', what])
  const all = clusteredAlpha(ratings.map((_, row) => transposed(tables.map((table) => table[row] ?? []))), 'ordinal', { seed: seedOf('whole'), draws })
  const whole = figuresOf(scoreTable(ratings, questions).ratings, all)
  return {
    questions: questions.map(({ id }, index) => {
      const table = tables[index] ?? []
      return { questionId: id, ...figuresOf(table, alphaWithInterval(transposed(table), 'ordinal', { seed: seedOf(id), draws })) }
    }),
    whole,
    verdict: verdictOf(whole),
    withOneMore: withOneMore(whole),
    wronglyShortListed: shareOfWrong(whole, top / ratings.length),
  }
}

function figuresOf(given: Ratings, alpha: AlphaWithInterval): ReliabilityFigures {
  const table = transposed(transposed(given).filter((column) => column.some((value) => value !== null))) // without those who gave no level
  const { rows, raters: reviewers, leftOut } = completeRows(table)
  const forms = icc(table)
  const judged = table.filter((row) => row.some((value) => value !== null)).length
  return { agreement: agreementOf(alpha, { judged, reviewers }), alpha, single: forms['ICC(2,1)'], panel: forms['ICC(2,k)'], reviewers, counted: rows.length, leftOut }
}

function agreementOf(alpha: AlphaWithInterval, { judged, reviewers }: { readonly judged: number; readonly reviewers: number }): Agreement {
  if (alpha.value === null) return reasonInWords(alpha.reason, reviewers)
  if (judged < leastApplicants) return 'too-few'
  if (alpha.lower >= 0.8) return 'agree'
  if (alpha.lower >= leastTentative) return 'fairly'
  return alpha.upper < leastTentative ? 'differ' : 'too-few'
}

function reasonInWords(reason: string, reviewers: number): Agreement {
  if (reviewers === 0) return 'no-scores'
  if (reviewers === 1) return 'one-reviewer'
  return reason === 'no-variation' ? 'all-equal' : 'too-few'
}

function verdictOf({ panel, counted }: ReliabilityFigures): PanelVerdict {
  if (panel.value === null || panel.lower === null) return 'unknown'
  if (counted < leastApplicants || (panel.lower < 0.5 && panel.upper >= 0.75)) return 'too-few'
  return reliabilityGrade(panel.lower)
}

function withOneMore({ single, panel, reviewers }: ReliabilityFigures): Reliability['withOneMore'] {
  if (single.value === null || panel.value === null) return null
  const then = reliabilityOfMean(single.value, reviewers + 1).value
  return then === null ? null : { now: panel.value, then }
}

function shareOfWrong({ panel }: ReliabilityFigures, share: number): number | null {
  return panel.value === null || !(share > 0 && share < 1) ? null : wronglyShortListed(panel.value, share).value
}

/** How lenient a reviewer is against the panel, in points; below 0 stricter. The interval holds with 95 %. */
export interface ReviewerSeverity {
  readonly reviewerId: PersonId
  readonly leniency: number
  readonly lower: number
  readonly upper: number
}

/** Told only where nothing speaks against it. */
export type Severity =
  | { readonly told: true; readonly reviewers: readonly ReviewerSeverity[] }
  | { readonly told: false; readonly because: SeverityCaution | AdjustmentReason }

/** Each reviewer's strictness over all questions, drawn towards 0 the less is known. In the order of the reviewers' ids. */
export function severityOf(ratings: readonly CandidateRatings[], questions: readonly WeightedQuestion[]): Severity {
  const table = scoreTable(ratings, questions)
  const [caution] = severityCautions(table.ratings)
  if (caution !== undefined) return { told: false, because: caution }
  const found = adjustForSeverity(table.ratings)
  if (!found.ok) return { told: false, because: found.refusal }
  const { raters, raterErrors } = found.value
  return {
    told: true,
    reviewers: table.reviewers.flatMap((reviewerId, index) => {
      const [leniency, error] = [raters[index] ?? null, raterErrors[index] ?? null]
      return leniency === null || error === null ? [] : [{ reviewerId, leniency, lower: leniency - 1.96 * error, upper: leniency + 1.96 * error }]
    }),
  }
}
