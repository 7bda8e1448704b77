import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { takeRecoveryCode } from '#db/stores/second-factors'
import { deleteSession } from '#db/stores/sessions'
import type { DeviceKind } from '~/domain/access/device-kind'
import type { Proof } from '~/domain/access/sign-in'
import { ok, refused, type Result } from '~/domain/result'
import { normaliseReceiptCode } from '~/domain/text/receipt-code'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { putSession } from '~/platform/session.server'
import { takeAppCode } from './app-codes.server'
import { recoveryCodeHash } from './recovery-codes.server'

export interface SecondStep {
  /** What was typed: a code of the app, or a recovery code. */
  readonly code: string
  /** The half session, which ends. */
  readonly sessionHash: string
  readonly device: DeviceKind
}

/** Which second factor this code is of, used up; null when it is none. */
export async function takeCode(tx: Queries, app: AppContext, { person, typed }: { person: Actor; typed: string }): Promise<Proof | null> {
  if (await takeAppCode(tx, app, { person, typed, isConfirmed: true })) return 'totp'
  const code = normaliseReceiptCode(typed)
  if (!code || !(await takeRecoveryCode(tx, person.key, { codeHash: recoveryCodeHash(app, person.key, code), at: app.clock.now() }))) return null
  await record(tx, app, { organisationKey: person.organisationKey, action: 'recovery-code-used', actorId: person.id })
  return 'recovery-code'
}

/** The second step of signing in. What was half open ends, and the session begins under a new token (ASVS 7.2.4). */
export async function takeSecondStep(app: AppContext, person: Actor, { code, sessionHash, device }: SecondStep): Promise<Result<{ cookie: string }, 'wrong-code' | 'too-many-attempts'>> {
  if (!(await app.rateLimits.secondFactor.take(person.id)).allowed) return refused('too-many-attempts')
  return app.db.unitOfWork(async (tx) => {
    const by = await takeCode(tx, app, { person, typed: code })
    if (!by) {
      await record(tx, app, { organisationKey: person.organisationKey, action: 'second-factor-failed', actorId: person.id })
      return refused('wrong-code')
    }
    await app.rateLimits.secondFactor.forget(person.id)
    return ok({ cookie: await openFully(tx, app, { person, sessionHash, by, device }) })
  })
}

/** Opens what was half open. */
export async function openFully(tx: Queries, app: AppContext, { person, sessionHash, by, device }: { person: Actor; sessionHash: string; by: Proof; device: DeviceKind }): Promise<string> {
  await deleteSession(tx, sessionHash)
  await record(tx, app, { organisationKey: person.organisationKey, action: 'signed-in', actorId: person.id, details: { by } })
  return putSession(tx, app, { personKey: person.key, provenBy: by, device })
}
