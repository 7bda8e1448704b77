import { and, eq, gt, inArray, isNotNull, max } from 'drizzle-orm'
import type { RecruitmentId } from '../../app/domain/ids'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { applications } from '../schema/application'
import { recruitments } from '../schema/recruitment'
import type { ApplicationState, NewApplication } from './applications'

/** An application as somebody who puts its deadline off may know it. */
export interface ApplicationToExtend {
  readonly key: number
  readonly state: ApplicationState
  readonly recruitmentId: RecruitmentId
  readonly phase: Phase
  readonly deadline: Date | null
  readonly extendedUntil: Date | null
}

/** The application of a receipt code, by the code's hash, or null. */
export async function applicationToExtend(queries: Queries, receiptHash: string): Promise<ApplicationToExtend | null> {
  const [row] = await queries
    .select({
      key: applications.key, state: applications.state, extendedUntil: applications.extendedUntil,
      recruitmentId: recruitments.id, phase: recruitments.phase, deadline: recruitments.deadline,
    })
    .from(applications).innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .where(eq(applications.receiptHash, receiptHash))
  return row ? { ...row, recruitmentId: row.recruitmentId as RecruitmentId } : null
}

export async function putOffDeadline(tx: Queries, applicationKey: number, extendedUntil: Date): Promise<void> {
  await tx.update(applications).set({ extendedUntil }).where(eq(applications.key, applicationKey))
}

/** An application that is begun after the deadline and taken until an instant of its own. */
export async function insertLateApplication(tx: Queries, row: NewApplication & { readonly extendedUntil: Date }): Promise<void> {
  await tx.insert(applications).values(row)
}

/** Until when somebody may still be writing whose deadline was put off; null when nobody is waited for. */
export async function latestExtension(queries: Queries, recruitmentKey: number, now: Date): Promise<Date | null> {
  const [row] = await queries.select({ until: max(applications.extendedUntil) }).from(applications).where(and(
    eq(applications.recruitmentKey, recruitmentKey), inArray(applications.state, ['begun', 'correcting']), gt(applications.extendedUntil, now),
  ))
  return row?.until ?? null
}

/** Forgets whose deadline was put off: once the committee has the answers, nothing is left that tells them from the others. */
export async function clearExtensions(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.update(applications).set({ extendedUntil: null }).where(and(eq(applications.recruitmentKey, recruitmentKey), isNotNull(applications.extendedUntil)))
}
