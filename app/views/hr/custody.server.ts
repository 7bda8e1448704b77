import { startingSettings, theOrganisation } from '#db/stores/organisations'
import { keysToHold } from '#db/stores/share-holders'
import { canBeSplit, type Custody, type Side } from '~/domain/custody'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface CustodyToBe {
  readonly custody: Custody
  /** To whose keys the halves are sealed: public halves, without names. */
  readonly holders: readonly { readonly keyId: string; readonly side: Side; readonly recipient: string }[]
  /** Whether a key can be made now: somebody of each side can open. */
  readonly isPossible: boolean
}

/** Who will keep the key of a draft if it is published now. */
export async function loadCustodyToBe(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<CustodyToBe, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRecruitment' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, organisationKey, phase } = admitted.value
  const { custody } = (await theOrganisation(read))?.settings ?? startingSettings
  if (custody === 'server-held' || phase !== 'draft') return ok({ custody, holders: [], isPossible: true })
  const now = app.clock.now()
  const keys = await keysToHold(read, { organisationKey, recruitmentKey, now })
  return ok({ custody, holders: keys.map(({ id, side, recipient }) => ({ keyId: id, side, recipient })), isPossible: canBeSplit(keys, now) })
}
