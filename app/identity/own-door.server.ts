import { eq, inArray, sql } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { prepared } from '#db/prepared'
import { ownBoxes, sealedIdentities } from '#db/schema/sealed'
import { unsentForGood } from '#db/stores/unsent'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import type { OwnIdentity } from '~/domain/identity'
import { OpenError } from '~/platform/aes-gcm.server'
import type { AppContext } from '~/platform/app-context.server'
import { closeOwnBox, openOwnBox } from './own-box.server'

// The applicant's own door: it opens what the receipt code opens, and takes away; no key of a recruitment is within its reach.

/** Takes the sealed identity away, for another one to take its place before the deadline, or for good. */
export async function removeSealed(tx: Queries, applicationKey: number): Promise<void> {
  await tx.delete(sealedIdentities).where(eq(sealedIdentities.applicationKey, applicationKey))
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
  const box = closeOwnBox(ownKeyOf(app, place), identity)
  const statement = prepared(tx, 'keep-own', (name) => {
    const columns = { keyHalf: sql.placeholder('keyHalf'), iv: sql.placeholder('iv'), box: sql.placeholder('box') }
    const excluded = { keyHalf: sql`excluded.key_half`, iv: sql`excluded.iv`, box: sql`excluded.box` }
    return tx.insert(ownBoxes).values({ applicationKey: sql.placeholder('applicationKey'), ...columns }).onConflictDoUpdate({ target: ownBoxes.applicationKey, set: excluded }).prepare(name)
  })
  await statement.execute({ applicationKey: place.applicationKey, ...box })
}

/** What the applicant filled in, or null: nothing yet, or not with this code. */
export async function readOwn(queries: Queries, app: AppContext, place: OwnPlace): Promise<OwnIdentity | null> {
  const [row] = await queries.select({ keyHalf: ownBoxes.keyHalf, iv: ownBoxes.iv, box: ownBoxes.box }).from(ownBoxes).where(eq(ownBoxes.applicationKey, place.applicationKey))
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
  await tx.delete(ownBoxes).where(eq(ownBoxes.applicationKey, applicationKey))
}

/** Forgets the own copies of those who never sent, and can no more. How many. */
export async function forgetUnsentOwn(tx: Queries): Promise<number> {
  return (await tx.delete(ownBoxes).where(inArray(ownBoxes.applicationKey, unsentForGood(tx))).returning({ key: ownBoxes.applicationKey })).length
}
