import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { applications } from '#db/schema/application'
import { keyShares } from '#db/schema/custody'
import { monitoringBoxes, monitoringKeys } from '#db/schema/monitoring-boxes'
import { contactKeys, ownBoxes, ownKeyHalves, recruitmentKeys, recruitmentPrivateKeys, replacedKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
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
  await deleteCounted(tx, keys, [[sealedKeys, inArray(sealedKeys.applicationKey, of)], [ownKeyHalves, inArray(ownKeyHalves.applicationKey, of)], [contactKeys, inArray(contactKeys.applicationKey, of)], [monitoringKeys, inArray(monitoringKeys.applicationKey, of)]])
  await deleteCounted(tx, rows, [[sealedIdentities, inArray(sealedIdentities.applicationKey, of)], [ownBoxes, inArray(ownBoxes.applicationKey, of)], [monitoringBoxes, inArray(monitoringBoxes.applicationKey, of)]])
}

/** Which of these applications still have a box: the sealed one, or the applicant's own. */
export async function applicationsWithBoxes(tx: Queries, which: SQL): Promise<{ key: number; id: string }[]> {
  const sealed = tx.select({ key: sealedIdentities.applicationKey }).from(sealedIdentities)
  const own = tx.select({ key: ownBoxes.applicationKey }).from(ownBoxes)
  return tx.select({ key: applications.key, id: applications.id }).from(applications).where(and(which, or(inArray(applications.key, sealed), inArray(applications.key, own))))
}

/** Destroys the key pair of a recruitment: whatever was sealed to it, wherever it lies, stays shut. */
export async function eraseRecruitmentKey(tx: Queries, { keys }: Erased, recruitmentKey: number): Promise<void> {
  await deleteCounted(tx, keys, [
    [keyShares, eq(keyShares.recruitmentKey, recruitmentKey)],
    [replacedKeys, eq(replacedKeys.recruitmentKey, recruitmentKey)], [recruitmentPrivateKeys, eq(recruitmentPrivateKeys.recruitmentKey, recruitmentKey)], [recruitmentKeys, eq(recruitmentKeys.recruitmentKey, recruitmentKey)],
  ])
}
