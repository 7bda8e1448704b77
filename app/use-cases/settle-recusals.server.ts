import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { progressOfWalk, unsettledIn, walksToSettle, type OffPlace, type Walk } from '#db/stores/recusals'
import { putScore } from '#db/stores/review'
import type { AppContext } from '~/platform/app-context.server'

export interface OfRecruitment {
  readonly recruitmentId: string
  readonly recruitmentKey: number
  readonly organisationKey: number
}

/**
 * An answer that a reviewer is off becomes a "cannot judge" when the reviewer's walk has passed it, or has nothing left that
 * comes before the end: then counts, scores and the log go on as they do with any answer that was read and could not be
 * judged, and at the pace of somebody who reads. All walks of the recruitment, or one reviewer's.
 */
export async function settleRecusals(tx: Queries, app: AppContext, { personKey, ...at }: OfRecruitment & { personKey?: number }): Promise<void> {
  for (const walk of await walksToSettle(tx, at.recruitmentKey, personKey)) await settleWalk(tx, app, { ...at, ...walk })
}

/** One reviewer's walk through one question. @param of `reached` a position that is being scored in this unit of work */
export async function settleWalk(tx: Queries, app: AppContext, { reached = -1, ...of }: OfRecruitment & Walk & { reached?: number }): Promise<void> {
  const places = await unsettledIn(tx, of)
  if (places.length === 0) return
  const { furthest, open } = await progressOfWalk(tx, of)
  for (const place of places) {
    if (open === 0 || place.position < Math.max(furthest, reached)) await writeCannotJudge(tx, app, { of, place })
  }
}

/** The same row, the same event as a reviewer's own "cannot judge" without a note. */
export async function writeCannotJudge(tx: Queries, app: AppContext, { of: { organisationKey, recruitmentId, recruitmentKey }, place }: { of: OfRecruitment; place: OffPlace }): Promise<void> {
  const { candidateKey, questionKey, personKey, assignmentKey, assignmentId, personId } = place
  const revision = place.revision + 1
  await putScore(tx, { candidateKey, questionKey, personKey, recruitmentKey, level: null, note: '', revision }, assignmentKey)
  await record(tx, app, { organisationKey, action: 'score-saved', recruitmentId, actorId: personId, details: { assignment: assignmentId, revision } })
}
