import { and, eq, gt, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { prepared } from '#db/prepared'
import { organisations } from '#db/schema/account'
import { applications, candidateLinks } from '#db/schema/application'
import { hearings } from '#db/schema/hearings'
import { recruitments } from '#db/schema/recruitment'
import { candidates } from '#db/schema/review'
import { ownBoxes, recruitmentKeys, sealedIdentities } from '#db/schema/sealed'
import { isInvited } from '#db/stores/invited'
import type { ApplicationId, CandidateId, RecruitmentId } from '~/domain/ids'
import type { Identity } from '~/domain/identity'
import type { Phase } from '~/domain/recruitment/phases'
import type { AppContext } from '~/platform/app-context.server'
import type { BoxContext } from './bound-to.server'
import { openBox, openDataKey, sealIdentity, type SealedIdentity } from './box.server'
import { openClaim } from './claim-box.server'
import { makeKey, withPrivateKey } from './custody.server'

// The only way into what is sealed. Nothing that can be asked for is "show me who this is": a locked shortlist is opened as a
// whole, and of somebody who is heard the address alone, to be written to. What an applicant's own receipt code opens has a door of its own (own-door).

/** Makes the key of a recruitment, at its publication. */
export async function createRecruitmentKey(tx: Queries, app: AppContext, { recruitmentKey, recruitmentId }: { recruitmentKey: number; recruitmentId: string }): Promise<void> {
  await tx.insert(recruitmentKeys).values({ recruitmentKey, ...makeKey(app, recruitmentId as RecruitmentId) })
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

/** Stores a sealed identity beside its application, once. */
export async function storeSealed(tx: Queries, applicationKey: number, sealed: SealedIdentity): Promise<void> {
  const statement = prepared(tx, 'store-sealed', (name) => tx.insert(sealedIdentities).values({
    applicationKey: sql.placeholder('applicationKey'), keyId: sql.placeholder('keyId'), suite: sql.placeholder('suite'),
    enc: sql.placeholder('enc'), sealedKey: sql.placeholder('sealedKey'), iv: sql.placeholder('iv'), box: sql.placeholder('box'),
    claimIv: sql.placeholder('claimIv'), claimBox: sql.placeholder('claimBox'),
  }).prepare(name))
  await statement.execute({ applicationKey, ...sealed })
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
  return withPrivateKey(app, locked, (privateKey) => boxes.map(({ candidateKey, candidateId, applicationId, ...record }) => {
    const context = contextOf(locked, applicationId)
    const dataKey = openDataKey({ privateKey, context, record })
    return { candidateKey, candidateId: candidateId as CandidateId, identity: openBox({ dataKey, context, record }).reveal() }
  }))
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
      return openClaim({ dataKey, context, record: { claimIv, claimBox } }) ? [candidateKey] : []
    } finally {
      dataKey.fill(0)
    }
  }))
}

/**
 * Where to write to somebody who is heard: handed to `write` alone, which must keep nothing of it; '' where there is no address. Opened are the boxes
 * of running hearings while the shortlist is made, one at a time, and of each the e-mail address is all that leaves this function.
 * @throws when the recruitment is in another phase, or the box was tampered with
 */
export async function writeToHeard<T>(queries: Queries, app: AppContext, { recruitmentKey, hearingKey, write }: ToWrite<T>): Promise<T | null> {
  const opened = await recruitmentIn(queries, recruitmentKey, 'shortlisting')
  const heard = queries.select({ key: hearings.candidateKey }).from(hearings).where(and(eq(hearings.key, hearingKey), gt(hearings.deadline, app.clock.now()), isNull(hearings.endedReason)))
  const [box] = await boxesOf(queries, recruitmentKey, and(inArray(candidates.key, heard), eq(candidates.isWithdrawn, false)))
  if (!box) return null
  const { applicationId, ...record } = box
  const email = withPrivateKey(app, opened, (privateKey) => {
    const context = contextOf(opened, applicationId)
    return openBox({ dataKey: openDataKey({ privateKey, context, record }), context, record }).reveal().email
  })
  return write(email)
}

export interface ToWrite<T> {
  readonly recruitmentKey: number
  readonly hearingKey: number
  readonly write: (email: string) => Promise<T>
}

interface OpenedRecruitment {
  readonly recruitmentId: RecruitmentId
  readonly organisationId: string
  readonly publicKey: Buffer
  readonly wrappedPrivateKey: Buffer
}

async function recruitmentIn(tx: Queries, recruitmentKey: number, phase: Phase): Promise<OpenedRecruitment> {
  const [recruitment] = await tx
    .select({ id: recruitments.id, phase: recruitments.phase, organisationId: organisations.id, publicKey: recruitmentKeys.publicKey, wrappedPrivateKey: recruitmentKeys.wrappedPrivateKey })
    .from(recruitments)
    .innerJoin(organisations, eq(organisations.key, recruitments.organisationKey))
    .innerJoin(recruitmentKeys, eq(recruitmentKeys.recruitmentKey, recruitments.key))
    .where(eq(recruitments.key, recruitmentKey))
  if (recruitment?.phase !== phase) throw new Error(`boxes are opened only from a ${phase} recruitment`)
  return { ...recruitment, recruitmentId: recruitment.id as RecruitmentId }
}

function contextOf({ organisationId, recruitmentId }: OpenedRecruitment, applicationId: string): BoxContext {
  return { organisationId, recruitmentId, applicationId: applicationId as ApplicationId }
}

function boxesOf(tx: Queries, recruitmentKey: number, condition: SQL | undefined) {
  const { suite, enc, sealedKey, iv, box, claimIv, claimBox } = sealedIdentities
  return tx
    .select({ candidateKey: candidates.key, candidateId: candidates.id, applicationId: applications.id, suite, enc, sealedKey, iv, box, claimIv, claimBox })
    .from(candidates)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key))
    .innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .innerJoin(sealedIdentities, eq(sealedIdentities.applicationKey, applications.key))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), condition))
}

/** Destroys the boxes of every application that was withdrawn before there were candidates. How many identities went. */
export async function destroyWithdrawn(tx: Queries): Promise<number> {
  const everyRecruitment = tx.select({ key: recruitments.key }).from(recruitments) // named for the index, which begins with the recruitment
  const withdrawn = tx.select({ key: applications.key }).from(applications).where(and(inArray(applications.recruitmentKey, everyRecruitment), eq(applications.state, 'withdrawn')))
  await tx.delete(ownBoxes).where(inArray(ownBoxes.applicationKey, withdrawn))
  const gone = await tx.delete(sealedIdentities).where(inArray(sealedIdentities.applicationKey, withdrawn)).returning({ key: sealedIdentities.applicationKey })
  return gone.length
}
