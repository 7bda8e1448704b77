import { credentialsByKey } from '#db/stores/people'
import { record } from '#db/stores/audit'
import type { DeviceKind } from '~/domain/access/device-kind'
import type { SessionStage } from '~/domain/access/sign-in'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { beginSession } from './begin-session.server'
import { isOnlyOutside } from '~/platform/outside-accounts.server'
import { shownPasskey } from './passkeys.server'
import { proven } from './prove-again.server'
import { openFully } from './second-step.server'
import { recordFailure, type SignedIn } from './sign-in.server'

export interface ByPasskey {
  readonly binding: string
  readonly posted: string
  readonly device: DeviceKind
}

/** Signs in whoever shows a passkey of theirs: possession and, since the user was verified, a second factor with it. */
export async function signInWithPasskey(app: AppContext, { clientAddress, device, ...answer }: ByPasskey & { clientAddress: string }): Promise<Result<SignedIn, 'passkey-refused' | 'too-many-attempts'>> {
  if (!(await app.rateLimits.signInFrom.take(clientAddress)).allowed) return refused('too-many-attempts')
  const passkey = await shownPasskey(app, { ...answer, purpose: 'sign-in', person: null })
  const credentials = passkey ? await credentialsByKey(app.db.read, passkey.personKey) : null
  if (!credentials?.isActive || (await isOnlyOutside(app, credentials.key))) {
    await recordFailure(app, credentials?.id ?? null)
    return refused('passkey-refused')
  }
  const begun = await beginSession(app, { personKey: credentials.key, by: 'passkey', isStrong: true, device })
  return ok({ ...begun, language: credentials.language })
}

/** The second step of signing in, by a passkey. */
export async function takeSecondStepWithPasskey(app: AppContext, person: Actor, { device, sessionHash, ...answer }: ByPasskey & { sessionHash: string }): Promise<Result<{ cookie: string; stage: SessionStage }, 'passkey-refused' | 'too-many-attempts'>> {
  if (!(await app.rateLimits.secondFactor.take(person.id)).allowed) return refused('too-many-attempts')
  if (!(await shownPasskey(app, { ...answer, purpose: 'second-step', person }))) {
    await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: person.organisationKey, action: 'second-factor-failed', actorId: person.id }))
    return refused('passkey-refused')
  }
  await app.rateLimits.secondFactor.forget(person.id)
  return ok({ stage: 'open', cookie: await app.db.unitOfWork((tx) => openFully(tx, app, { person, sessionHash, by: 'passkey', device })) })
}

/** Shows again who somebody is, by a passkey. */
export async function proveByPasskey(app: AppContext, actor: Actor, { sessionHash, ...answer }: Omit<ByPasskey, 'device'> & { sessionHash: string }): Promise<Result<null, 'passkey-refused' | 'too-many-attempts'>> {
  if (!(await app.rateLimits.secondFactor.take(actor.id)).allowed) return refused('too-many-attempts')
  if (!(await shownPasskey(app, { ...answer, purpose: 'confirm', person: actor }))) return refused('passkey-refused')
  await app.rateLimits.secondFactor.forget(actor.id)
  await app.db.unitOfWork((tx) => proven(tx, app, { actor, sessionHash, by: 'passkey' }))
  return ok(null)
}
