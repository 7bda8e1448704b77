import { record } from '#db/stores/audit'
import { personById } from '#db/stores/people'
import { deleteSecondFactors } from '#db/stores/second-factors'
import { deleteSessionsOf } from '#db/stores/sessions'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { isAdministrator } from './administer-people.server'

/**
 * Takes every second factor off the account of somebody who has lost theirs; at the next sign-in it is set up anew where one is
 * demanded. Never for oneself: whoever had taken over an administrator's session would have both factors with one press.
 */
export function resetSecondFactor(app: AppContext, actor: Actor, personId: string): Promise<Result<null, 'not-found' | 'not-yourself' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    const person = isAdministrator(actor) ? await personById(tx, actor.organisationKey, personId) : null
    if (!person) return refused('not-found')
    if (person.key === actor.key) return refused('not-yourself')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent

    await deleteSecondFactors(tx, person.key)
    await deleteSessionsOf(tx, person.key)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'second-factor-reset', actorId: actor.id, details: { person: person.id } })
    return ok(null)
  })
}
