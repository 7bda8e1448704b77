import { theOrganisation } from '#db/stores/organisations'
import { ok, refused, type Result } from '~/domain/result'
import type { BlindnessSettings } from '~/domain/scoring/blindness-check'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** What the organisation has set about blindness checks, for administrators alone. What came of them they do not see. */
export async function loadBlindnessSettings(app: AppContext, actor: Actor): Promise<Result<BlindnessSettings, 'not-found'>> {
  const organisation = actor.roles.includes('administrator') ? await theOrganisation(app.db.read) : null
  if (!organisation) return refused('not-found')
  const { asksBlindness, asksBackground } = organisation.settings
  return ok({ asksBlindness, asksBackground })
}
