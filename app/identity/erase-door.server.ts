import { eq, inArray, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { applications } from '#db/schema/application'
import { keyShares } from '#db/schema/custody'
import { contactKeys, ownBoxes, ownKeyHalves, recruitmentKeys, recruitmentPrivateKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { deleteCounted, type Counts } from '#db/stores/erasing'

// The door through which things only leave: what it is given it destroys, and it opens nothing.

export interface Erased {
  /** How many keys were destroyed, by table. */
  readonly keys: Counts
  /** How many boxes, which had been shut for good by then. */
  readonly rows: Counts
}

/** Destroys the keys of these applications' boxes, then the boxes. */
export async function eraseBoxes(tx: Queries, { keys, rows }: Erased, which: SQL): Promise<void> {
  const of = tx.select({ key: applications.key }).from(applications).where(which)
  await deleteCounted(tx, keys, [[sealedKeys, inArray(sealedKeys.applicationKey, of)], [ownKeyHalves, inArray(ownKeyHalves.applicationKey, of)], [contactKeys, inArray(contactKeys.applicationKey, of)]])
  await deleteCounted(tx, rows, [[sealedIdentities, inArray(sealedIdentities.applicationKey, of)], [ownBoxes, inArray(ownBoxes.applicationKey, of)]])
}

/** Destroys the key pair of a recruitment: whatever was sealed to it, wherever it lies, stays shut. */
export async function eraseRecruitmentKey(tx: Queries, { keys }: Erased, recruitmentKey: number): Promise<void> {
  await deleteCounted(tx, keys, [
    [keyShares, eq(keyShares.recruitmentKey, recruitmentKey)],
    [recruitmentPrivateKeys, eq(recruitmentPrivateKeys.recruitmentKey, recruitmentKey)], [recruitmentKeys, eq(recruitmentKeys.recruitmentKey, recruitmentKey)],
  ])
}
