import { record } from '#db/stores/audit'
import { passwordHashOf, setPasswordHash } from '#db/stores/people'
import { deleteSessionsOf } from '#db/stores/sessions'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { hashPassword, isPassword } from '~/platform/passwords.server'
import { startSession } from '~/platform/session.server'

export interface ChangePassword {
  readonly currentPassword: string
  readonly password: string
}

/** A person changes the own password. Every session ends, and a new one begins here (ASVS 7.4.3). */
export async function changePassword(app: AppContext, actor: Actor, wanted: ChangePassword): Promise<Result<{ cookie: string }, 'wrong-password' | 'too-many-attempts'>> {
  const limit = `change:${actor.id}`
  if (!(await app.rateLimits.signIn.take(limit)).allowed) return refused('too-many-attempts')
  if (!(await isPassword(wanted.currentPassword, await passwordHashOf(app.db.read, actor.key)))) return refused('wrong-password')
  await app.rateLimits.signIn.forget(limit)

  const passwordHash = await hashPassword(wanted.password)
  await app.db.unitOfWork(async (tx) => {
    await setPasswordHash(tx, actor.key, passwordHash)
    await deleteSessionsOf(tx, actor.key)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'password-chosen', actorId: actor.id })
  })
  return ok({ cookie: await startSession(app, actor.key) })
}
