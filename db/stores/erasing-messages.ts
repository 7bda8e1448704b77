import { eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { applications } from '../schema/application'
import { messageKeys, messages, messageThreads } from '../schema/messages'
import { candidates } from '../schema/review'
import { deleteCounted, one, type Counts } from './erasing'
import { unsentForGood } from './unsent'

interface Erased {
  readonly keys: Counts
  readonly rows: Counts
}

/** Whose threads go: conditions over `applications` and over `candidates`. */
export interface WhoseGo {
  readonly applications: SQL
  readonly candidates?: SQL | null
}

/** Destroys the keys of their threads, those that they began and those that were begun with them, then what was written in them. */
export async function eraseThreads(tx: Queries, erased: Erased, whose: WhoseGo): Promise<void> {
  const began = inArray(messageThreads.applicationKey, tx.select({ key: applications.key }).from(applications).where(whose.applications))
  if (!whose.candidates) return eraseThreadsWhere(tx, erased, began)
  const withThem = inArray(messageThreads.candidateKey, tx.select({ key: candidates.key }).from(candidates).where(whose.candidates))
  return eraseThreadsWhere(tx, erased, or(began, withThem) ?? began)
}

/** The same for a whole recruitment, notices too. */
export function eraseThreadsOfRecruitment(tx: Queries, erased: Erased, recruitmentKey: number): Promise<void> {
  return eraseThreadsWhere(tx, erased, eq(messageThreads.recruitmentKey, recruitmentKey))
}

async function eraseThreadsWhere(tx: Queries, { keys, rows }: Erased, which: SQL): Promise<void> {
  const of = tx.select({ key: messageThreads.key }).from(messageThreads).where(which)
  await deleteCounted(tx, keys, [[messageKeys, inArray(messageKeys.threadKey, of)]])
  await deleteCounted(tx, rows, [[messages, inArray(messages.threadKey, of)], [messageThreads, which]])
}

/** Takes away the thread of an application that is withdrawn before there are candidates. */
export function forgetThread(tx: Queries, applicationKey: number): Promise<void> {
  return eraseThreads(tx, { keys: {}, rows: {} }, { applications: one.application(applicationKey) })
}

/** Takes away the threads of applications that were never sent, and can be no more. How many. */
export async function forgetUnsentThreads(tx: Queries): Promise<number> {
  const rows: Counts = {}
  await eraseThreadsWhere(tx, { keys: {}, rows }, inArray(messageThreads.applicationKey, unsentForGood(tx)))
  return rows.message_threads ?? 0
}
