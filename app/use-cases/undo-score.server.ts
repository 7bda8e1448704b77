import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { ownAssignment, ownScore, putScore, type AssignedAnswer } from '#db/stores/review'
import { forgetScoreStep, lastScoreStep, takeScoreBack, type LastStep } from '#db/stores/score-steps'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admitToScore, type NotAdmittedToScore } from '~/platform/admit-to-score.server'
import type { AppContext } from '~/platform/app-context.server'

export interface UndoScore {
  readonly recruitmentId: string
  /** Which save the page was showing as the last one. */
  readonly undoes: { readonly assignmentId: string; readonly revision: number }
}

/**
 * A reviewer takes back their own last save: what was there before is there again, "no score" too. A page that does not
 * know of the last save is told so (`stale`). Gives the answer that it was about, with the revision that it has now.
 */
export function undoScore(app: AppContext, actor: Actor, { recruitmentId, undoes }: UndoScore): Promise<Result<{ assignmentId: string; revision: number }, NotAdmittedToScore | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admitToScore(tx, actor, recruitmentId)
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const last = await lastScoreStep(tx, { recruitmentKey, personKey: actor.key })
    const assignment = last && (await ownAssignment(tx, actor.key, last.assignmentId))
    if (!assignment || !isSame(last, undoes)) return refused('stale')

    const revision = await bringBack(tx, actor, { assignment, last })
    await forgetScoreStep(tx, last.key)
    await record(tx, app, { organisationKey, action: 'score-undone', recruitmentId, actorId: actor.id, details: { assignment: last.assignmentId, revision } })
    return ok({ assignmentId: last.assignmentId, revision })
  })
}

function isSame(last: LastStep, undoes: UndoScore['undoes']): boolean {
  return last.assignmentId === undoes.assignmentId && last.revision === undoes.revision
}

/** Puts back what was there before a save, "no score" too; the revision counts on either way. */
async function bringBack(tx: Queries, actor: Actor, { assignment, last }: { assignment: AssignedAnswer; last: LastStep }): Promise<number> {
  const { recruitmentKey, candidateKey, questionKey, assignmentKey } = assignment
  const at = { candidateKey, questionKey, personKey: actor.key }
  const stored = await ownScore(tx, at)
  const revision = (stored?.revision ?? last.revision) + 1
  if (last.hadScore) await putScore(tx, { ...at, recruitmentKey, level: last.level, note: last.note, revision }, assignmentKey)
  else await takeScoreBack(tx, assignment, { personKey: actor.key, revision })
  return revision
}
