import { theOrganisation } from '#db/stores/organisations'
import type { SecondFactorGroup } from '~/domain/access/second-factor'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface SignInRule {
  readonly demandedOf: readonly SecondFactorGroup[]
  /** What the organisation's own sign-in is called, where there is one. */
  readonly organisation: LocalText | null
}

/** How people sign in, for administrators alone. */
export async function loadSignInRule(app: AppContext, actor: Actor): Promise<Result<SignInRule, 'not-found'>> {
  const organisation = actor.roles.includes('administrator') ? await theOrganisation(app.db.read) : null
  if (!organisation) return refused('not-found')
  return ok({ demandedOf: organisation.settings.secondFactorOf, organisation: app.organisationSignIn?.settings.label ?? null })
}
