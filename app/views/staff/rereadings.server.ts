import type { Queries } from '#db/database.server'
import { rereadingCounts } from '#db/stores/rereadings'
import type { Phase } from '~/domain/recruitment/phases'

/** How many readings are still to be done by the committee as a whole; none once nothing can be changed any more. */
export async function waitingToBeReadAgain(queries: Queries, recruitmentKey: number, phase: Phase): Promise<number> {
  return phase === 'shortlisting' ? (await rereadingCounts(queries, recruitmentKey)).waiting : 0
}
