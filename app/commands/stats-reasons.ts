import type { KappaReason } from '~/domain/statistics/cohen'
import type { FleissReason } from '~/domain/statistics/fleiss'
import type { IccReason } from '~/domain/statistics/icc'
import type { AlphaReason } from '~/domain/statistics/krippendorff'
import type { RankReason } from '~/domain/statistics/ranks'
import type { AdjustmentReason } from '~/domain/statistics/severity'

export type StatsReason = AdjustmentReason | AlphaReason | FleissReason | IccReason | KappaReason | RankReason | 'no-weights' | 'not-rated'

export const inWords: Readonly<Record<StatsReason, string>> = {
  'disconnected': 'groups of applicants and raters share no rating, so that strict raters cannot be told from weak applicants',
  'few-applicants': 'fewer than two applicants have the ratings that this needs',
  'few-ratings': 'there are no more ratings than applicants and raters to be told apart',
  'negative': 'a rating below 0 is in no proportion to another',
  'no-applicants': 'there are no applicants',
  'no-pairs': 'nobody was rated by two raters',
  'no-residual': 'the raters agree wholly, but perhaps for a constant, so that nothing tells how sure this is',
  'no-variation': 'the ratings do not vary, so that agreement cannot be told from habit',
  'no-weights': 'no weights were given',
  'not-rated': 'null stands where there is no rating',
  'one-rater': 'one rater agrees with nobody',
  'out-of-range': 'the raters agree so much less than chance would have them that the formula gives nothing',
  'unequal-raters': 'not everybody was rated by as many raters; alpha allows that',
}

type Reasoned = { readonly value: number } | { readonly value: null; readonly reason: StatsReason }

/** Figures under their names, null where there is none, and in one sentence why: once if it is the same for all, else name by name. */
export function together(figures: readonly (readonly [name: string, figure: Reasoned])[]): Record<string, number | string | null> {
  const missing = figures.flatMap(([name, figure]) => (figure.value === null ? [[name, figure.reason] as const] : []))
  const isOne = missing.length === figures.length && new Set(missing.map(([, reason]) => reason)).size === 1
  const sentences = isOne ? missing.slice(0, 1).map(([, reason]) => inWords[reason]) : missing.map(([name, reason]) => `${name}: ${inWords[reason]}`)
  return { ...Object.fromEntries(figures.map(([name, { value }]) => [name, value])), ...(sentences.length === 0 ? {} : { reason: sentences.join('; ') }) }
}
