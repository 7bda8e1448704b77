import { record } from '#db/stores/audit'
import { namesAround, passwordHashOf, setPasswordHash } from '#db/stores/people'
import type { DeviceKind } from '~/domain/access/device-kind'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { checkNewPassword, type GuessablePassword } from '~/platform/common-passwords.server'
import { hashPassword, isPassword } from '~/platform/passwords.server'
import { renewSession } from './begin-session.server'

export interface ChangePassword {
  readonly currentPassword: string
  readonly password: string
  readonly device?: DeviceKind
}

/** A person changes the own password. Every session ends, and a new one begins here (ASVS 7.4.3). */
export async function changePassword(app: AppContext, actor: Actor, wanted: ChangePassword): Promise<Result<{ cookie: string }, 'wrong-password' | 'too-many-attempts' | GuessablePassword>> {
  const limit = `change:${actor.id}`
  if (!(await app.rateLimits.signIn.take(limit)).allowed) return refused('too-many-attempts')
  if (!(await isPassword(wanted.currentPassword, await passwordHashOf(app.db.read, actor.key)))) return refused('wrong-password')
  await app.rateLimits.signIn.forget(limit)

  const checked = checkNewPassword(wanted.password, await namesAround(app.db.read, actor.key))
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(wanted.password)
  return app.db.unitOfWork(async (tx) => {
    await setPasswordHash(tx, actor.key, passwordHash)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'password-chosen', actorId: actor.id })
    const proven = { ...actor, provenAt: app.clock.now() } // the current password was right
    return ok({ cookie: await renewSession(tx, app, { actor: proven, device: wanted.device ?? 'other' }) })
  })
}
