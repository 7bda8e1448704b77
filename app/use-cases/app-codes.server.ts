import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { confirmAppCode, deleteAppCode, putUnconfirmed, takeStep } from '#db/stores/second-factors'
import type { DeviceKind } from '~/domain/access/device-kind'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { openedAppCode, sealedSecret } from '~/platform/app-code-secret.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { stepOfCode } from '~/platform/totp.server'
import { renewSession } from './begin-session.server'

/** Draws a secret for an authenticator app. It counts for nothing until a first code has come back. */
export function beginAppCode(app: AppContext, actor: Actor): Promise<Result<null, 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    await putUnconfirmed(tx, actor.key, sealedSecret(app, actor.id))
    return ok(null)
  })
}

/** Whether this is a right code of the person's app that was never used. Uses it up. */
export async function takeAppCode(tx: Queries, app: AppContext, { person, typed, isConfirmed }: { person: Pick<Actor, 'key' | 'id'>; typed: string; isConfirmed: boolean }): Promise<boolean> {
  const code = await openedAppCode(tx, app, person)
  if (code?.isConfirmed !== isConfirmed) return false
  const step = stepOfCode(code.secret, typed, app.clock.now())
  return step !== null && takeStep(tx, person.key, step)
}

/** The first code shows that the app has the secret: from now on it is asked for. Every other session ends. */
export async function finishAppCode(app: AppContext, actor: Actor, { code, device }: { code: string; device: DeviceKind }): Promise<Result<{ cookie: string }, 'wrong-code' | 'too-many-attempts' | 'prove-again'>> {
  if (!(await app.rateLimits.secondFactor.take(actor.id)).allowed) return refused('too-many-attempts')
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    if (!(await takeAppCode(tx, app, { person: actor, typed: code, isConfirmed: false }))) return refused('wrong-code')
    await confirmAppCode(tx, actor.key, app.clock.now())
    await app.rateLimits.secondFactor.forget(actor.id)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'second-factor-added', actorId: actor.id, details: { kind: 'totp' } })
    return ok({ cookie: await renewSession(tx, app, { actor, device }) })
  })
}

/** Takes the app off the account. Every other session ends. */
export function removeAppCode(app: AppContext, actor: Actor, device: DeviceKind): Promise<Result<{ cookie: string }, 'not-set-up' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    if (!(await deleteAppCode(tx, actor.key))) return refused('not-set-up')
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'second-factor-removed', actorId: actor.id, details: { kind: 'totp' } })
    return ok({ cookie: await renewSession(tx, app, { actor, device }) })
  })
}
