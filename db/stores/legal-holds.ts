import { and, desc, eq, isNotNull, isNull, notInArray, type SQL } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { applications } from '../schema/application'
import { legalHolds } from '../schema/erasure'
import { recruitments } from '../schema/recruitment'

/** True of recruitments on which, as a whole, no hold stands. For use within a statement over `recruitments`. */
export function isNotHeld(queries: Queries): SQL {
  return notInArray(recruitments.key, queries.select({ key: legalHolds.recruitmentKey }).from(legalHolds).where(and(isNull(legalHolds.applicationId), isNull(legalHolds.liftedAt))))
}

/** True of applications on which no hold of their own stands. For use within a statement over `applications`. */
export function isNotHeldAlone(queries: Queries): SQL {
  return notInArray(applications.id, queries.select({ id: legalHolds.applicationId }).from(legalHolds).where(and(isNotNull(legalHolds.applicationId), isNull(legalHolds.liftedAt))))
}

/** A whole case, or one applicant in it by the application's random public id. */
export interface HoldPlace {
  readonly recruitmentKey: number
  readonly applicationId: string | null
}

const isOn = ({ recruitmentKey, applicationId }: HoldPlace) =>
  and(eq(legalHolds.recruitmentKey, recruitmentKey), applicationId === null ? isNull(legalHolds.applicationId) : eq(legalHolds.applicationId, applicationId), isNull(legalHolds.liftedAt))

/** Whether a hold stands on exactly this. An applicant is held by one on the whole case too: ask for both. */
export async function isHeld(queries: Queries, place: HoldPlace): Promise<boolean> {
  return (await queries.$count(legalHolds, isOn(place))) > 0
}

/** Whether a hold stands on the case, or on anybody in it: it is not erased as a whole. */
export async function isHeldWithin(queries: Queries, recruitmentKey: number): Promise<boolean> {
  return (await queries.$count(legalHolds, and(eq(legalHolds.recruitmentKey, recruitmentKey), isNull(legalHolds.liftedAt)))) > 0
}

export interface LegalHold {
  readonly id: string
  /** Whether it is on one applicant alone. On whom is not told: HR may have been given a receipt code by somebody whom they know, and would read that one's number. */
  readonly isOfOne: boolean
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: Date
  readonly liftedAt: Date | null
}

/** The holds of a recruitment, the latest first, lifted ones too. */
export async function holdsOn(queries: Queries, recruitmentKey: number): Promise<LegalHold[]> {
  const { id, applicationId, reason, placedAt, liftedAt } = legalHolds
  const rows = await queries
    .select({ id, applicationId, reason, placedBy: people.name, placedAt, liftedAt })
    .from(legalHolds).innerJoin(people, eq(people.key, legalHolds.placedByKey))
    .where(eq(legalHolds.recruitmentKey, recruitmentKey)).orderBy(desc(legalHolds.key))
  return rows.map(({ applicationId: of, ...hold }) => ({ ...hold, isOfOne: of !== null }))
}

export interface NewHold extends HoldPlace {
  readonly id: string
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

/** Every hold that stands, as it was placed. */
export async function standingHolds(queries: Queries): Promise<NewHold[]> {
  const { id, recruitmentKey, applicationId, reason, placedByKey, placedAt } = legalHolds
  return queries.select({ id, recruitmentKey, applicationId, reason, placedByKey, placedAt }).from(legalHolds).where(isNull(legalHolds.liftedAt))
}
