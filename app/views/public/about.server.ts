import { theOrganisation } from '#db/stores/organisations'
import type { AppContext } from '~/platform/app-context.server'

export interface AboutPage {
  readonly organisation: string
  /** Who answers questions about personal data; '' when nobody is named. */
  readonly privacyContact: string
}

export async function loadAbout(app: AppContext): Promise<AboutPage> {
  const organisation = await theOrganisation(app.db.read)
  return { organisation: organisation?.name ?? '', privacyContact: organisation?.settings.privacyContact ?? '' }
}
