import { takeOff } from '#db/stores/recusals'
import { ownAssignment } from '#db/stores/review'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { settleRecusals, writeCannotJudge } from './settle-recusals.server'

/**
 * A reviewer who may know a candidate steps back: off all that candidate's answers at once and for good. Levels already given
 * become "cannot judge" in this unit of work, the others as the walk passes them. Nothing that anybody else can see, the log
 * among it, is other than for answers that could not be judged; that it was stepping back stands in the assignment alone, and in
 * the log once identities are open. Gives the question to go on with.
 */
export function stepBack(app: AppContext, actor: Actor, { recruitmentId, assignmentId }: { recruitmentId: string; assignmentId: string }): Promise<Result<{ questionId: string }, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'stepBack' })
    if (!admitted.ok) return admitted
    const { recruitmentKey } = admitted.value
    const assignment = await ownAssignment(tx, actor.key, assignmentId)
    if (!assignment || assignment.recruitmentKey !== recruitmentKey) return refused('not-found')

    for (const place of await takeOff(tx, { personKey: actor.key, candidateKey: assignment.candidateKey })) await writeCannotJudge(tx, app, { of: admitted.value, place })
    await settleRecusals(tx, app, { ...admitted.value, personKey: actor.key })
    return ok({ questionId: assignment.questionId })
  })
}
