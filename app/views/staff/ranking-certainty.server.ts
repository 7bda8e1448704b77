import { rankingBasis } from '#db/stores/ranking-basis'
import { candidatesOf, loadProposal, reviewersProgress } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import { topOf } from '~/domain/scoring/ranking-report'
import type { Reliability, ReviewerSeverity, Severity } from '~/domain/scoring/reliability'
import type { Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { rankingFigures, type RankingFigures } from './ranking-figures.server'

/** A reviewer by name with how lenient, in points; below 0 stricter. */
export type NamedSeverity = Omit<ReviewerSeverity, 'reviewerId'> & { readonly name: string }

export type SeverityShown =
  | { readonly told: true; readonly reviewers: readonly NamedSeverity[] }
  | { readonly told: false; readonly because: Extract<Severity, { told: false }>['because'] }

/** The ranking, and how sure it is; the latter is null where nobody is left in the field. */
export interface SureRanking {
  readonly figures: RankingFigures
  readonly surety: RankingSurety | null
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
 * leaves the server for chair and HR only. Reckoned beside everything else, since a large field takes a second.
 */
export async function sureRanking(app: AppContext, { recruitmentKey, recruitmentId, role, phase }: Admitted, asked: string | null): Promise<SureRanking> {
  const { read } = app.db
  const field = (await candidatesOf(read, recruitmentKey)).length
  if (field === 0) return { figures: await rankingFigures(read, recruitmentKey), surety: null }
  const proposal = await loadProposal(read, recruitmentKey)
  const proposed = proposal?.entries.filter(({ isChosen }) => isChosen).length ?? 0
  const { seed, position } = await rankingBasis(read, recruitmentId)
  const { figures, certainty, reliability, severity } = await app.reports.ranking({ recruitmentKey, top: topOf({ asked, proposed, field }), seed }, position)
  const isForThem = decide(role, 'readSeverity', phase).allowed
  return { figures, surety: { field, certainty, reliability, ...(isForThem && { severity: await withNames(app, recruitmentKey, severity) }) } }
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
