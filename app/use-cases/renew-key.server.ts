import { record } from '#db/stores/audit'
import { deleteShares, putShares } from '#db/stores/key-shares'
import { loadRecruitment } from '#db/stores/recruitments'
import { forgetSaidLost } from '#db/stores/share-holders'
import { endUnsealings } from '#db/stores/unsealings'
import { sides } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import { installKey, retireKey } from '~/identity/renewal-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { halvesOf } from '~/platform/key-halves.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { sharesForHolders, type SplitKey } from './split-for-holders.server'

export interface RenewKey {
  readonly recruitmentId: string
  /** In HR's own words. The log has the ids of the keys alone. */
  readonly reason: string
  /** The new key, made and split in HR's browser. */
  readonly splitKey: SplitKey | undefined
}

/**
 * HR puts a new key in the place of one of which a side has lost its half. What was sealed to the old one nothing opens any more: its halves are destroyed, and each
 * applicant seals their own copy anew. Refused as long as both sides can bring their half.
 */
export function renewKey(app: AppContext, actor: Actor, { recruitmentId, reason, splitKey }: RenewKey): Promise<Result<null, 'not-found' | 'not-now' | 'prove-again' | 'halves-held' | 'stale' | 'officers-missing'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'renewKey' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    if ((await loadRecruitment(tx, recruitmentKey)).custody !== 'officers') return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const halves = await halvesOf(tx, app, admitted.value)
    const lost = sides.filter((side) => halves[side] === 'lost')
    if (lost.length === 0) return refused('halves-held')
    const split = await sharesForHolders(tx, app, { organisationKey, recruitmentKey, splitKey })
    if (!split.ok) return split

    if (phase === 'locked') await endUnsealings(tx, recruitmentKey, app.clock.now())
    const lostKeyId = await retireKey(tx, app, { recruitmentKey, reason, replacedByKey: actor.key })
    await deleteShares(tx, recruitmentKey)
    const keyId = await installKey(tx, app, { recruitmentKey, publicKey: split.value.publicKey })
    await putShares(tx, recruitmentKey, split.value.shares)
    await forgetSaidLost(tx, recruitmentKey)
    await record(tx, app, { organisationKey, action: 'key-renewed', recruitmentId, actorId: actor.id, details: { lostKey: lostKeyId, key: keyId, lost } })
    return ok(null)
  })
}
