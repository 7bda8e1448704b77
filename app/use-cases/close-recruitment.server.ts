import { record } from '#db/stores/audit'
import { dropCorrections, unsentCorrections } from '#db/stores/corrections'
import { setPhase } from '#db/stores/recruitments'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** HR closes the post before its deadline. From this instant no answer is taken, and corrections that were not sent are forgotten. */
export function closeRecruitment(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'closeEarly' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const moved = makeMove(phase, 'close', noFacts)
    if (!moved.ok) return moved

    await dropCorrections(tx, await unsentCorrections(tx, recruitmentKey, app.clock.now()))
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value))) return refused('wrong-phase')
    await record(tx, app, { organisationKey, action: 'recruitment-closed', recruitmentId, actorId: actor.id, details: { early: true } })
    return ok(null)
  })
}
