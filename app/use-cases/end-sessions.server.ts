import { record } from '#db/stores/audit'
import { personById } from '#db/stores/people'
import { deleteSession, deleteSessionsOf, sessionsOf } from '#db/stores/sessions'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { sessionName } from '~/platform/session-name.server'
import { isAdministrator } from './administer-people.server'

/** Ends one of one's own sessions (ASVS 7.5.2: who ends sessions has just shown who they are). One that is over already is as good as ended. */
export function endOneSession(app: AppContext, actor: Actor, name: string): Promise<Result<null, 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const found = (await sessionsOf(tx, actor.key)).find(({ tokenHash }) => sessionName(tokenHash) === name)
    if (!found) return ok(null)
    await deleteSession(tx, found.tokenHash)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'sessions-ended', actorId: actor.id, details: { person: actor.id } })
    return ok(null)
  })
}

/** Ends all of one's own sessions but this one. */
export function endOtherSessions(app: AppContext, actor: Actor, sessionHash: string): Promise<Result<null, 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const others = (await sessionsOf(tx, actor.key)).filter(({ tokenHash }) => tokenHash !== sessionHash)
    for (const { tokenHash } of others) await deleteSession(tx, tokenHash)
    if (others.length > 0) await record(tx, app, { organisationKey: actor.organisationKey, action: 'sessions-ended', actorId: actor.id, details: { person: actor.id } })
    return ok(null)
  })
}

/** An administrator ends every session of a person (ASVS 7.4.5). */
export function endSessionsOf(app: AppContext, actor: Actor, personId: string): Promise<Result<null, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    const person = isAdministrator(actor) ? await personById(tx, actor.organisationKey, personId) : null
    if (!person) return refused('not-found')
    await deleteSessionsOf(tx, person.key)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'sessions-ended', actorId: actor.id, details: { person: person.id } })
    return ok(null)
  })
}
