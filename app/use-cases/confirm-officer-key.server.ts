import { record } from '#db/stores/audit'
import { keyOfPerson, keysInUse, setConfirmed } from '#db/stores/officer-keys'
import { isFounding, mayConfirm, sideOf } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'

export interface ConfirmKey {
  readonly keyId: string
  /** The key whose digits both have read to each other. */
  readonly recipient: string
}

/** An officer confirms whose a key of the other side is: from now on it counts. An administrator cannot. */
export function confirmOfficerKey(app: AppContext, actor: Actor, { keyId, recipient }: ConfirmKey): Promise<Result<null, 'not-found' | 'stale' | 'prove-again' | 'unconfirmed'>> {
  return app.db.unitOfWork(async (tx) => {
    const side = sideOf(actor.roles)
    const own = side === null ? null : await keyOfPerson(tx, actor.key)
    if (side === null || own?.side !== side) return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const held = (await keysInUse(tx, actor.organisationKey)).filter(({ holder }) => holder !== null)
    const of = held.find((key) => key.id === keyId && key.recipient === recipient)
    if (!of) return refused('stale')
    const now = app.clock.now()
    if (!mayConfirm({ own, of, held, now })) return refused('unconfirmed')

    await setConfirmed(tx, of.key, { at: now, byKey: actor.key })
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'officer-key-confirmed', actorId: actor.id, details: { side: of.side, key: of.id, founding: isFounding(held) } })
    return ok(null)
  })
}
