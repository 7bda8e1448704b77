import { record } from '#db/stores/audit'
import { countPasskeyUse, deletePasskey, insertPasskey, passkeyById, passkeysOf, type Passkey } from '#db/stores/passkeys'
import { personByKey } from '#db/stores/people'
import { putAttempt, takeAttempt } from '#db/stores/sign-in-attempts'
import type { DeviceKind } from '~/domain/access/device-kind'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { checkNew, checkUse, optionsForNew, optionsForUse, readAnswer, type PasskeyOptions } from '~/platform/passkeys.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { attemptLasts } from '~/platform/sign-in-attempt.server'
import { renewSession } from './begin-session.server'

/** What a passkey is asked for: a challenge of one is never an answer to another. */
export const passkeyPurposes = ['add', 'sign-in', 'second-step', 'confirm'] as const
export type PasskeyPurpose = (typeof passkeyPurposes)[number]

/** Bytes of a challenge (WebAuthn 13.4.3 asks for 16 or more). */
const challengeBytes = 32

interface Asking {
  readonly binding: string
  readonly purpose: PasskeyPurpose
  /** Null before anybody is known: then every passkey of this site may answer, and the question tells nothing of any account. */
  readonly person: Pick<Actor, 'key' | 'id'> | null
}

/** The question that the browser puts to the authenticator. Its challenge is kept for this browser and this purpose, once. */
export async function askPasskey(app: AppContext, { binding, purpose, person }: Asking): Promise<PasskeyOptions> {
  const challenge = app.random.bytes(challengeBytes)
  const known = person ? await passkeysOf(app.db.read, person.key) : []
  const payload = { purpose, challenge: challenge.toString('base64url'), person: person?.id ?? '' }
  const now = app.clock.now()
  await app.db.unitOfWork((tx) => putAttempt(tx, { tokenHash: binding, purpose: 'passkey', payload, expiresAt: new Date(now.getTime() + attemptLasts) }, now))
  if (purpose !== 'add' || !person) return optionsForUse(app.environment, { known, challenge })
  return optionsForNew(app.environment, { known, challenge, person: await personByKey(app.db.read, person.key) })
}

interface Answering extends Asking {
  /** The browser's answer, JSON. */
  readonly posted: string
}

/** The challenge that this browser was given for this purpose and person; asked for once, it is gone. */
async function takeChallenge(app: AppContext, { binding, purpose, person }: Asking): Promise<string | null> {
  const payload = await app.db.unitOfWork((tx) => takeAttempt(tx, { tokenHash: binding, purpose: 'passkey', now: app.clock.now() }))
  return payload?.purpose === purpose && payload.person === (person?.id ?? '') ? (payload.challenge ?? null) : null
}

/** The passkey that was shown, its counter moved on; null for whatever is not right. */
export async function shownPasskey(app: AppContext, answering: Answering): Promise<Passkey | null> {
  const challenge = await takeChallenge(app, answering)
  const passkey = await namedPasskey(app, answering)
  if (!challenge || !passkey) return null
  const counter = await checkUse(app.environment, { posted: answering.posted, challenge, passkey })
  if (counter === null) return null
  return (await app.db.unitOfWork((tx) => countPasskeyUse(tx, passkey, { to: counter, at: app.clock.now() }))) ? passkey : null
}

/** The passkey that the answer names, when it is that person's, or anybody's where nobody is known yet. */
async function namedPasskey(app: AppContext, { posted, person }: Answering): Promise<Passkey | null> {
  const passkey = await passkeyById(app.db.read, readAnswer(posted)?.id ?? '')
  return person === null || passkey?.personKey === person.key ? passkey : null
}

export interface AddPasskey extends Omit<Answering, 'person' | 'purpose'> {
  readonly name: string
  readonly device: DeviceKind
}

/** Adds a passkey to one's own account. Every other session ends. */
export async function addPasskey(app: AppContext, actor: Actor, { name, device, ...answer }: AddPasskey): Promise<Result<{ cookie: string }, 'passkey-refused' | 'prove-again'>> {
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const challenge = await takeChallenge(app, { ...answer, purpose: 'add', person: actor })
  const made = challenge ? await checkNew(app.environment, { posted: answer.posted, challenge }) : null
  if (!made) return refused('passkey-refused')

  return app.db.unitOfWork(async (tx) => {
    const isNew = await insertPasskey(tx, { ...made, id: app.random.id(), personKey: actor.key, name, addedAt: app.clock.now() })
    if (!isNew) return refused('passkey-refused')
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'second-factor-added', actorId: actor.id, details: { kind: 'passkey' } })
    return ok({ cookie: await renewSession(tx, app, { actor, device }) })
  })
}

/** Takes a passkey off one's own account. Every other session ends. */
export function removePasskey(app: AppContext, actor: Actor, { id, device }: { id: string; device: DeviceKind }): Promise<Result<{ cookie: string }, 'not-set-up' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    if (!(await deletePasskey(tx, actor.key, id))) return refused('not-set-up')
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'second-factor-removed', actorId: actor.id, details: { kind: 'passkey' } })
    return ok({ cookie: await renewSession(tx, app, { actor, device }) })
  })
}

