import { and, eq, inArray } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { releasedIdentities, releasedKeys } from '#db/schema/released'
import { parseIdentity, type Contact, type Identity, type InterviewNeeds } from '~/domain/identity'
import { seal, unseal } from '~/platform/aead.server'
import type { AppContext } from '~/platform/app-context.server'
import { identityBytes, paddedJson } from '~/platform/padded-json.server'

/** One identity that the unsealing hands over, with the candidate it belongs to. */
export interface Handed {
  readonly candidateKey: number
  readonly candidateId: string
  readonly identity: Identity
}

export interface ReadIdentity {
  readonly candidateKey: number
  readonly contact: Contact
  /** Null for the committee, which never reads them. */
  readonly needs: InterviewNeeds | null
}

const boxContext = (candidateId: string) => `released-identity/v1|${candidateId}`
const keyContext = (candidateId: string) => `released-key/v1|${candidateId}`

/**
 * Stores the identities of the shortlisted, each in a box under a key of its own, which is wrapped by the key outside the
 * database. The database refuses a row for anyone who is not on a locked list.
 */
export async function storeReleased(tx: Queries, app: AppContext, handed: readonly Handed[]): Promise<void> {
  for (const { candidateKey, candidateId, identity } of handed) {
    const key = app.random.bytes(32)
    await tx.insert(releasedIdentities).values({
      candidateKey,
      box: seal(paddedJson({ ...identity }, identityBytes), { key, iv: app.random.bytes(12), context: boxContext(candidateId) }),
    })
    await tx.insert(releasedKeys).values({ candidateKey, wrappedKey: seal(key, { key: app.keys.identityKek, iv: app.random.bytes(12), context: keyContext(candidateId) }) })
  }
}

export interface WhoReads {
  /** The committee reads only what HR has released to it. */
  readonly as: 'hr' | 'committee'
  readonly candidates: readonly { readonly key: number; readonly id: string }[]
}

/** The identities of these candidates that may be read; the caller has been admitted and records the look. */
export async function readReleased(queries: Queries, app: AppContext, { as, candidates }: WhoReads): Promise<ReadIdentity[]> {
  if (candidates.length === 0) return []
  const ids = new Map(candidates.map(({ key, id }) => [key, id]))
  const rows = await queries.select({ candidateKey: releasedIdentities.candidateKey, wrappedKey: releasedKeys.wrappedKey, box: releasedIdentities.box })
    .from(releasedIdentities).innerJoin(releasedKeys, eq(releasedKeys.candidateKey, releasedIdentities.candidateKey)).where(and(
    inArray(releasedIdentities.candidateKey, [...ids.keys()]),
    ...(as === 'committee' ? [eq(releasedIdentities.isReleasedToCommittee, true)] : []),
  ))
  return rows.map(({ candidateKey, wrappedKey, box }) => {
    const candidateId = ids.get(candidateKey) ?? ''
    const key = unseal(wrappedKey, { key: app.keys.identityKek, context: keyContext(candidateId) })
    const { adjustments, priorityAccess, ...contact } = identityIn(unseal(box, { key, context: boxContext(candidateId) }))
    return { candidateKey, contact, needs: as === 'hr' ? { adjustments, priorityAccess } : null }
  })
}

/** Lets the committee of the recruitment read the identities of these candidates. */
export async function releaseToCommittee(tx: Queries, candidateKeys: readonly number[]): Promise<void> {
  if (candidateKeys.length === 0) return
  await tx.update(releasedIdentities).set({ isReleasedToCommittee: true }).where(inArray(releasedIdentities.candidateKey, [...candidateKeys]))
}

/** How many of these candidates' identities the committee may read. */
export async function countReleasedToCommittee(queries: Queries, candidateKeys: readonly number[]): Promise<number> {
  if (candidateKeys.length === 0) return 0
  return queries.$count(releasedIdentities, and(inArray(releasedIdentities.candidateKey, [...candidateKeys]), eq(releasedIdentities.isReleasedToCommittee, true)))
}

/** Those of these candidates whose identities the committee may read. */
export async function releasedToCommittee<Candidate extends { readonly key: number }>(queries: Queries, candidates: readonly Candidate[]): Promise<Candidate[]> {
  if (candidates.length === 0) return []
  const rows = await queries.select({ key: releasedIdentities.candidateKey }).from(releasedIdentities)
    .where(and(inArray(releasedIdentities.candidateKey, candidates.map(({ key }) => key)), eq(releasedIdentities.isReleasedToCommittee, true)))
  const released = new Set(rows.map(({ key }) => key))
  return candidates.filter(({ key }) => released.has(key))
}

function identityIn(bytes: Buffer): Identity {
  const identity = parseIdentity(JSON.parse(bytes.toString('utf8')))
  if (identity === null) throw new Error('an authentic box holds something that is not an identity')
  return identity
}
