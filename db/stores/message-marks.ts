import { and, asc, count, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { applications, candidateLinks } from '../schema/application'
import { messages, messageThreads } from '../schema/messages'

// What has been shown of messages, by count: of an applicant's by HR, thread by thread; of HR's by an applicant, all threads together. No time, and no row that
// names a thread beside an application.

/** How many of the applicants' messages HR has not been shown, by the threads' inner keys. Threads without any are left out. */
export async function unseenByHr(queries: Queries, recruitmentKeys: readonly number[]): Promise<Map<number, { recruitmentKey: number; unseen: number }>> {
  if (recruitmentKeys.length === 0) return new Map()
  const rows = await queries.select({ key: messageThreads.key, recruitmentKey: messageThreads.recruitmentKey, seen: messageThreads.seenByHr, written: count(messages.key) })
    .from(messageThreads).innerJoin(messages, and(eq(messages.threadKey, messageThreads.key), eq(messages.author, 'applicant')))
    .where(inArray(messageThreads.recruitmentKey, [...recruitmentKeys])).groupBy(messageThreads.key, messageThreads.recruitmentKey, messageThreads.seenByHr)
  return new Map(rows.flatMap(({ key, recruitmentKey, seen, written }) => (written > seen ? [[key, { recruitmentKey, unseen: written - seen }] as const] : [])))
}

/** HR has been shown so many of a thread's messages by the applicant. */
export async function markSeenByHr(tx: Queries, threadKey: number, seen: number): Promise<void> {
  await tx.update(messageThreads).set({ seenByHr: seen }).where(and(eq(messageThreads.key, threadKey), sql`${messageThreads.seenByHr} < ${seen}`))
}

/** True of the threads that one applicant reads. */
function readBy(queries: Queries, applicationKey: number): SQL | undefined {
  const own = queries.select({ key: candidateLinks.candidateKey }).from(candidateLinks).where(eq(candidateLinks.applicationKey, applicationKey))
  const recruitment = queries.select({ key: applications.recruitmentKey }).from(applications).where(eq(applications.key, applicationKey))
  return and(inArray(messageThreads.recruitmentKey, recruitment), or(eq(messageThreads.applicationKey, applicationKey), inArray(messageThreads.candidateKey, own), eq(messageThreads.kind, 'everybody')))
}

/** The ids of what HR has written to one applicant and the applicant has not been shown, as it was written. */
export async function unseenByApplicant(queries: Queries, applicationKey: number): Promise<string[]> {
  const [application] = await queries.select({ seen: applications.messagesSeen }).from(applications).where(eq(applications.key, applicationKey))
  const rows = await queries.select({ id: messages.id }).from(messages).innerJoin(messageThreads, eq(messageThreads.key, messages.threadKey))
    .where(and(eq(messages.author, 'hr'), readBy(queries, applicationKey))).orderBy(asc(messages.key))
  return rows.slice(application?.seen ?? 0).map(({ id }) => id)
}

/** An applicant has been shown so many of the messages that HR has written to them. */
export async function markSeenByApplicant(tx: Queries, applicationKey: number, seen: number): Promise<void> {
  await tx.update(applications).set({ messagesSeen: seen }).where(and(eq(applications.key, applicationKey), sql`${applications.messagesSeen} < ${seen}`))
}
