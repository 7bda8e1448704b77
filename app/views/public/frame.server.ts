import { siteName } from '#db/stores/site'
import type { AppContext } from '~/platform/app-context.server'

/** What stands around every public page. */
export interface PublicFrame {
  readonly organisation: string
}

export async function loadPublicFrame(app: AppContext): Promise<PublicFrame> {
  return { organisation: await siteName(app.db.read) }
}
