import { eq, inArray, sql } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { prepared } from '#db/prepared'
import { monitoringBoxes, monitoringKeys } from '#db/schema/monitoring-boxes'
import { ownBoxes, ownKeyHalves, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { unsentForGood } from '#db/stores/unsent'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import type { OwnIdentity } from '~/domain/identity'
import { OpenError } from '~/platform/aes-gcm.server'
import type { AppContext } from '~/platform/app-context.server'
import { closeOwnBox, newKeyHalf, openOwnBox } from './own-box.server'

// The applicant's own door: it opens what the receipt code opens, and takes away; no key of a recruitment is within its reach.

/** Takes the sealed identity away, for another one to take its place before the deadline, or for good. */
export async function removeSealed(tx: Queries, applicationKey: number): Promise<void> {
  for (const table of [sealedKeys, sealedIdentities]) await tx.delete(table).where(eq(table.applicationKey, applicationKey))
}

/** An application and the code that its applicant holds. */
export interface OwnPlace {
  readonly applicationKey: number
  readonly organisationId: string
  readonly recruitmentId: string
  readonly applicationId: string
  readonly receiptCode: string
}

function ownKeyOf(app: AppContext, { receiptCode, organisationId, recruitmentId, applicationId }: OwnPlace) {
  const context = { organisationId, recruitmentId: recruitmentId as RecruitmentId, applicationId: applicationId as ApplicationId }
  return { receiptCode, pepper: app.keys.receiptPepper, context }
}

/** Keeps what an applicant filled in of name and contact, for nobody but whoever comes with the receipt code. */
export async function keepOwn(tx: Queries, app: AppContext, { identity, ...place }: OwnPlace & { readonly identity: OwnIdentity }): Promise<void> {
  const keyHalf = await keyHalfOf(tx, place.applicationKey)
  const statement = prepared(tx, 'keep-own', (name) => {
    const columns = { iv: sql.placeholder('iv'), box: sql.placeholder('box') }
    const excluded = { iv: sql`excluded.iv`, box: sql`excluded.box` }
    return tx.insert(ownBoxes).values({ applicationKey: sql.placeholder('applicationKey'), ...columns }).onConflictDoUpdate({ target: ownBoxes.applicationKey, set: excluded }).prepare(name)
  })
  const { iv, box } = closeOwnBox(ownKeyOf(app, place), identity, keyHalf)
  await statement.execute({ applicationKey: place.applicationKey, iv, box })
}

/** The half of the key of this one's boxes: made with the first of them, the same for those that come after. */
async function keyHalfOf(tx: Queries, applicationKey: number): Promise<Buffer> {
  const known = prepared(tx, 'own-key-half', (name) => tx.select({ keyHalf: ownKeyHalves.keyHalf }).from(ownKeyHalves).where(eq(ownKeyHalves.applicationKey, sql.placeholder('applicationKey'))).prepare(name))
  const [row] = await known.execute({ applicationKey })
  if (row) return row.keyHalf
  const keyHalf = newKeyHalf()
  const made = prepared(tx, 'make-own-key-half', (name) => tx.insert(ownKeyHalves).values({ applicationKey: sql.placeholder('applicationKey'), keyHalf: sql.placeholder('keyHalf') }).prepare(name))
  await made.execute({ applicationKey, keyHalf })
  return keyHalf
}

/** What the applicant filled in, or null: nothing yet, or not with this code. */
export async function readOwn(queries: Queries, app: AppContext, place: OwnPlace): Promise<OwnIdentity | null> {
  const [row] = await queries.select({ keyHalf: ownKeyHalves.keyHalf, iv: ownBoxes.iv, box: ownBoxes.box })
    .from(ownBoxes).innerJoin(ownKeyHalves, eq(ownKeyHalves.applicationKey, ownBoxes.applicationKey)).where(eq(ownBoxes.applicationKey, place.applicationKey))
  if (!row) return null
  try {
    return openOwnBox(ownKeyOf(app, place), row)
  } catch (error) {
    if (error instanceof OpenError) return null
    throw error
  }
}

/** Forgets the applicant's own copy. */
export async function forgetOwn(tx: Queries, applicationKey: number): Promise<void> {
  for (const table of [ownKeyHalves, ownBoxes]) await tx.delete(table).where(eq(table.applicationKey, applicationKey))
}

/** Destroys what the applicant may have answered for the evaluation. */
export async function forgetMonitoring(tx: Queries, applicationKey: number): Promise<void> {
  for (const table of [monitoringKeys, monitoringBoxes]) await tx.delete(table).where(eq(table.applicationKey, applicationKey))
}

/** Forgets the own copies of those who never sent, and can no more. How many. */
export async function forgetUnsentOwn(tx: Queries): Promise<number> {
  await tx.delete(ownKeyHalves).where(inArray(ownKeyHalves.applicationKey, unsentForGood(tx)))
  return (await tx.delete(ownBoxes).where(inArray(ownBoxes.applicationKey, unsentForGood(tx))).returning({ key: ownBoxes.applicationKey })).length
}
