import { inArray, max } from 'drizzle-orm'
import { consistencyProof, consistencyRanges, inclusionProof, inclusionRanges, joined, leafHash, placesIn, type Place } from '../../app/domain/audit/merkle-tree'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { auditEvents } from '../schema/audit'
import { sha256 } from '../sha256'
import { hashBytes } from './audit'

// Roots and proofs of the log's tree, read from the few rows that hold the subtrees they are made of.

/** How many events the log has. */
export async function logSize(queries: Queries): Promise<number> {
  const [row] = await queries.select({ size: max(auditEvents.sequence) }).from(auditEvents)
  return row?.size ?? 0
}

/** The tree's root when the log had this many events. */
export async function rootAt(queries: Queries, size: number): Promise<Uint8Array> {
  const places = placesIn({ from: 0, to: size })
  const at = await read(queries, places)
  return joined(sha256, places.map(at))
}

/** The proof that the event is in the log of this size. */
export async function proofOfEvent(queries: Queries, { sequence, size }: { sequence: number; size: number }): Promise<Uint8Array[]> {
  const place = sequence - 1
  return inclusionProof(sha256, { place, size }, await read(queries, inclusionRanges(place, size).flatMap(placesIn)))
}

/** The proof that the log of the first size is the beginning of the log of the second. */
export async function proofOfGrowth(queries: Queries, sizes: { readonly first: number; readonly second: number }): Promise<Uint8Array[]> {
  return consistencyProof(sha256, sizes, await read(queries, consistencyRanges(sizes.first, sizes.second).flatMap(placesIn)))
}

const lastOf = ({ level, index }: Place) => (index + 1) * 2 ** level

async function read(queries: Queries, places: readonly Place[]): Promise<(place: Place) => Uint8Array> {
  const rows = new Map<number, { commitment: Buffer | null; subtrees: Buffer | null }>()
  for (const wanted of inChunks([...new Set(places.map(lastOf))])) {
    const found = await queries.select({ sequence: auditEvents.sequence, commitment: auditEvents.commitment, subtrees: auditEvents.subtrees }).from(auditEvents).where(inArray(auditEvents.sequence, wanted))
    for (const { sequence, ...row } of found) rows.set(sequence, row)
  }
  return (place) => {
    const row = rows.get(lastOf(place))
    const hash = place.level === 0 ? row?.commitment && leafHash(sha256, row.commitment) : row?.subtrees?.subarray((place.level - 1) * hashBytes, place.level * hashBytes)
    if (hash?.length !== hashBytes) throw new Error(`the log lacks what event ${lastOf(place)} should hold: see npm run verify-audit`)
    return hash
  }
}
