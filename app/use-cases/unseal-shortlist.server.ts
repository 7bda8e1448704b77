import { record } from '#db/stores/audit'
import { invitedCandidates } from '#db/stores/invited'
import { steppedBack } from '#db/stores/recusals'
import { setPhase } from '#db/stores/recruitments'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import { unsealChosen } from '~/identity/door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { storeReleased } from '~/released/released-identities.server'
import { findClaims } from './find-claims.server'

/**
 * HR opens the identities of the locked shortlist and of those whom HR invites because of a claim of priority access, and of
 * nobody else. Now that they are open, the log is told which reviewers had stepped back while scoring, and never from whom:
 * before, it would have told that somebody knew somebody among those who were still unseen. The claims are looked for first; while one is open nothing is unsealed. Called from HR's routes alone.
 */
export function unsealShortlist(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ opened: number }, 'not-found' | 'not-now' | 'claims-open' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'unseal' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const moved = makeMove(phase, 'unseal', noFacts)
    if (!moved.ok) return moved
    const claims = await findClaims(tx, app, { actor, admitted: admitted.value })
    if (claims.some(({ decision }) => decision === 'open')) return refused('claims-open')

    const handed = await unsealChosen(tx, app, recruitmentKey)
    await storeReleased(tx, app, handed)
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value))) return refused('wrong-phase')
    const invited = await invitedCandidates(tx, recruitmentKey)
    await record(tx, app, {
      organisationKey, action: 'identities-unsealed', recruitmentId, actorId: actor.id,
      details: { opened: handed.length, candidates: invited.map(({ number }) => number) },
    })
    for (const { personId, times } of await steppedBack(tx, recruitmentKey)) {
      await record(tx, app, { organisationKey, action: 'stepped-back', recruitmentId, actorId: personId, details: { times } })
    }
    return ok({ opened: handed.length })
  })
}
