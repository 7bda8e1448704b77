import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Language } from '../../app/domain/local-text'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { applications, candidateLinks } from '../schema/application'
import { decisionLetters } from '../schema/decisions'
import { outgoingLetters, type letterKinds } from '../schema/outbox'
import { candidates } from '../schema/review'

export type LetterKind = (typeof letterKinds)[number]

export interface NewLetter {
  readonly id: string
  readonly recruitmentKey: number
  readonly applicationKey: number
  readonly kind: LetterKind
  readonly queuedAt: Date
  readonly dueAt: Date
}

/** So few at once that no page waits for it to be written: a few milliseconds on SQLite, whose statements hold the process. */
const lettersAtOnce = 50

/** Puts letters in the outbox, in the transaction that decides that they are sent. Others have a turn in between: there may be ten thousand. */
export async function queueLetters(tx: Queries, letters: readonly NewLetter[]): Promise<void> {
  for (const chunk of inChunks(letters, lettersAtOnce)) {
    await tx.insert(outgoingLetters).values(chunk)
    await nextTurn()
  }
}

/** Everybody who has sent an application and has not taken it back: by inner keys. */
export async function standingApplications(queries: Queries, recruitmentKey: number): Promise<number[]> {
  const rows = await queries.select({ key: applications.key, isWithdrawn: candidates.isWithdrawn }).from(applications)
    .leftJoin(candidateLinks, eq(candidateLinks.applicationKey, applications.key)).leftJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .where(and(eq(applications.recruitmentKey, recruitmentKey), inArray(applications.state, ['submitted', 'correcting'])))
  return rows.flatMap(({ key, isWithdrawn }) => (isWithdrawn === true ? [] : [key]))
}

export interface Lease {
  readonly lease: string
  readonly now: Date
  readonly until: Date
  readonly atMost: number
}

const isFree = (now: Date) => and(eq(outgoingLetters.state, 'waiting'), lte(outgoingLetters.dueAt, now), or(isNull(outgoingLetters.leasedUntil), lte(outgoingLetters.leasedUntil, now)))

/** Takes letters that are due and that nobody is sending, the ones that waited longest first. Their inner keys. */
export async function leaseLetters(tx: Queries, { lease, now, until, atMost }: Lease): Promise<number[]> {
  const due = await tx.select({ key: outgoingLetters.key }).from(outgoingLetters).where(isFree(now)).orderBy(asc(outgoingLetters.dueAt), asc(outgoingLetters.id)).limit(atMost)
  if (due.length === 0) return []
  const taken = await tx.update(outgoingLetters).set({ lease, leasedUntil: until }).where(and(inArray(outgoingLetters.key, due.map(({ key }) => key)), isFree(now))).returning({ key: outgoingLetters.key })
  const mine = new Set(taken.map(({ key }) => key))
  return due.map(({ key }) => key).filter((key) => mine.has(key))
}

/** A letter with what it is made of; no name, no address. */
export interface LetterToSend {
  readonly key: number
  readonly id: string
  readonly kind: LetterKind
  readonly recruitmentKey: number
  readonly applicationKey: number
  readonly attempts: number
  readonly queuedAt: Date
  /** Of the application. */
  readonly language: Language
  /** Null before there were candidates. */
  readonly candidate: { readonly key: number; readonly id: string } | null
  /** Of an answer; null for other letters. */
  readonly answer: { readonly text: string | null; readonly language: Language | null } | null
}

/** One letter under one's lease, or null: it is somebody else's, or gone. */
export async function leasedLetter(queries: Queries, { key, lease }: Held): Promise<LetterToSend | null> {
  const [row] = await queries.select({
    key: outgoingLetters.key, id: outgoingLetters.id, kind: outgoingLetters.kind, recruitmentKey: outgoingLetters.recruitmentKey, applicationKey: outgoingLetters.applicationKey, attempts: outgoingLetters.attempts, queuedAt: outgoingLetters.queuedAt,
    language: applications.language, candidate: { key: candidates.key, id: candidates.id }, answer: { text: decisionLetters.text, language: decisionLetters.language },
  }).from(outgoingLetters).innerJoin(applications, eq(applications.key, outgoingLetters.applicationKey))
    .leftJoin(candidateLinks, eq(candidateLinks.applicationKey, outgoingLetters.applicationKey)).leftJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .leftJoin(decisionLetters, and(eq(decisionLetters.candidateKey, candidateLinks.candidateKey), isNotNull(decisionLetters.sentAt))) // one that takes another's place may be a draft still
    .where(ofLease({ key, lease }))
  return row ?? null
}

export interface Held {
  readonly key: number
  readonly lease: string
}

const ofLease = ({ key, lease }: Held) => and(eq(outgoingLetters.key, key), eq(outgoingLetters.lease, lease), eq(outgoingLetters.state, 'waiting'))
const free = { lease: null, leasedUntil: null }

/** The letter is done, one way or the other. False: it is not under this lease any more. */
export async function finishLetter(tx: Queries, held: Held, state: 'sent' | 'given-up'): Promise<boolean> {
  return (await tx.update(outgoingLetters).set({ ...free, state }).where(ofLease(held)).returning({ key: outgoingLetters.key })).length > 0
}

/** It did not go out, and is tried again. */
export async function putOffLetter(tx: Queries, held: Held, { attempts, dueAt }: { attempts: number; dueAt: Date }): Promise<void> {
  await tx.update(outgoingLetters).set({ ...free, attempts, dueAt }).where(ofLease(held))
}

/** What was taken and not tried is given back as it was. */
export async function giveBackLetters(tx: Queries, { keys, lease }: { keys: readonly number[]; lease: string }): Promise<void> {
  if (keys.length > 0) await tx.update(outgoingLetters).set(free).where(and(inArray(outgoingLetters.key, [...keys]), eq(outgoingLetters.lease, lease), eq(outgoingLetters.state, 'waiting')))
}

/** How many letters could be sent now. */
export const countDue = (queries: Queries, now: Date): Promise<number> => queries.$count(outgoingLetters, isFree(now))
