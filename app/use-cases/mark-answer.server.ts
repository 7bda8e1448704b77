import { markAssignment } from '#db/stores/score-steps'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admitToAnswer, type NotAdmittedToScore } from '~/platform/admit-to-score.server'
import type { AppContext } from '~/platform/app-context.server'

export interface MarkAnswer {
  readonly recruitmentId: string
  readonly assignmentId: string
  readonly isMarked: boolean
}

/**
 * A reviewer marks an answer of their own to be read again, or takes the mark away. A bookmark, no judgement: nobody else
 * sees it and the log does not tell of it.
 */
export function markAnswer(app: AppContext, actor: Actor, wanted: MarkAnswer): Promise<Result<null, NotAdmittedToScore | 'no-longer-scored'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admitToAnswer(tx, actor, wanted)
    if (!admitted.ok) return admitted
    await markAssignment(tx, admitted.value.assignment.assignmentKey, wanted.isMarked)
    return ok(null)
  })
}
