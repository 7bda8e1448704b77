import { createHash } from 'node:crypto'
import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { keyOfPerson, putOfficerKey, setChallenge, setProven } from '#db/stores/officer-keys'
import { sealTo } from '~/custody/officer-key'
import { utf8 } from '~/custody/bytes'
import { challengeLasts, recipientForm, sideOf, type Side } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { relyingOn } from './rely-on-officer.server'

export interface KeepKey {
  /** An age recipient. The other half never leaves the officer's browser unsealed. */
  readonly recipient: string
  /** The officer's own, or the emergency key of the officer's side, which is printed and kept in a safe. */
  readonly purpose: 'own' | 'emergency'
}

/**
 * An officer names the key that shares are sealed to from now on. It ends the one before it; shares that were sealed to that one stay
 * with it, until a colleague passes them on. Nothing is sealed to an own key before the other side has confirmed it; an emergency key is made by somebody whom
 * they have confirmed. The log tells that a key was made, and whose.
 */
export function keepOfficerKey(app: AppContext, actor: Actor, { recipient, purpose }: KeepKey): Promise<Result<null, 'not-found' | 'invalid-form' | 'key-in-use' | 'prove-again' | 'unconfirmed'>> {
  return app.db.unitOfWork(async (tx) => {
    const side = sideOf(actor.roles)
    if (side === null) return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const may = await mayKeep(tx, actor, { recipient, purpose })
    if (!may.ok) return may

    const made = { id: app.random.id(), organisationKey: actor.organisationKey, side, recipient, madeAt: app.clock.now(), awaitsWord: purpose === 'own' }
    const put = await putOfficerKey(tx, { ...made, personKey: purpose === 'own' ? actor.key : null })
    if (!put) return refused('key-in-use')
    await record(tx, app, { organisationKey: actor.organisationKey, action: purpose === 'own' ? 'officer-key-made' : 'emergency-key-made', actorId: actor.id, details: { side, key: made.id } })
    return ok(null)
  })
}

async function mayKeep(tx: Queries, actor: Actor, { recipient, purpose }: KeepKey): Promise<Result<unknown, 'not-found' | 'unconfirmed' | 'invalid-form'>> {
  if (!(await isRecipient(recipient))) return refused('invalid-form')
  return purpose === 'own' ? ok(null) : relyingOn(tx, actor)
}

async function isRecipient(text: string): Promise<boolean> {
  if (!recipientForm.test(text)) return false
  try {
    await sealTo(text, new Uint8Array(1))
    return true
  } catch {
    return false // the form is right and the check sum is not
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Seals something new to the officer's own key, to be read out of it: an age file. Nothing is written but its hash. */
export function askToProve(app: AppContext, actor: Actor): Promise<Result<{ challenge: string }, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    const own = await ownKey(tx, actor)
    if (!own) return refused('not-found')
    const secret = app.random.token()
    await setChallenge(tx, own.key, { hash: hashOf(secret), at: app.clock.now() })
    return ok({ challenge: await sealTo(own.recipient, utf8(secret)) })
  })
}

/** The officer shows what was sealed to the key: it is there, and its passphrase is known. Relied on for 90 days. */
export function proveKey(app: AppContext, actor: Actor, { secret }: { secret: string }): Promise<Result<null, 'not-found' | 'challenge-failed'>> {
  return app.db.unitOfWork(async (tx) => {
    const own = await ownKey(tx, actor)
    if (!own) return refused('not-found')
    const now = app.clock.now()
    const isInTime = own.challengedAt !== null && now.getTime() - own.challengedAt.getTime() <= challengeLasts
    if (!isInTime || own.challengeHash !== hashOf(secret)) return refused('challenge-failed')

    await setProven(tx, own.key, now)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'officer-key-proven', actorId: actor.id, details: { side: own.side } })
    return ok(null)
  })
}

async function ownKey(tx: Parameters<typeof keyOfPerson>[0], actor: Actor) {
  const own = await keyOfPerson(tx, actor.key)
  const side: Side | null = sideOf(actor.roles)
  return own?.side === side ? own : null
}
