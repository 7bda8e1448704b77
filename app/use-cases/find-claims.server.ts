import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { claimsOf, insertClaims, type ClaimRow } from '#db/stores/claims'
import { openClaims } from '~/identity/door.server'
import type { Actor } from '~/platform/actor.server'
import type { Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface Looking {
  readonly actor: Actor
  /** To unseal: who may open the list may look for claims. */
  readonly admitted: Admitted
}

/**
 * Who claims priority access in a locked recruitment. What was found once stands; before, the claims in the sealed part are
 * opened, without an identity. The log tells how many there are and never who. Runs in the unit of work of the unsealing.
 */
export async function findClaims(tx: Queries, app: AppContext, { actor, admitted: { recruitmentKey, recruitmentId, organisationKey } }: Looking): Promise<ClaimRow[]> {
  const known = await claimsOf(tx, recruitmentKey)
  if (known.length > 0) return known
  const claimants = await openClaims(tx, app, recruitmentKey)
  await insertClaims(tx, recruitmentKey, claimants)
  await record(tx, app, { organisationKey, action: 'claims-found', recruitmentId, actorId: actor.id, details: { claims: claimants.length } })
  return claimsOf(tx, recruitmentKey)
}
