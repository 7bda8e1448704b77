import { record } from '#db/stores/audit'
import { setPhase } from '#db/stores/recruitments'
import { chosenCandidates } from '#db/stores/shortlist'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { unsealChosen } from '~/identity/door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { storeReleased } from '~/released/released-identities.server'

/** HR opens the identities of the locked shortlist, and of nobody else. Called from HR's routes alone. */
export function unsealShortlist(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ opened: number }, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'unseal' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const moved = makeMove(phase, 'unseal', noFacts)
    if (!moved.ok) return moved

    const handed = await unsealChosen(tx, app, recruitmentKey)
    await storeReleased(tx, app, handed)
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value))) return refused('wrong-phase')
    const chosen = await chosenCandidates(tx, recruitmentKey)
    await record(tx, app, {
      organisationKey, action: 'identities-unsealed', recruitmentId, actorId: actor.id,
      details: { opened: handed.length, candidates: chosen.map(({ number }) => number) },
    })
    return ok({ opened: handed.length })
  })
}
