import { theOrganisation } from '#db/stores/organisations'
import type { RetentionRules } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** How long things are kept in recruitments that are published from now on. For administrators alone. */
export async function loadRetentionRules(app: AppContext, actor: Actor): Promise<Result<RetentionRules, 'not-found'>> {
  const organisation = actor.roles.includes('administrator') ? await theOrganisation(app.db.read) : null
  return organisation ? ok(organisation.settings.retention) : refused('not-found')
}
