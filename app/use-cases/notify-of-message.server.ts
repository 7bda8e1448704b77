import type { Queries } from '#db/database.server'
import type { AppContext } from '~/platform/app-context.server'

export interface NewForApplicant {
  readonly recruitmentKey: number
  /** The thread in which HR has written: one applicant's, or everybody's. */
  readonly threadKey: number
}

/**
 * Called in the unit of work in which HR has written something for one applicant or for all. Nobody is mailed yet, and the pages say so: this is where
 * an outbox takes it up. Whatever takes it up must neither tell HR who has an address nor take a time that does.
 */
export async function notifyOfMessage(_tx: Queries, _app: AppContext, _message: NewForApplicant): Promise<void> {
  await Promise.resolve()
}
