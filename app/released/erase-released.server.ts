import { inArray, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { releasedIdentities, releasedKeys } from '#db/schema/released'
import { candidates } from '#db/schema/review'
import { deleteCounted, type Counts } from '#db/stores/erasing'

/** Destroys the keys of what was released of these candidates, then the boxes. */
export async function eraseReleased(tx: Queries, { keys, rows }: { readonly keys: Counts; readonly rows: Counts }, which: SQL): Promise<void> {
  const of = tx.select({ key: candidates.key }).from(candidates).where(which)
  await deleteCounted(tx, keys, [[releasedKeys, inArray(releasedKeys.candidateKey, of)]])
  await deleteCounted(tx, rows, [[releasedIdentities, inArray(releasedIdentities.candidateKey, of)]])
}
