import { and, desc, eq, isNull, notInArray, type SQL } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { legalHolds } from '../schema/erasure'
import { recruitments } from '../schema/recruitment'

/** True of recruitments on which no hold stands. For use within a statement over `recruitments`. */
export function isNotHeld(queries: Queries): SQL {
  return notInArray(recruitments.key, queries.select({ key: legalHolds.recruitmentKey }).from(legalHolds).where(isNull(legalHolds.liftedAt)))
}

export async function isHeld(queries: Queries, recruitmentKey: number): Promise<boolean> {
  return (await queries.$count(legalHolds, and(eq(legalHolds.recruitmentKey, recruitmentKey), isNull(legalHolds.liftedAt)))) > 0
}

export interface LegalHold {
  readonly id: string
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: Date
  readonly liftedAt: Date | null
}

/** The holds of a recruitment, the latest first, lifted ones too. */
export async function holdsOn(queries: Queries, recruitmentKey: number): Promise<LegalHold[]> {
  return queries
    .select({ id: legalHolds.id, reason: legalHolds.reason, placedBy: people.name, placedAt: legalHolds.placedAt, liftedAt: legalHolds.liftedAt })
    .from(legalHolds).innerJoin(people, eq(people.key, legalHolds.placedByKey))
    .where(eq(legalHolds.recruitmentKey, recruitmentKey)).orderBy(desc(legalHolds.key))
}

export interface NewHold {
  readonly id: string
  readonly recruitmentKey: number
  readonly reason: string
  readonly placedByKey: number
  readonly placedAt: Date
}

export async function insertHold(tx: Queries, hold: NewHold): Promise<void> {
  await tx.insert(legalHolds).values(hold)
}

/** Lifts a hold that stands; false when there is none such. */
export async function liftHold(tx: Queries, { id, recruitmentKey, liftedByKey, liftedAt }: { id: string; recruitmentKey: number; liftedByKey: number; liftedAt: Date }): Promise<boolean> {
  const lifted = await tx.update(legalHolds).set({ liftedByKey, liftedAt })
    .where(and(eq(legalHolds.id, id), eq(legalHolds.recruitmentKey, recruitmentKey), isNull(legalHolds.liftedAt))).returning({ key: legalHolds.key })
  return lifted.length === 1
}

/** The inner keys of recruitments on which a hold stands. */
export async function holdsStanding(queries: Queries): Promise<Set<number>> {
  const rows = await queries.select({ key: legalHolds.recruitmentKey }).from(legalHolds).where(isNull(legalHolds.liftedAt))
  return new Set(rows.map(({ key }) => key))
}

/** The holds that stand on one recruitment, as they were placed. */
export async function standingHolds(queries: Queries, recruitmentKey: number): Promise<NewHold[]> {
  const { id, reason, placedByKey, placedAt } = legalHolds
  return queries.select({ id, recruitmentKey: legalHolds.recruitmentKey, reason, placedByKey, placedAt }).from(legalHolds).where(and(eq(legalHolds.recruitmentKey, recruitmentKey), isNull(legalHolds.liftedAt)))
}
