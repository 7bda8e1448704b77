import { and, eq, not } from 'drizzle-orm'
import { inChunks } from '#db/chunks'
import type { Queries } from '#db/database.server'
import { candidates } from '#db/schema/review'
import { contactKeys, recruitmentKeys } from '#db/schema/sealed'
import { isInvited } from '#db/stores/invited'
import type { CandidateId } from '~/domain/ids'
import type { Reach } from '~/domain/identity'
import type { SealedPlace } from '~/domain/sealed-place'
import { seal, unseal } from '~/platform/aead.server'
import type { AppContext } from '~/platform/app-context.server'
import { boundToPlace } from './bound-to.server'
import { boxesOf, contextOf, isWaitingToBeOpened, recruitmentIn, type OpenedRecruitment } from './boxes.server'
import { openBox } from './box.server'
import { openClaim } from './claim-box.server'
import { openContact } from './contact-box.server'
import type { Unsealed } from './door.server'
import { suiteId } from './hpke.server'

// The officers' door: for recruitments whose private key is nowhere on this machine. What opens a box comes from an officer's
// browser, box by box, and only for whom the locked list names.

/** Stores the public half of a key that was made and split in a browser: 65 bytes, uncompressed. */
export async function keepPublicKey(tx: Queries, app: AppContext, { recruitmentKey, publicKey }: { recruitmentKey: number; publicKey: Buffer }): Promise<void> {
  await tx.insert(recruitmentKeys).values({ recruitmentKey, keyId: app.random.id(), suite: suiteId, publicKey })
}

/** The public half that is compared before a recombined key is used: 65 bytes. @throws when it was never published */
export async function splitPublicKey(queries: Queries, recruitmentKey: number): Promise<Buffer> {
  const [row] = await queries.select({ publicKey: recruitmentKeys.publicKey }).from(recruitmentKeys).where(eq(recruitmentKeys.recruitmentKey, recruitmentKey))
  if (!row) throw new Error('a published recruitment has no key')
  return row.publicKey
}

/** What an officer's browser needs to open the data key of one candidate: nothing of it is secret without the private key. */
export interface SealedRecord {
  readonly candidateId: CandidateId
  readonly place: SealedPlace
  readonly enc: Buffer
  readonly sealedKey: Buffer
  /** Called to an interview: of these alone the data key is handed over. */
  readonly isInvited: boolean
}

/** The sealed data keys of everybody who has not withdrawn, of a locked recruitment. @throws when it is in another phase */
export async function sealedRecords(queries: Queries, recruitmentKey: number): Promise<SealedRecord[]> {
  const locked = await recruitmentIn(queries, recruitmentKey, 'locked')
  const invited = new Set((await queries.select({ key: candidates.key }).from(candidates).where(and(eq(candidates.recruitmentKey, recruitmentKey), isInvited(queries, recruitmentKey)))).map(({ key }) => key))
  const boxes = await boxesOf(queries, recruitmentKey, eq(candidates.isWithdrawn, false))
  return boxes.map(({ candidateKey, candidateId, applicationId, enc, sealedKey }) => ({
    candidateId: candidateId as CandidateId, place: contextOf(locked, applicationId), enc, sealedKey, isInvited: invited.has(candidateKey),
  }))
}

/** The same of those alone whom two people called after the unsealing, and whose name is not open yet. @throws when the recruitment is not in phase `unsealed` */
export async function sealedRecordsOfCalled(queries: Queries, recruitmentKey: number): Promise<SealedRecord[]> {
  const opened = await recruitmentIn(queries, recruitmentKey, 'unsealed')
  return (await boxesOf(queries, recruitmentKey, await isWaitingToBeOpened(queries, recruitmentKey))).map(({ candidateId, applicationId, enc, sealedKey }) => ({
    candidateId: candidateId as CandidateId, place: contextOf(opened, applicationId), enc, sealedKey, isInvited: true,
  }))
}

/** Keys by candidate, 32 bytes each in hexadecimal, as an officer's browser handed them over. */
export type HandedKeys = ReadonlyMap<string, string>

function keyIn(keys: HandedKeys, candidateId: string): Buffer | null {
  const key = keys.get(candidateId)
  return key === undefined ? null : Buffer.from(key, 'hex')
}

/**
 * Which candidates claim priority access, as their inner keys, by the claims' own keys; null: a key of somebody who should be asked is missing.
 * @throws when the recruitment is not in phase `locked`, or a key does not open its box (OpenError)
 */
export async function openClaimsWith(tx: Queries, recruitmentKey: number, claimKeys: HandedKeys): Promise<number[] | null> {
  const locked = await recruitmentIn(tx, recruitmentKey, 'locked')
  const claimants: number[] = []
  for (const { candidateKey, candidateId, applicationId, claimIv, claimBox } of await boxesOf(tx, recruitmentKey, eq(candidates.isWithdrawn, false))) {
    if (!claimIv || !claimBox) continue
    const claimKey = keyIn(claimKeys, candidateId)
    if (!claimKey) return null
    if (openClaim({ claimKey, context: contextOf(locked, applicationId), record: { claimIv, claimBox } })) claimants.push(candidateKey)
  }
  return claimants
}

/**
 * Opens the identities of those who are invited, and of nobody else, by their data keys: what else was handed over is not looked at; null: a key is missing.
 * @throws when the recruitment is not in phase `locked`, or a key does not open its box (OpenError)
 */
export async function unsealChosenWith(tx: Queries, recruitmentKey: number, dataKeys: HandedKeys): Promise<Unsealed[] | null> {
  const locked = await recruitmentIn(tx, recruitmentKey, 'locked')
  return openWith({ opened: locked, dataKeys }, await boxesOf(tx, recruitmentKey, isInvited(tx, recruitmentKey)))
}

/**
 * The same for those whom two people called after the unsealing, and whose name is not open yet; null: a key is missing.
 * @throws when the recruitment is not in phase `unsealed`, or a key does not open its box (OpenError)
 */
export async function unsealCalledWith(tx: Queries, recruitmentKey: number, dataKeys: HandedKeys): Promise<Unsealed[] | null> {
  const opened = await recruitmentIn(tx, recruitmentKey, 'unsealed')
  return openWith({ opened, dataKeys }, await boxesOf(tx, recruitmentKey, await isWaitingToBeOpened(tx, recruitmentKey)))
}

function openWith({ opened, dataKeys }: { opened: OpenedRecruitment; dataKeys: HandedKeys }, boxes: Awaited<ReturnType<typeof boxesOf>>): Unsealed[] | null {
  const unsealed: Unsealed[] = []
  for (const { candidateKey, candidateId, applicationId, iv, box } of boxes) {
    const dataKey = keyIn(dataKeys, candidateId)
    if (!dataKey) return null
    const identity = openBox({ dataKey, context: contextOf(opened, applicationId), record: { iv, box } }).reveal()
    unsealed.push({ candidateKey, candidateId: candidateId as CandidateId, identity })
  }
  return unsealed
}

const contactContext = (place: SealedPlace) => boundToPlace('contactkey/v1', place).toString('utf8')

/**
 * Keeps what opens the contact boxes of those who are not invited, wrapped, until they have had their answer. Each key is tried first; false: one is missing.
 * @throws when the recruitment is not in phase `locked`, or a key does not open its box (OpenError)
 */
export async function keepContactKeys(tx: Queries, app: AppContext, { recruitmentKey, keys }: { recruitmentKey: number; keys: HandedKeys }): Promise<boolean> {
  const locked = await recruitmentIn(tx, recruitmentKey, 'locked')
  const rows: { applicationKey: number; wrappedKey: Buffer }[] = []
  for (const box of await boxesOf(tx, recruitmentKey, and(eq(candidates.isWithdrawn, false), notInvited(tx, recruitmentKey)))) {
    const { applicationKey, applicationId, candidateId, contactIv, contactBox } = box
    if (!contactIv || !contactBox) continue
    const contactKey = keyIn(keys, candidateId)
    if (!contactKey) return false
    const context = contextOf(locked, applicationId)
    openContact({ contactKey, context, record: { contactIv, contactBox } })
    rows.push({ applicationKey, wrappedKey: seal(contactKey, { key: app.keys.identityKek, iv: app.random.bytes(12), context: contactContext(context) }) })
  }
  for (const chunk of inChunks(rows)) await tx.insert(contactKeys).values(chunk)
  return true
}

function notInvited(queries: Queries, recruitmentKey: number) {
  const invited = isInvited(queries, recruitmentKey)
  return invited && not(invited)
}

export interface ToAnswer<T> {
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly write: (reach: Reach) => Promise<T>
}

/**
 * How to reach somebody who was not chosen: handed to `write` alone, which must keep nothing of it. Null: there is nothing (any more) to open it with.
 * @throws when the recruitment is neither unsealed nor concluded, or the box was tampered with
 */
export async function writeToUnchosen<T>(queries: Queries, app: AppContext, { recruitmentKey, candidateKey, write }: ToAnswer<T>): Promise<T | null> {
  const opened = await recruitmentIn(queries, recruitmentKey, 'unsealed', 'concluded')
  const found = await contactOf(queries, app, { opened, recruitmentKey, candidateKey })
  return found === null ? null : write(found)
}

async function contactOf(queries: Queries, app: AppContext, { opened, recruitmentKey, candidateKey }: { opened: OpenedRecruitment; recruitmentKey: number; candidateKey: number }): Promise<Reach | null> {
  const [box] = await boxesOf(queries, recruitmentKey, eq(candidates.key, candidateKey))
  if (!box?.contactIv || !box.contactBox) return null
  const [kept] = await queries.select({ wrappedKey: contactKeys.wrappedKey }).from(contactKeys).where(eq(contactKeys.applicationKey, box.applicationKey))
  if (!kept) return null
  const context = contextOf(opened, box.applicationId)
  const contactKey = unseal(kept.wrappedKey, { key: app.keys.identityKek, context: contactContext(context) })
  return openContact({ contactKey, context, record: { contactIv: box.contactIv, contactBox: box.contactBox } })
}
