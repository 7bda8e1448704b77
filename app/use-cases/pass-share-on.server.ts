import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { putShares, sharesWithin } from '#db/stores/key-shares'
import type { OfficerKey } from '#db/stores/officer-keys'
import { loadRecruitment } from '#db/stores/recruitments'
import { holdersIn, keysToHold } from '#db/stores/share-holders'
import { longestShare, type Side } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { relyingOn } from './rely-on-officer.server'

// Somebody became an officer, or made a new key, after a recruitment was published: a colleague of the same side seals the side's half to them too.
// A half opens nothing by itself; it leaves for this purpose only while somebody of the side is without it.

export interface ToPassOn {
  /** Age files, of which one opens with the colleague's key. */
  readonly files: readonly string[]
  readonly to: readonly { readonly keyId: string; readonly recipient: string }[]
}

type Refused = 'not-found' | 'not-now' | 'unconfirmed' | 'no-share' | 'stale'

/** The own half, still sealed, and whose keys it is to be sealed to as well. */
export function takeToPassOn(app: AppContext, actor: Actor, { recruitmentId }: { recruitmentId: string }): Promise<Result<ToPassOn, Refused | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const found = await withoutHalf(app, tx, { actor, recruitmentId })
    if (!found.ok) return found
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const { admitted: { recruitmentKey, organisationKey }, side, missing } = found.value
    const files = await sharesWithin(tx, { recruitmentKey, personKey: actor.key, side })
    if (files.length === 0) return refused('no-share')
    await record(tx, app, { organisationKey, action: 'share-taken', recruitmentId, actorId: actor.id, details: { side, toPassOn: true } })
    return ok({ files, to: missing.map(({ id, recipient }) => ({ keyId: id, recipient })) })
  })
}

export interface PassShareOn {
  readonly recruitmentId: string
  readonly shares: readonly { readonly keyId: string; readonly file: string }[]
}

/** Stores the half for those who were without it, and for nobody else. */
export function passShareOn(app: AppContext, actor: Actor, { recruitmentId, shares }: PassShareOn): Promise<Result<{ passedOn: number }, Refused>> {
  return app.db.unitOfWork(async (tx) => {
    const found = await withoutHalf(app, tx, { actor, recruitmentId })
    if (!found.ok) return found
    const { admitted: { recruitmentKey, organisationKey }, side, missing } = found.value
    const rows = missing.flatMap(({ key, id }) => shares.filter(({ keyId, file }) => keyId === id && file !== '' && file.length <= longestShare).map(({ file }) => ({ officerKey: key, file })))
    if (rows.length === 0) return refused('stale')
    await putShares(tx, recruitmentKey, rows)
    await record(tx, app, { organisationKey, action: 'share-passed-on', recruitmentId, actorId: actor.id, details: { side, keys: missing.map(({ id }) => id) } })
    return ok({ passedOn: rows.length })
  })
}

interface WithoutHalf {
  readonly admitted: Admitted
  readonly side: Side
  readonly missing: readonly OfficerKey[]
}

async function withoutHalf(app: AppContext, tx: Queries, { actor, recruitmentId }: { actor: Actor; recruitmentId: string }): Promise<Result<WithoutHalf, Refused>> {
  const admitted = await admit(tx, { actor, recruitmentId, capability: 'passShareOn' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, organisationKey } = admitted.value
  const { custody } = await loadRecruitment(tx, recruitmentKey)
  if (custody !== 'officers') return refused('not-found')
  const relied = await relyingOn(tx, actor)
  if (!relied.ok) return relied
  const { side } = relied.value
  const holders = new Set((await holdersIn(tx, [recruitmentKey])).get(recruitmentKey))
  const missing = (await keysToHold(tx, { organisationKey, recruitmentKey, now: app.clock.now() })).filter((key) => key.side === side && !holders.has(key.key))
  return missing.length === 0 ? refused('stale') : ok({ admitted: admitted.value, side, missing })
}
