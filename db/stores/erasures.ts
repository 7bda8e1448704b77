import { and, eq, ne } from 'drizzle-orm'
import type { EarlyReason } from '../../app/domain/retention/erasing'
import { wholeKinds, type Tombstone } from '../../app/domain/retention/tombstones'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { applications } from '../schema/application'
import { erasureRequests, identityTombstones, tombstones } from '../schema/erasure'
import { recruitments } from '../schema/recruitment'

/** Sets tombstones, each once. From here on the database lets go of the rows they name. */
export async function insertTombstones(tx: Queries, stones: readonly Tombstone[]): Promise<void> {
  const identities = stones.flatMap(({ kind, id }) => (kind === 'identity' ? [{ id }] : []))
  const whole = stones.flatMap(({ kind: given, id }) => { const kind = wholeKinds.find((one) => one === given); return kind ? [{ kind, id }] : [] })
  for (const chunk of inChunks(identities)) if (chunk.length > 0) await tx.insert(identityTombstones).values([...chunk]).onConflictDoNothing()
  for (const chunk of inChunks(whole)) if (chunk.length > 0) await tx.insert(tombstones).values([...chunk]).onConflictDoNothing()
}

export async function allTombstones(queries: Queries): Promise<Tombstone[]> {
  const identities = await queries.select({ id: identityTombstones.id }).from(identityTombstones)
  return [...(await queries.select({ kind: tombstones.kind, id: tombstones.id }).from(tombstones)), ...identities.map(({ id }): Tombstone => ({ kind: 'identity', id }))]
}

/** What has a tombstone and is there all the same, as after a restored backup. */
export async function risenRecruitments(queries: Queries): Promise<number[]> {
  const rows = await queries.select({ key: recruitments.key }).from(recruitments)
    .innerJoin(tombstones, and(eq(tombstones.id, recruitments.id), eq(tombstones.kind, 'recruitment'))).where(ne(recruitments.phase, 'erased'))
  return rows.map(({ key }) => key)
}

export async function risenApplications(queries: Queries): Promise<number[]> {
  const rows = await queries.select({ key: applications.key, kind: tombstones.kind, state: applications.state }).from(applications).innerJoin(tombstones, eq(tombstones.id, applications.id))
  return rows.filter(({ kind, state }) => kind === 'application' || state !== 'withdrawn').map(({ key }) => key)
}

/** Applications that are there and whose name and contact were erased. */
export async function applicationsWithoutIdentity(queries: Queries): Promise<{ key: number; recruitmentKey: number }[]> {
  return queries.select({ key: applications.key, recruitmentKey: applications.recruitmentKey }).from(applications).innerJoin(identityTombstones, eq(identityTombstones.id, applications.id))
}

export interface ErasureRequest {
  readonly reason: EarlyReason
  readonly askedById: string
  readonly askedBy: string
  readonly askedAt: Date
}

export async function erasureRequestOf(queries: Queries, recruitmentKey: number): Promise<ErasureRequest | null> {
  const [row] = await queries.select({ reason: erasureRequests.reason, askedById: people.id, askedBy: people.name, askedAt: erasureRequests.askedAt })
    .from(erasureRequests).innerJoin(people, eq(people.key, erasureRequests.askedByKey)).where(eq(erasureRequests.recruitmentKey, recruitmentKey))
  return row ?? null
}

export async function insertErasureRequest(tx: Queries, row: { recruitmentKey: number; reason: EarlyReason; askedByKey: number; askedAt: Date }): Promise<void> {
  await tx.insert(erasureRequests).values(row)
}

export async function deleteErasureRequest(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(erasureRequests).where(eq(erasureRequests.recruitmentKey, recruitmentKey))
}
