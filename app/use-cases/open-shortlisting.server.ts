import { record } from '#db/stores/audit'
import { setPhase } from '#db/stores/recruitments'
import { reviewersProgress } from '#db/stores/shortlist'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** Scores become visible to the committee once all that were assigned are in, or HR has waived the missing ones. */
export function openShortlisting(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'openShortlisting' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const progress = await reviewersProgress(tx, recruitmentKey)
    const missingScores = progress.filter(({ isWaived }) => !isWaived).reduce((sum, { assigned, done }) => sum + assigned - done, 0)

    const moved = makeMove(phase, 'openShortlisting', { ...noFacts, missingScores })
    if (!moved.ok) return moved

    if (!(await setPhase(tx, recruitmentKey, phase, moved.value))) return refused('wrong-phase')
    await record(tx, app, { organisationKey, action: 'shortlisting-opened', recruitmentId, actorId: actor.id })
    return ok(null)
  })
}
