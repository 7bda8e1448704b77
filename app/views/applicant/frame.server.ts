import { siteName } from '#db/stores/site'
import type { AppContext } from '~/platform/app-context.server'

/** What stands around every page of an applicant. */
export interface ApplicantFrame {
  readonly organisation: string
}

export async function loadApplicantFrame(app: AppContext): Promise<ApplicantFrame> {
  return { organisation: await siteName(app.db.read) }
}
