import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { passwordHashOf } from '#db/stores/people'
import { setProven } from '#db/stores/sessions'
import type { Proof } from '~/domain/access/sign-in'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { isPassword } from '~/platform/passwords.server'
import { takeCode } from './second-step.server'

/** Writes into the session that its person has just shown who they are. */
export async function proven(tx: Queries, app: AppContext, { actor, sessionHash, by }: { actor: Actor; sessionHash: string; by: Proof }): Promise<void> {
  await setProven(tx, sessionHash, { at: app.clock.now(), by })
  await record(tx, app, { organisationKey: actor.organisationKey, action: 'proved-again', actorId: actor.id, details: { by } })
}

/** By the password; limited together with the changes of it, since both are guesses at the same. */
export async function proveByPassword(app: AppContext, actor: Actor, { password, sessionHash }: { password: string; sessionHash: string }): Promise<Result<null, 'wrong-password' | 'too-many-attempts'>> {
  const limit = `change:${actor.id}`
  if (!(await app.rateLimits.signIn.take(limit)).allowed) return refused('too-many-attempts')
  if (!(await isPassword(password, await passwordHashOf(app.db.read, actor.key)))) return refused('wrong-password')
  await app.rateLimits.signIn.forget(limit)
  await app.db.unitOfWork((tx) => proven(tx, app, { actor, sessionHash, by: 'password' }))
  return ok(null)
}

/** By a code of the authenticator app, or a recovery code. */
export async function proveByCode(app: AppContext, actor: Actor, { code, sessionHash }: { code: string; sessionHash: string }): Promise<Result<null, 'wrong-code' | 'too-many-attempts'>> {
  if (!(await app.rateLimits.secondFactor.take(actor.id)).allowed) return refused('too-many-attempts')
  return app.db.unitOfWork(async (tx) => {
    const by = await takeCode(tx, app, { person: actor, typed: code })
    if (!by) {
      await record(tx, app, { organisationKey: actor.organisationKey, action: 'second-factor-failed', actorId: actor.id })
      return refused('wrong-code')
    }
    await app.rateLimits.secondFactor.forget(actor.id)
    await proven(tx, app, { actor, sessionHash, by })
    return ok(null)
  })
}
