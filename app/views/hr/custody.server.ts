import { startingSettings, theOrganisation } from '#db/stores/organisations'
import { keysToHold } from '#db/stores/share-holders'
import type { OfficerKey } from '#db/stores/officer-keys'
import { canBeSplit, sidesStanding, type Custody, type Side, type SideStanding } from '~/domain/custody'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** To whose key a half is sealed: its public half, and whose it is, so that HR sees who will hold it. */
export interface ShownHolder {
  readonly keyId: string
  readonly side: Side
  readonly recipient: string
  /** Null for the emergency key of a side. */
  readonly name: string | null
}

export function shownHolder({ id, side, recipient, holder }: OfficerKey): ShownHolder {
  return { keyId: id, side, recipient, name: holder?.name ?? null }
}

export interface CustodyToBe {
  readonly custody: Custody
  readonly holders: readonly ShownHolder[]
  /** How many of each side can open; null where no officers are to. */
  readonly standing: Readonly<Record<Side, SideStanding>> | null
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
  if (custody === 'server-held' || phase !== 'draft') return ok({ custody, holders: [], standing: null, isPossible: true })
  const now = app.clock.now()
  const keys = await keysToHold(read, { organisationKey, recruitmentKey, now })
  const held = keys.filter(({ holder }) => holder !== null)
  return ok({ custody, holders: keys.map(shownHolder), standing: sidesStanding(held, now), isPossible: canBeSplit(held, now) })
}
