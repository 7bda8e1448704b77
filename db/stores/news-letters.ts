import { and, desc, eq, inArray } from 'drizzle-orm'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { candidateLinks } from '../schema/application'
import { messageThreads } from '../schema/messages'
import { outgoingLetters } from '../schema/outbox'
import { standingApplications, type LetterKind } from './outbox'
import { steppedDownApplications } from './stepped-down'

// Letters that say that there is news, and not what: whom they are to, and which of them wait.

/** The letters that read alike. */
export const newsKinds = ['message', 'interview', 'documents'] as const satisfies readonly LetterKind[]
export type NewsKind = (typeof newsKinds)[number]

/** The applications that read a thread and have been sent, by inner keys. */
export async function readersOfThread(queries: Queries, { recruitmentKey, threadKey }: { recruitmentKey: number; threadKey: number }): Promise<number[]> {
  const gone = await steppedDownApplications(queries, recruitmentKey)
  const standing = (await standingApplications(queries, recruitmentKey)).filter((key) => !gone.has(key))
  const [thread] = await queries.select({ applicationKey: messageThreads.applicationKey, candidateKey: messageThreads.candidateKey, linked: candidateLinks.applicationKey }).from(messageThreads)
    .leftJoin(candidateLinks, eq(candidateLinks.candidateKey, messageThreads.candidateKey)).where(eq(messageThreads.key, threadKey))
  if (!thread) return []
  const one = thread.applicationKey ?? thread.linked
  return one === null && thread.candidateKey === null ? standing : standing.filter((key) => key === one)
}

export interface NewsLetter {
  readonly applicationKey: number
  readonly kind: NewsKind
  readonly dueAt: Date
  /** It waits, and nobody is sending it at the moment. */
  readonly isWaiting: boolean
}

/** Every such letter to these, the one that is due last first. */
export async function newsLettersTo(queries: Queries, applicationKeys: readonly number[], now: Date): Promise<NewsLetter[]> {
  const found: NewsLetter[] = []
  for (const keys of inChunks(applicationKeys)) {
    const rows = await queries.select({ applicationKey: outgoingLetters.applicationKey, kind: outgoingLetters.kind, dueAt: outgoingLetters.dueAt, state: outgoingLetters.state, leasedUntil: outgoingLetters.leasedUntil }).from(outgoingLetters)
      .where(and(inArray(outgoingLetters.applicationKey, [...keys]), inArray(outgoingLetters.kind, [...newsKinds]))).orderBy(desc(outgoingLetters.dueAt))
    found.push(...rows.map(({ kind, state, leasedUntil, ...row }) => ({ ...row, kind: kind as NewsKind, isWaiting: state === 'waiting' && (leasedUntil === null || leasedUntil <= now) }))) // those alone were asked for
  }
  return found
}

const withdrawnLetter = { state: 'given-up', lease: null, leasedUntil: null } as const

/** What waits to tell them of interviews and documents is not sent any more: they have said no. */
export async function dropInvitations(tx: Queries, applicationKeys: readonly number[]): Promise<void> {
  if (applicationKeys.length === 0) return
  await tx.update(outgoingLetters).set(withdrawnLetter)
    .where(and(inArray(outgoingLetters.applicationKey, [...applicationKeys]), inArray(outgoingLetters.kind, ['interview', 'documents']), eq(outgoingLetters.state, 'waiting')))
}

/** Nothing that waits to tell somebody of news is sent any more: they have taken their application back. */
export async function dropNews(tx: Queries, applicationKey: number): Promise<void> {
  await tx.update(outgoingLetters).set(withdrawnLetter).where(and(eq(outgoingLetters.applicationKey, applicationKey), inArray(outgoingLetters.kind, [...newsKinds]), eq(outgoingLetters.state, 'waiting')))
}
