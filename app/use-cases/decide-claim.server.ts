import { record } from '#db/stores/audit'
import { claimsOf, writeClaimDecision } from '#db/stores/claims'
import type { ClaimDecision, ClaimOutcome } from '~/domain/recruitment/claim-decisions'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface DecideClaim {
  readonly recruitmentId: string
  readonly candidateId: string
  /** What the page showed: nobody overwrites a decision that they have not seen. */
  readonly seen: ClaimDecision
  readonly decision: ClaimOutcome
  readonly reason: string
}

/**
 * HR decides, by candidate number and the facts alone, whether somebody who claims priority access meets the formal
 * requirements. It can be decided anew until the unsealing. The log tells that a claim was decided, not whose nor how.
 */
export function decideClaim(app: AppContext, actor: Actor, { recruitmentId, candidateId, reason, ...wanted }: DecideClaim): Promise<Result<null, 'not-found' | 'not-now' | 'reason-required' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'decideClaims' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const claim = (await claimsOf(tx, recruitmentKey)).find((each) => each.candidateId === candidateId && !each.isChosen)
    if (!claim) return refused('not-found')
    if (reason.trim() === '') return refused('reason-required')

    const written = await writeClaimDecision(tx, { candidateKey: claim.candidateKey, ...wanted, reason: reason.trim(), personKey: actor.key })
    if (!written) return refused('stale')
    await record(tx, app, { organisationKey, action: 'claim-decided', recruitmentId: admitted.value.recruitmentId, actorId: actor.id })
    return ok(null)
  })
}
