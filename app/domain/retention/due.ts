import { retentionEnds } from '../recruitment/deadlines'
import type { Phase } from '../recruitment/phases'
import { longestOf, periodsOf, shortened, type RetentionOutcome, type RetentionPeriods } from './periods'

interface Ended {
  readonly phase: Phase
  /** Null where it is not over, or where it was given up before the moment was kept. */
  readonly concludedAt: Date | null
  readonly deadline: Date | null
  readonly retentionMonths: number | null
  readonly retention: RetentionPeriods | null
}

/** One thing that goes at a moment: the whole recruitment, or of everybody with one outcome the name alone, or all. */
export type DueStep =
  | { readonly what: 'recruitment'; readonly at: Date }
  | { readonly what: 'applicants' | 'identities'; readonly outcome: RetentionOutcome; readonly at: Date }

/**
 * What goes when of a recruitment that is over, soonest first; the whole recruitment goes with the last of its applicants. One that was given up before the
 * moment was kept counts from its deadline. Nothing where there is no period: a draft that was never published has no applicants.
 */
export function dueSteps(ended: Ended): DueStep[] {
  const [from, periods] = [ended.concludedAt ?? ended.deadline, periodsOf(ended)]
  if (from === null || periods === null) return []
  const outcomes: RetentionOutcome[] = ended.phase === 'cancelled' ? ['given-up'] : ['not-invited', 'invited']
  const last = Math.max(...outcomes.map((outcome) => periods[outcome].case))
  const parts = outcomes.flatMap((outcome): DueStep[] => {
    const { identity, case: kept } = periods[outcome]
    return [
      ...(identity < kept ? [{ what: 'identities', outcome, at: retentionEnds(from, identity) } as const] : []),
      ...(kept < last ? [{ what: 'applicants', outcome, at: retentionEnds(from, kept) } as const] : []),
    ]
  })
  return [...parts, { what: 'recruitment', at: retentionEnds(from, last) } as const].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** When the whole of it is to be gone; null where nothing is to go. */
export function recruitmentDueAt(ended: Ended): Date | null {
  return dueSteps(ended).find(({ what }) => what === 'recruitment')?.at ?? null
}

/** What a post promises when it is published: the organisation's periods, shortened to what HR wished for at the most. */
export function promisedAt(organisation: RetentionPeriods, wished: number | null): { readonly retention: RetentionPeriods; readonly retentionMonths: number } {
  const retention = wished === null ? organisation : shortened(organisation, wished)
  return { retention, retentionMonths: longestOf(retention) }
}
