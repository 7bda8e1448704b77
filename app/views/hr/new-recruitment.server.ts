import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { mayRecruit } from '~/domain/access/recruiting'
import type { LocalText } from '~/domain/local-text'
import type { BlindnessPolicy } from '~/domain/recruitment/blindness-policy'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBanks } from '~/question-banks/available-banks.server'

export interface NewRecruitmentPage {
  readonly departments: readonly { readonly id: string; readonly name: LocalText }[]
  readonly families: readonly { readonly id: string; readonly name: LocalText }[]
  readonly blindnessPolicy: BlindnessPolicy
}

/** What there is to choose from when a draft begins. */
export async function loadNewRecruitment(app: AppContext, actor: Actor): Promise<Result<NewRecruitmentPage, 'not-found'>> {
  const organisation = await theOrganisation(app.db.read)
  if (!organisation || !mayRecruit(actor.roles)) return refused('not-found')
  const departments = await departmentsOf(app.db.read, actor.organisationKey)
  const banks = await availableBanks(app.db.read)
  return ok({
    departments: departments.map(({ id, name }) => ({ id, name })),
    families: banks.map(({ id, name }) => ({ id, name })),
    blindnessPolicy: organisation.settings.blindnessPolicy,
  })
}
