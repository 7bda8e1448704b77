import { applicationByAccess, replaceAccess } from '#db/stores/applications'
import type { AppContext } from '~/platform/app-context.server'

/** An applicant leaves the application, on a shared computer perhaps: the cookie opens nothing any more. The code still does. */
export function leaveApplication(app: AppContext, accessHash: string): Promise<void> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (held) await replaceAccess(tx, held.key, null)
  })
}
