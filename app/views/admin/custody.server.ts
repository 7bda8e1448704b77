import { keysInUse } from '#db/stores/officer-keys'
import { theOrganisation } from '#db/stores/organisations'
import type { Custody } from '~/domain/custody'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { shownDrill, type ShownDrill } from '../staff/shown-drill.server'
import { shownKeys, type ShownKeys } from '../staff/shown-keys.server'

export interface CustodySettings extends ShownKeys {
  readonly custody: Custody
  readonly drill: ShownDrill
}

/** Who keeps the keys of recruitments that are published from now on, and whether they can. For administrators alone. */
export async function loadCustodySettings(app: AppContext, actor: Actor): Promise<Result<CustodySettings, 'not-found'>> {
  const { read } = app.db
  const organisation = actor.roles.includes('administrator') ? await theOrganisation(read) : null
  if (!organisation) return refused('not-found')
  return ok({ custody: organisation.settings.custody, drill: await shownDrill(app, organisation.key), ...shownKeys(await keysInUse(read, organisation.key), app.clock.now()) })
}
