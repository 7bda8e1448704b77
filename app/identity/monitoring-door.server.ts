import { and, eq, gte, inArray, isNotNull, or } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { organisations } from '#db/schema/account'
import { applications, candidateLinks } from '#db/schema/application'
import { monitoredRecruitments, monitoringBases } from '#db/schema/monitoring'
import { monitoringBoxes, monitoringKeys, monitoringPiles, monitoringPrivateKeys } from '#db/schema/monitoring-boxes'
import { recruitments } from '#db/schema/recruitment'
import { candidates } from '#db/schema/review'
import { isInvited } from '#db/stores/invited'
import type { Monitoring } from '#db/stores/monitoring-bases'
import { countRecruitment, countReleases } from '#db/stores/monitoring-releases'
import { shuffled } from '~/domain/anonymity/shuffle'
import type { Answered, MonitoringAnswers } from '~/domain/monitoring/questions'
import type { AppContext } from '~/platform/app-context.server'
import { generateKeyPair, publicKeyOf } from './hpke.server'
import { openAnswers, sealAnswers, type SealedAnswers } from './monitoring-box.server'
import { unwrapPrivateKey, wrapPrivateKey } from './wrap.server'

// The way into what applicants answered for the evaluation. Nothing that can be asked for is "what did this one answer": boxes are shuffled into
// piles when it is settled who is invited, and piles are opened as a whole, to be counted.

interface OfBasis {
  readonly basisKey: number
  readonly basisId: string
}

const wrapContextOf = (app: AppContext, { basisId }: Pick<OfBasis, 'basisId'>) => ({ kek: app.keys.identityKek, purpose: 'monitoring', recruitmentId: basisId })

/** Makes the key of a basis, once, with the first recruitment that asks on it. */
export async function makeMonitoringKey(tx: Queries, app: AppContext, { basisKey, basisId }: OfBasis): Promise<void> {
  const { publicKey, privateKey } = generateKeyPair()
  await tx.insert(monitoringPrivateKeys).values({ basisKey, wrappedPrivateKey: wrapPrivateKey(wrapContextOf(app, { basisId }), privateKey) })
  privateKey.fill(0)
  await tx.update(monitoringBases).set({ publicKey }).where(eq(monitoringBases.key, basisKey))
}

/** Seals what one applicant answered, which may be nothing. Costs processor time only: do it before the unit of work that stores it. */
export function sealMonitoring({ publicKey, organisationId, basisId }: Monitoring, applicationId: string, answers: MonitoringAnswers): SealedAnswers {
  return sealAnswers({ publicKey, place: { organisationId, basisId, applicationId }, answers })
}

/** Puts a box beside an application, once. */
export async function putMonitoringBox(tx: Queries, applicationKey: number, { enc, box }: SealedAnswers): Promise<void> {
  await tx.insert(monitoringBoxes).values({ applicationKey, box })
  await tx.insert(monitoringKeys).values({ applicationKey, enc })
}

/** Puts other answers in the place of those that are there; false where there is no box. */
export async function replaceMonitoringBox(tx: Queries, applicationKey: number, { enc, box }: SealedAnswers): Promise<boolean> {
  const changed = await tx.update(monitoringBoxes).set({ box }).where(eq(monitoringBoxes.applicationKey, applicationKey)).returning({ key: monitoringBoxes.applicationKey })
  if (changed.length === 0) return false
  await tx.update(monitoringKeys).set({ enc }).where(eq(monitoringKeys.applicationKey, applicationKey))
  return true
}

interface Keyed extends OfBasis {
  readonly organisationId: string
  readonly publicKey: Buffer
  readonly wrappedPrivateKey: Buffer
}

async function keyed(tx: Queries, basisKey: number): Promise<Keyed | null> {
  const [row] = await tx
    .select({ basisKey: monitoringBases.key, basisId: monitoringBases.id, organisationId: organisations.id, publicKey: monitoringBases.publicKey, wrappedPrivateKey: monitoringPrivateKeys.wrappedPrivateKey, endedAt: monitoringBases.endedAt })
    .from(monitoringBases).innerJoin(organisations, eq(organisations.key, monitoringBases.organisationKey)).innerJoin(monitoringPrivateKeys, eq(monitoringPrivateKeys.basisKey, monitoringBases.key))
    .where(eq(monitoringBases.key, basisKey))
  return row?.publicKey && row.endedAt === null ? { ...row, publicKey: row.publicKey } : null
}

/** Lends the private key to some work and wipes it. @throws OpenError when the key outside the database is another; Error when the halves do not fit */
function withKey<T>(app: AppContext, { basisId, publicKey, wrappedPrivateKey }: Keyed, work: (privateKey: Buffer) => T): T {
  const privateKey = unwrapPrivateKey(wrapContextOf(app, { basisId }), wrappedPrivateKey)
  try {
    if (!publicKeyOf(privateKey).equals(publicKey)) throw new Error('the private key does not belong to the public key of this basis')
    return work(privateKey)
  } finally {
    privateKey.fill(0)
  }
}

/**
 * When it is settled who is invited: the boxes of this recruitment's applicants go to the two piles, sealed anew, so that no copy of the old ones can be held
 * against them, and everything that told whose they were is destroyed in the same unit of work. The piles are shuffled and written again as a whole: where
 * a row stands tells nothing of its recruitment. Boxes of those who withdrew are destroyed.
 */
export async function pileUp(tx: Queries, app: AppContext, recruitmentKey: number): Promise<void> {
  const [monitored] = await tx.select({ basisKey: monitoredRecruitments.basisKey }).from(monitoredRecruitments).where(eq(monitoredRecruitments.recruitmentKey, recruitmentKey))
  if (!monitored) return
  const basis = await keyed(tx, monitored.basisKey)
  if (basis) await moveToPiles(tx, app, { basis, recruitmentKey })
  await destroyBoxes(tx, recruitmentKey)
}

async function moveToPiles(tx: Queries, app: AppContext, { basis, recruitmentKey }: { basis: Keyed; recruitmentKey: number }): Promise<void> {
  const boxes = await boxesOf(tx, recruitmentKey)
  if (boxes.length === 0) return
  const { basisKey, organisationId, basisId, publicKey } = basis
  const added = withKey(app, basis, (privateKey) => boxes.map(({ isInvited: invited, applicationId, enc, box }) => {
    const answers = openAnswers({ privateKey, place: { organisationId, basisId, applicationId }, sealed: { enc, box } })
    return { basisKey, isInvited: invited, ...sealAnswers({ publicKey, place: { organisationId, basisId, applicationId: null }, answers }) }
  }))
  const batch = await countReleases(tx, basisKey)
  const standing = await tx.select({ basisKey: monitoringPiles.basisKey, isInvited: monitoringPiles.isInvited, enc: monitoringPiles.enc, box: monitoringPiles.box }).from(monitoringPiles).where(notYetTold(basisKey, batch))
  await destroyPiles(tx, basisKey)
  for (const row of shuffled([...standing, ...added], () => app.random.uint32())) await tx.insert(monitoringPiles).values({ ...row, batch })
  await countRecruitment(tx, basisKey)
}

/** Of the batch that is being gathered, or of a later one, where the main part is the older of the two: what was told before is not told again. */
const notYetTold = (basisKey: number, batch: number) => and(eq(monitoringPiles.basisKey, basisKey), gte(monitoringPiles.batch, batch))

/** The boxes of those who stand, and whether each is invited. */
async function boxesOf(tx: Queries, recruitmentKey: number) {
  const rows = await tx.select({ candidateKey: candidates.key, applicationId: applications.id, enc: monitoringKeys.enc, box: monitoringBoxes.box })
    .from(candidates).innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key)).innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .innerJoin(monitoringBoxes, eq(monitoringBoxes.applicationKey, applications.key)).innerJoin(monitoringKeys, eq(monitoringKeys.applicationKey, applications.key))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), eq(candidates.isWithdrawn, false)))
  const invited = new Set((await tx.select({ key: candidates.key }).from(candidates).where(and(eq(candidates.recruitmentKey, recruitmentKey), isInvited(tx, recruitmentKey)))).map(({ key }) => key))
  return rows.map(({ candidateKey, ...row }) => ({ ...row, isInvited: invited.has(candidateKey) }))
}

async function destroyBoxes(tx: Queries, recruitmentKey: number): Promise<void> {
  const theirs = tx.select({ key: applications.key }).from(applications).where(eq(applications.recruitmentKey, recruitmentKey))
  for (const table of [monitoringKeys, monitoringBoxes]) await tx.delete(table).where(inArray(table.applicationKey, theirs))
}

/** Opens both piles of a basis as a whole, in an order of chance: to be counted and forgotten. */
export async function openPiles(tx: Queries, app: AppContext, basisKey: number): Promise<Answered[]> {
  const basis = await keyed(tx, basisKey)
  if (!basis) return []
  const rows = await tx.select({ isInvited: monitoringPiles.isInvited, enc: monitoringPiles.enc, box: monitoringPiles.box }).from(monitoringPiles).where(notYetTold(basisKey, await countReleases(tx, basisKey)))
  const { organisationId, basisId } = basis
  return withKey(app, basis, (privateKey) => shuffled(rows, () => app.random.uint32()).map(({ isInvited: invited, ...sealed }) =>
    ({ isInvited: invited, answers: openAnswers({ privateKey, place: { organisationId, basisId, applicationId: null }, sealed }) })))
}

/** Destroys the piles of a basis, once they are counted. */
export async function destroyPiles(tx: Queries, basisKey: number): Promise<void> {
  await tx.delete(monitoringPiles).where(eq(monitoringPiles.basisKey, basisKey))
}

/**
 * Destroys what nobody has a ground to keep any more: what was answered on a basis that has ended, with its key; in recruitments that were given up; and by
 * those who withdrew. A legal hold does not keep it: it is evidence of nothing. How many boxes went.
 */
export async function destroyUnfounded(tx: Queries): Promise<number> {
  const ended = tx.select({ key: monitoringBases.key }).from(monitoringBases).where(isNotNull(monitoringBases.endedAt))
  const onEnded = tx.select({ key: monitoredRecruitments.recruitmentKey }).from(monitoredRecruitments).where(inArray(monitoredRecruitments.basisKey, ended))
  const givenUp = tx.select({ key: recruitments.key }).from(recruitments).where(eq(recruitments.phase, 'cancelled'))
  const boxed = tx.select({ key: monitoringBoxes.applicationKey }).from(monitoringBoxes)
  const unfounded = tx.select({ key: applications.key }).from(applications)
    .where(and(inArray(applications.key, boxed), or(inArray(applications.recruitmentKey, onEnded), inArray(applications.recruitmentKey, givenUp), eq(applications.state, 'withdrawn'))))
  await tx.delete(monitoringKeys).where(inArray(monitoringKeys.applicationKey, unfounded))
  const gone = await tx.delete(monitoringBoxes).where(inArray(monitoringBoxes.applicationKey, unfounded)).returning({ key: monitoringBoxes.applicationKey })
  await tx.delete(monitoringPiles).where(inArray(monitoringPiles.basisKey, ended))
  await tx.delete(monitoringPrivateKeys).where(inArray(monitoringPrivateKeys.basisKey, ended))
  return gone.length
}
