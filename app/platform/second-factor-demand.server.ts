import type { Queries } from '#db/database.server'
import { theOrganisation } from '#db/stores/organisations'
import { mustHaveSecondFactor } from '~/domain/access/second-factor'

/** Whether this person, with the roles they have now, must have a second factor. */
export async function isSecondFactorDemanded(queries: Queries, roles: readonly string[]): Promise<boolean> {
  const organisation = await theOrganisation(queries)
  return organisation !== null && mustHaveSecondFactor(roles, { demandedOf: organisation.settings.secondFactorOf, isDemo: organisation.isDemo })
}
