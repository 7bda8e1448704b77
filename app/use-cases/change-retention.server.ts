import { record } from '#db/stores/audit'
import { theOrganisation, updateOrganisation } from '#db/stores/organisations'
import { inOneLine, problemsOf, type RetentionRules } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { isAdministrator } from './administer-people.server'

/** Sets how long what applicants gave is kept, in recruitments that are published from now on. The months stand in the log; the reasons do not, for they are words. */
export function changeRetention(app: AppContext, actor: Actor, retention: RetentionRules): Promise<Result<null, 'not-found' | 'invalid-form'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = isAdministrator(actor) ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    if (problemsOf(retention).length > 0) return refused('invalid-form') // the form says which field
    await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, retention } })
    await record(tx, app, { organisationKey: organisation.key, action: 'settings-changed', actorId: actor.id, details: { retention: inOneLine(retention.periods) } })
    return ok(null)
  })
}
