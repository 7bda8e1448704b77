import { givenCopiesOf } from '#db/stores/given-copies'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'

/** The days, ISO, on which HR had a copy made of what is kept of this applicant: for the status page. */
export async function givenCopies(app: AppContext, accessHash: string): Promise<readonly string[]> {
  const found = await held(app, accessHash)
  return found.ok ? givenCopiesOf(app.db.read, found.value.application.key) : []
}
