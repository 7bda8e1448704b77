import { and, asc, eq, inArray, min } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import { needOf, type AnswerNeed, type DecisionKind, type Delivery } from '../../app/domain/answering/kinds'
import type { Language } from '../../app/domain/local-text'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { candidateLinks } from '../schema/application'
import { decisionLetters } from '../schema/decisions'
import { outgoingLetters } from '../schema/outbox'
import { candidates, clearedAnswers } from '../schema/review'
import { earlierAnswers } from './earlier-answers'
import { outcomesOf } from './interview-outcomes'
import { invitedCandidates } from './invited'

/** What a candidate is to be answered, and how far that is. Nothing of who it is. */
export interface CandidateAnswer {
  readonly key: number
  readonly id: CandidateId
  readonly number: string
  readonly need: AnswerNeed
  readonly isInvited: boolean
  /** As it was written; null: as it is drafted. */
  readonly text: string | null
  /** That the candidate wrote in, which whoever reads the answers has seen. */
  readonly language: Language
  readonly revision: number
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly approvedAs: DecisionKind | null
  readonly sentAt: Date | null
  readonly delivery: Delivery
  /** What was answered before, that this answer takes the place of; null: this is the first. */
  readonly replaces: DecisionKind | null
}

/** Every candidate by the random number, with the answer to give. Meant for an unsealed recruitment. */
export async function answersOf(queries: Queries, recruitmentKey: number): Promise<CandidateAnswer[]> {
  const rows = await queries
    .select({
      key: candidates.key, id: candidates.id, number: candidates.number, isWithdrawn: candidates.isWithdrawn, text: decisionLetters.text, language: decisionLetters.language, revision: decisionLetters.revision,
      approvedBy: people.name, approvedAt: decisionLetters.approvedAt, approvedAs: decisionLetters.kind, sentAt: decisionLetters.sentAt,
    })
    .from(candidates).leftJoin(decisionLetters, eq(decisionLetters.candidateKey, candidates.key)).leftJoin(people, eq(people.key, decisionLetters.approvedByKey))
    .where(eq(candidates.recruitmentKey, recruitmentKey)).orderBy(asc(candidates.number))
  const invited = new Set((await invitedCandidates(queries, recruitmentKey)).map(({ key }) => key))
  const earlier = new Map((await earlierAnswers(queries, recruitmentKey)).map(({ candidateKey, kind }) => [candidateKey, kind])) // the last one
  const [outcomes, deliveries, written] = [new Map((await outcomesOf(queries, recruitmentKey)).map(({ candidateKey, outcome }) => [candidateKey, outcome])), await deliveriesOf(queries, recruitmentKey), await languagesOf(queries, recruitmentKey)]
  return rows.map(({ isWithdrawn, language, revision, ...row }) => {
    const isInvited = invited.has(row.key)
    const replaces = earlier.get(row.key) ?? null
    const told = row.sentAt === null ? replaces : row.approvedAs
    return {
      ...row, id: row.id as CandidateId, isInvited, revision: revision ?? 0, language: language ?? written.get(row.key) ?? 'da',
      need: needOf({ isWithdrawn, isInvited, outcome: outcomes.get(row.key) ?? null, told }), delivery: deliveries.get(row.key) ?? null, replaces,
    }
  })
}

async function deliveriesOf(queries: Queries, recruitmentKey: number): Promise<Map<number, Delivery>> {
  const rows = await queries.select({ key: candidateLinks.candidateKey, state: outgoingLetters.state }).from(outgoingLetters)
    .innerJoin(candidateLinks, eq(candidateLinks.applicationKey, outgoingLetters.applicationKey)).where(and(eq(outgoingLetters.recruitmentKey, recruitmentKey), eq(outgoingLetters.kind, 'answer'))).orderBy(asc(outgoingLetters.key)) // of several to one, the last
  return new Map(rows.map(({ key, state }) => [key, state]))
}

/** The language of the cleared answers; of somebody who wrote in two, the one that comes first by name. */
async function languagesOf(queries: Queries, recruitmentKey: number): Promise<Map<number, Language>> {
  const rows = await queries.select({ key: clearedAnswers.candidateKey, language: min(clearedAnswers.language) }).from(clearedAnswers)
    .innerJoin(candidates, eq(candidates.key, clearedAnswers.candidateKey)).where(eq(candidates.recruitmentKey, recruitmentKey)).groupBy(clearedAnswers.candidateKey)
  return new Map(rows.flatMap(({ key, language }) => (language ? [[key, language as Language] as const] : [])))
}

export interface WrittenAnswer {
  readonly candidateKey: number
  readonly recruitmentKey: number
  readonly text: string
  readonly language: Language
  readonly revision: number
}

const unapproved = { kind: null, approvedByKey: null, approvedAt: null }

/** Keeps what HR wrote, in place of what stood there. It is not approved then. */
export async function putAnswerText(tx: Queries, { candidateKey, recruitmentKey, ...written }: WrittenAnswer): Promise<void> {
  await tx.insert(decisionLetters).values({ candidateKey, recruitmentKey, ...written }).onConflictDoUpdate({ target: decisionLetters.candidateKey, set: { ...written, ...unapproved } })
}

/** Lets the draft stand again in place of what HR wrote. */
export async function dropAnswerText(tx: Queries, candidateKey: number, revision: number): Promise<void> {
  await tx.update(decisionLetters).set({ text: null, revision, ...unapproved }).where(eq(decisionLetters.candidateKey, candidateKey))
}

export interface Approval {
  readonly candidateKey: number
  readonly recruitmentKey: number
  readonly kind: DecisionKind
  readonly text: string
  readonly language: Language
  readonly approvedByKey: number
  readonly approvedAt: Date
}

export async function approveAnswer(tx: Queries, { candidateKey, recruitmentKey, ...approval }: Approval): Promise<void> {
  await tx.insert(decisionLetters).values({ candidateKey, recruitmentKey, ...approval }).onConflictDoUpdate({ target: decisionLetters.candidateKey, set: approval })
}

export async function markSent(tx: Queries, candidateKeys: readonly number[], sentAt: Date): Promise<void> {
  for (const keys of inChunks(candidateKeys)) await tx.update(decisionLetters).set({ sentAt }).where(inArray(decisionLetters.candidateKey, keys))
}

/** The applications of these candidates, by inner keys. */
export async function applicationsOfCandidates(queries: Queries, candidateKeys: readonly number[]): Promise<number[]> {
  const found: number[] = []
  for (const keys of inChunks(candidateKeys)) {
    found.push(...(await queries.select({ key: candidateLinks.applicationKey }).from(candidateLinks).where(inArray(candidateLinks.candidateKey, keys))).map(({ key }) => key))
  }
  return found
}

/** How many who are owed an answer have not had it. */
export async function countUnanswered(queries: Queries, recruitmentKey: number): Promise<number> {
  return (await answersOf(queries, recruitmentKey)).filter(({ need, sentAt }) => need !== 'withdrew' && sentAt === null).length
}
