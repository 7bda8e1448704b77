import { inArray, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { documents } from '#db/schema/documents'
import { releasedIdentities, releasedKeys } from '#db/schema/released'
import { candidates } from '#db/schema/review'
import { documentKeys, documentParts } from '#db/schema/document-parts'
import { deleteCounted, type Counts } from '#db/stores/erasing'

/** Destroys the keys of what was released of these candidates and of what they handed in, then the boxes. A document names its owner, and goes with the name. */
export async function eraseReleased(tx: Queries, { keys, rows }: { readonly keys: Counts; readonly rows: Counts }, which: SQL): Promise<void> {
  const of = tx.select({ key: candidates.key }).from(candidates).where(which)
  const handedIn = tx.select({ key: documents.key }).from(documents).where(inArray(documents.candidateKey, of))
  await deleteCounted(tx, keys, [[releasedKeys, inArray(releasedKeys.candidateKey, of)], [documentKeys, inArray(documentKeys.documentKey, handedIn)]])
  await deleteCounted(tx, rows, [
    [releasedIdentities, inArray(releasedIdentities.candidateKey, of)],
    [documentParts, inArray(documentParts.documentKey, handedIn)], [documents, inArray(documents.candidateKey, of)],
  ])
}
