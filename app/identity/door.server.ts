import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { prepared } from '#db/prepared'
import { applications } from '#db/schema/application'
import { hearings } from '#db/schema/hearings'
import { recruitments } from '#db/schema/recruitment'
import { candidates } from '#db/schema/review'
import { ownBoxes, ownKeyHalves, recruitmentKeys, recruitmentPrivateKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { isInvited } from '#db/stores/invited'
import { isNotHeld, isNotHeldAlone } from '#db/stores/legal-holds'
import type { ApplicationId, CandidateId, RecruitmentId } from '~/domain/ids'
import type { Identity } from '~/domain/identity'
import type { AppContext } from '~/platform/app-context.server'
import { boxesOf, contextOf, isWaitingToBeOpened, recruitmentIn, type OpenedRecruitment } from './boxes.server'
import { openBox, openDataKey, sealIdentity, type SealedIdentity } from './box.server'
import { openClaim } from './claim-box.server'
import { makeKey, withPrivateKey } from './custody.server'
import { derivedKey } from './derived-key.server'
import { reachIn } from './reach.server'

// The only way into what is sealed. Nothing that can be asked for is "show me who this is": a locked shortlist is opened as a
// whole, and of somebody who is heard the address alone, to be written to. What an applicant's own receipt code opens has a door of its own (own-door).

/** Makes the key of a recruitment, at its publication, where this installation holds it. */
export async function createRecruitmentKey(tx: Queries, app: AppContext, { recruitmentKey, recruitmentId }: { recruitmentKey: number; recruitmentId: string }): Promise<void> {
  const { wrappedPrivateKey, ...key } = makeKey(app, recruitmentId as RecruitmentId)
  await tx.insert(recruitmentKeys).values({ recruitmentKey, ...key })
  await tx.insert(recruitmentPrivateKeys).values({ recruitmentKey, wrappedPrivateKey })
}

export interface PublicKey {
  readonly keyId: string
  readonly publicKey: Buffer
}

/** The public key that a recruitment's identities are sealed to. @throws when it was never published */
export async function publicKeyOfRecruitment(queries: Queries, recruitmentKey: number): Promise<PublicKey> {
  const statement = prepared(queries, 'public-key', (name) => queries
    .select({ keyId: recruitmentKeys.keyId, publicKey: recruitmentKeys.publicKey })
    .from(recruitmentKeys).where(eq(recruitmentKeys.recruitmentKey, sql.placeholder('recruitment'))).prepare(name))
  const [row] = await statement.execute({ recruitment: recruitmentKey })
  if (!row) throw new Error('a recruitment that takes applications has no key')
  return row
}

export interface ToSeal extends PublicKey {
  readonly organisationId: string
  readonly recruitmentId: string
  readonly applicationId: string
  readonly identity: Identity
}

/** Seals an identity. Costs processor time only: do it before the unit of work that stores it. */
export function sealApplicant({ keyId, publicKey, organisationId, recruitmentId, applicationId, identity }: ToSeal): SealedIdentity {
  const context = { organisationId, recruitmentId: recruitmentId as RecruitmentId, applicationId: applicationId as ApplicationId }
  return sealIdentity({ keyId, publicKey, context, identity })
}

/** Stores a sealed identity beside its application, once, and what opens it apart. */
export async function storeSealed(tx: Queries, applicationKey: number, { enc, sealedKey, ...sealed }: SealedIdentity): Promise<void> {
  const statement = prepared(tx, 'store-sealed', (name) => tx.insert(sealedIdentities).values({
    applicationKey: sql.placeholder('applicationKey'), keyId: sql.placeholder('keyId'), suite: sql.placeholder('suite'),
    iv: sql.placeholder('iv'), box: sql.placeholder('box'), claimIv: sql.placeholder('claimIv'), claimBox: sql.placeholder('claimBox'),
    contactIv: sql.placeholder('contactIv'), contactBox: sql.placeholder('contactBox'),
  }).prepare(name))
  await statement.execute({ applicationKey, ...sealed })
  const key = prepared(tx, 'store-sealed-key', (name) => tx.insert(sealedKeys).values({
    applicationKey: sql.placeholder('applicationKey'), enc: sql.placeholder('enc'), sealedKey: sql.placeholder('sealedKey'),
  }).prepare(name))
  await key.execute({ applicationKey, enc, sealedKey })
}

export interface Unsealed {
  readonly candidateKey: number
  readonly candidateId: CandidateId
  readonly identity: Identity
}

/**
 * Opens the identities of those who are invited from a locked recruitment, and of nobody else: whom to open is read here from
 * the locked list and the decided claims, never taken from the caller.
 * @throws when the recruitment is not in phase `locked`, or a box was tampered with
 */
export async function unsealChosen(tx: Queries, app: AppContext, recruitmentKey: number): Promise<Unsealed[]> {
  const locked = await recruitmentIn(tx, recruitmentKey, 'locked')
  const boxes = await boxesOf(tx, recruitmentKey, isInvited(tx, recruitmentKey))
  return openBoxes(app, locked, boxes)
}

function openBoxes(app: AppContext, opened: OpenedRecruitment, boxes: Awaited<ReturnType<typeof boxesOf>>): Unsealed[] {
  return withPrivateKey(app, opened, (privateKey) => boxes.map(({ candidateKey, candidateId, applicationId, ...record }) => {
    const context = contextOf(opened, applicationId)
    const dataKey = openDataKey({ privateKey, context, record })
    return { candidateKey, candidateId: candidateId as CandidateId, identity: openBox({ dataKey, context, record }).reveal() }
  }))
}

/**
 * Opens the identities of those whom two people called later, and whose name is not open yet: of nobody else, whom to open being read here.
 * @throws when the recruitment is not in phase `unsealed`, or a box was tampered with
 */
export async function unsealCalled(tx: Queries, app: AppContext, recruitmentKey: number): Promise<Unsealed[]> {
  const opened = await recruitmentIn(tx, recruitmentKey, 'unsealed')
  return openBoxes(app, opened, await boxesOf(tx, recruitmentKey, await isWaitingToBeOpened(tx, recruitmentKey)))
}

/**
 * Which candidates of a locked recruitment claim priority access, as their keys: the claims are opened, no identity is. Who
 * withdrew claims nothing any more, nor does anyone whose identity was sealed before claims were asked for.
 * @throws when the recruitment is not in phase `locked`, or a claim was tampered with
 */
export async function openClaims(tx: Queries, app: AppContext, recruitmentKey: number): Promise<number[]> {
  const locked = await recruitmentIn(tx, recruitmentKey, 'locked')
  const boxes = await boxesOf(tx, recruitmentKey, and(isNotNull(sealedIdentities.claimBox), eq(candidates.isWithdrawn, false)))
  return withPrivateKey(app, locked, (privateKey) => boxes.flatMap(({ candidateKey, applicationId, claimIv, claimBox, ...record }) => {
    if (!claimIv || !claimBox) return []
    const context = contextOf(locked, applicationId)
    const dataKey = openDataKey({ privateKey, context, record })
    try {
      return openClaim({ claimKey: derivedKey('claim', { dataKey, context }), context, record: { claimIv, claimBox } }) ? [candidateKey] : []
    } finally {
      dataKey.fill(0)
    }
  }))
}

/**
 * Where to write to somebody who is heard: handed to `write` alone, which must keep nothing of it; '' where there is no address. Opened are the contact
 * boxes of running hearings while the shortlist is made, one at a time, and of each the e-mail address is all that leaves this function. Only where this
 * installation holds the key: officers open nothing before the lock.
 * @throws when the recruitment is in another phase, its key is held by officers, or the box was tampered with
 */
export async function writeToHeard<T>(queries: Queries, app: AppContext, { recruitmentKey, hearingKey, write }: ToWrite<T>): Promise<T | null> {
  const opened = await recruitmentIn(queries, recruitmentKey, 'shortlisting')
  const heard = queries.select({ key: hearings.candidateKey }).from(hearings).where(and(eq(hearings.key, hearingKey), gt(hearings.deadline, app.clock.now()), isNull(hearings.endedReason)))
  const [box] = await boxesOf(queries, recruitmentKey, and(inArray(candidates.key, heard), eq(candidates.isWithdrawn, false)))
  if (!box) return null
  const { applicationId, ...record } = box
  const email = withPrivateKey(app, opened, (privateKey) => {
    const context = contextOf(opened, applicationId)
    return reachIn({ dataKey: openDataKey({ privateKey, context, record }), context, record }).email
  })
  return write(email)
}

export interface ToWrite<T> {
  readonly recruitmentKey: number
  readonly hearingKey: number
  readonly write: (email: string) => Promise<T>
}

/** Destroys the boxes of every application that was withdrawn before there were candidates, their keys first. How many identities went. */
export async function destroyWithdrawn(tx: Queries): Promise<number> {
  const everyRecruitment = tx.select({ key: recruitments.key }).from(recruitments).where(isNotHeld(tx)) // named for the index, which begins with the recruitment
  const withdrawn = tx.select({ key: applications.key }).from(applications).where(and(inArray(applications.recruitmentKey, everyRecruitment), eq(applications.state, 'withdrawn'), isNotHeldAlone(tx)))
  for (const table of [sealedKeys, ownKeyHalves, ownBoxes]) await tx.delete(table).where(inArray(table.applicationKey, withdrawn))
  const gone = await tx.delete(sealedIdentities).where(inArray(sealedIdentities.applicationKey, withdrawn)).returning({ key: sealedIdentities.applicationKey })
  return gone.length
}
