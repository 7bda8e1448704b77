import { organisations } from '#db/schema/account'
import type { AppContext } from '~/platform/app-context.server'

export interface Brand {
  /** `#rrggbb`, or null while there is no organisation. */
  readonly colour: string | null
}

export async function loadBrand(app: AppContext): Promise<Brand> {
  const [organisation] = await app.db.read.select({ settings: organisations.settings }).from(organisations).limit(1)
  return { colour: organisation?.settings.brandColour ?? null }
}
