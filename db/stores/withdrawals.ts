import { and, eq, inArray } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { answers, applicantRequests, applications, candidateLinks, clearances, deskSteps, examinations, findings, secondReadings, veils } from '../schema/application'
import { candidates } from '../schema/review'

interface AnswerKey {
  readonly applicationKey: number
  readonly questionKey: number
}

/** Forgets everything that was found, veiled and cleared in one answer, and how to undo it: its text is another now. */
export async function forgetDeskWork(tx: Queries, { applicationKey, questionKey }: AnswerKey): Promise<void> {
  for (const table of [examinations, deskSteps]) await tx.delete(table).where(eq(table.applicationKey, applicationKey))
  for (const table of [findings, veils, clearances, secondReadings]) {
    await tx.delete(table).where(and(eq(table.applicationKey, applicationKey), eq(table.questionKey, questionKey)))
  }
}

/**
 * Withdraws an application before there are candidates: its answers go, those that were asked for too, and all the desk's
 * work on them. What stays is the row by which the receipt code finds it, and the withdrawal itself. Its sealed identity
 * goes through the door of app/identity.
 */
export async function withdrawApplication(tx: Queries, applicationKey: number): Promise<void> {
  await tx.update(applications).set({ state: 'withdrawn', extendedUntil: null }).where(eq(applications.key, applicationKey))
  for (const table of [examinations, deskSteps, findings, veils, clearances, secondReadings, answers]) await tx.delete(table).where(eq(table.applicationKey, applicationKey))
  await tx.delete(applicantRequests).where(and(eq(applicantRequests.applicationKey, applicationKey), eq(applicantRequests.kind, 'correction')))
}

/** Marks an application's candidate as withdrawn, once there are candidates. What the committee has read stays, and counts no more. */
export async function withdrawCandidate(tx: Queries, applicationKey: number): Promise<void> {
  const own = tx.select({ key: candidateLinks.candidateKey }).from(candidateLinks).where(eq(candidateLinks.applicationKey, applicationKey))
  await tx.update(candidates).set({ isWithdrawn: true }).where(inArray(candidates.key, own))
}
