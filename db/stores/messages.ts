import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Language } from '../../app/domain/local-text'
import type { MessageAuthor, ThreadKind } from '../../app/domain/recruitment/messages'
import type { Queries } from '../database.server'
import { messageKeys, messages, messageThreads } from '../schema/messages'
import { candidates } from '../schema/review'

// Threads between HR and applicants, as they lie there: sealed. Nothing here leads from a thread to an application.

export interface Thread {
  readonly key: number
  readonly id: string
  readonly kind: ThreadKind
  /** Of a thread that HR began with a candidate; null for the others. */
  readonly candidateNumber: string | null
  readonly wrappedKey: Buffer
}

export interface SealedMessage {
  readonly id: string
  readonly threadKey: number
  readonly author: MessageAuthor
  readonly language: Language
  readonly writtenOn: string
  readonly box: Buffer
  readonly formKey: string
}

function threads(queries: Queries) {
  return queries.select({ key: messageThreads.key, id: messageThreads.id, kind: messageThreads.kind, candidateNumber: candidates.number, wrappedKey: messageKeys.wrappedKey })
    .from(messageThreads).innerJoin(messageKeys, eq(messageKeys.threadKey, messageThreads.key)).leftJoin(candidates, eq(candidates.key, messageThreads.candidateKey))
}

/** All threads of a recruitment, in the order of their random ids. */
export async function threadsOf(queries: Queries, recruitmentKey: number): Promise<Thread[]> {
  return threads(queries).where(eq(messageThreads.recruitmentKey, recruitmentKey)).orderBy(asc(messageThreads.id))
}

/** One of its threads by its public id, or null. */
export async function threadIn(queries: Queries, recruitmentKey: number, id: string): Promise<Thread | null> {
  const [row] = await threads(queries).where(and(eq(messageThreads.recruitmentKey, recruitmentKey), eq(messageThreads.id, id)))
  return row ?? null
}

export interface WhoseThreads {
  readonly recruitmentKey: number
  readonly applicationKey: number
  /** Null while there are no candidates. */
  readonly candidateKey: number | null
}

/** What one applicant reads: the thread of their own, the one that HR began with their number, and what was told to all; in that order. */
export async function threadsFor(queries: Queries, { recruitmentKey, applicationKey, candidateKey }: WhoseThreads): Promise<Thread[]> {
  const own: (SQL | undefined)[] = [eq(messageThreads.applicationKey, applicationKey), eq(messageThreads.kind, 'everybody')]
  if (candidateKey !== null) own.push(eq(messageThreads.candidateKey, candidateKey))
  const found = await threads(queries).where(and(eq(messageThreads.recruitmentKey, recruitmentKey), or(...own))).orderBy(asc(messageThreads.key))
  const order: readonly ThreadKind[] = ['own', 'candidate', 'everybody']
  return found.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

/** The thread that HR has begun with a candidate, or null. */
export async function threadWith(queries: Queries, candidateKey: number): Promise<Thread | null> {
  const [row] = await threads(queries).where(eq(messageThreads.candidateKey, candidateKey))
  return row ?? null
}

/** The thread of notices to all, or null. */
export async function noticesOf(queries: Queries, recruitmentKey: number): Promise<Thread | null> {
  const [row] = await threads(queries).where(and(eq(messageThreads.recruitmentKey, recruitmentKey), isNull(messageThreads.applicationKey), isNull(messageThreads.candidateKey)))
  return row ?? null
}

/** The messages of these threads, each thread's in the order in which they were written. */
export async function messagesIn(queries: Queries, threadKeys: readonly number[]): Promise<SealedMessage[]> {
  if (threadKeys.length === 0) return []
  return queries
    .select({ id: messages.id, threadKey: messages.threadKey, author: messages.author, language: messages.language, writtenOn: messages.writtenOn, box: messages.box, formKey: messages.formKey })
    .from(messages).where(inArray(messages.threadKey, [...threadKeys])).orderBy(asc(messages.key))
}

export interface NewThread {
  readonly id: string
  readonly recruitmentKey: number
  readonly kind: ThreadKind
  readonly applicationKey: number | null
  readonly candidateKey: number | null
  readonly wrappedKey: Buffer
}

/** Gives its inner key. */
export async function insertThread(tx: Queries, { wrappedKey, ...row }: NewThread): Promise<number> {
  const [made] = await tx.insert(messageThreads).values(row).returning({ key: messageThreads.key })
  if (!made) throw new Error('a thread was not stored')
  await tx.insert(messageKeys).values({ threadKey: made.key, wrappedKey })
  return made.key
}

export type NewMessage = SealedMessage & { readonly personKey: number | null }

export async function insertMessage(tx: Queries, row: NewMessage): Promise<void> {
  await tx.insert(messages).values(row)
}
