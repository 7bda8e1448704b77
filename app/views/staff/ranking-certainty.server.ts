import { reviewersProgress } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import type { Reliability, ReviewerSeverity, Severity } from '~/domain/scoring/reliability'
import type { Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { standingRanking } from '~/platform/reports/standing-ranking.server'
import { rankingFigures, type RankingFigures } from './ranking-figures.server'
import { secondLookAdvice, type SecondLookAdvice } from './second-look-advice.server'

/** A reviewer by name with how lenient, in points; below 0 stricter. */
export type NamedSeverity = Omit<ReviewerSeverity, 'reviewerId'> & { readonly name: string }

export type SeverityShown =
  | { readonly told: true; readonly reviewers: readonly NamedSeverity[] }
  | { readonly told: false; readonly because: Extract<Severity, { told: false }>['because'] }

/** The ranking, and how sure it is; the latter is null where nobody is left in the field. */
export interface SureRanking {
  readonly figures: RankingFigures
  readonly surety: RankingSurety | null
  readonly secondLook: SecondLookAdvice | null
}

/** How sure the ranking is, ready to be shown. */
export interface RankingSurety {
  readonly field: number
  readonly certainty: RankingCertainty
  readonly reliability: Reliability
  /** Absent for those who may not see it. */
  readonly severity?: SeverityShown
}

/**
 * The figures for so many places, or for as many as are proposed. Reviewers' names stand with their strictness alone, and that
 * leaves the server for chair and HR only.
 */
export async function sureRanking(app: AppContext, { recruitmentKey, recruitmentId, role, phase }: Admitted, asked: string | null): Promise<SureRanking> {
  const ranking = await standingRanking(app, { recruitmentKey, recruitmentId }, asked)
  if (ranking.whole === null) return { figures: await rankingFigures(app.db.read, recruitmentKey), surety: null, secondLook: null }
  const { figures, certainty, reliability, severity } = ranking.whole
  const isForThem = decide(role, 'readSeverity', phase).allowed
  return {
    figures,
    secondLook: await secondLookAdvice(app.db.read, recruitmentKey, phase),
    surety: { field: ranking.field, certainty, reliability, ...(isForThem && { severity: await withNames(app, recruitmentKey, severity) }) },
  }
}

async function withNames(app: AppContext, recruitmentKey: number, severity: Severity): Promise<SeverityShown> {
  if (!severity.told) return severity
  const names = new Map((await reviewersProgress(app.db.read, recruitmentKey)).map(({ personId, name }) => [personId, name]))
  const reviewers = severity.reviewers.flatMap(({ reviewerId, ...rest }): NamedSeverity[] => {
    const name = names.get(reviewerId)
    return name === undefined ? [] : [{ name, ...rest }]
  })
  return { told: true, reviewers: reviewers.sort((a, b) => a.leniency - b.leniency) }
}
