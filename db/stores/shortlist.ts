import { and, count, countDistinct, eq, inArray, min } from 'drizzle-orm'
import type { CandidateId, PersonId, QuestionId } from '../../app/domain/ids'
import type { ReplacedRevision } from '../../app/domain/scoring/disagreement'
import type { Language } from '../../app/domain/local-text'
import type { Level } from '../../app/domain/scoring/score'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { questions } from '../schema/questionnaire'
import { assignments, candidates, clearedAnswers, locks, rereadings, scores, scoreWaivers, shortlistEntries, shortlistProposals } from '../schema/review'

/** Per reviewer how many answers are to be scored and are, and whether the rest is waived. Never shown to reviewers. */
export interface ReviewerProgress {
  readonly personKey: number
  readonly personId: PersonId
  readonly name: string
  readonly assigned: number
  readonly done: number
  readonly isWaived: boolean
}

export async function reviewersProgress(queries: Queries, recruitmentKey: number): Promise<ReviewerProgress[]> {
  const rows = await queries
    .select({ personKey: people.key, personId: people.id, name: people.name, isDone: assignments.isDone, isWithdrawn: candidates.isWithdrawn, n: count() })
    .from(assignments).innerJoin(people, eq(people.key, assignments.personKey)).innerJoin(candidates, eq(candidates.key, assignments.candidateKey))
    .where(eq(assignments.recruitmentKey, recruitmentKey))
    .groupBy(people.key, people.id, people.name, assignments.isDone, candidates.isWithdrawn)
    .orderBy(people.name)
  const waived = new Set((await waiversOf(queries, recruitmentKey)).map(({ personKey }) => personKey))
  const byPerson = new Map<number, ReviewerProgress>()
  for (const { personKey, personId, name, isDone, isWithdrawn, n } of rows) {
    const sum = byPerson.get(personKey) ?? { personKey, personId: personId as PersonId, name, assigned: 0, done: 0, isWaived: waived.has(personKey) }
    byPerson.set(personKey, isWithdrawn ? sum : { ...sum, assigned: sum.assigned + n, done: sum.done + (isDone ? n : 0) })
  }
  return [...byPerson.values()]
}

/** How many reviewers read each answer: as many for every candidate, whoever may be off one. */
export async function readersOfEach(queries: Queries, recruitmentKey: number): Promise<number> {
  const [row] = await queries.select({ n: countDistinct(assignments.personKey) }).from(assignments)
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), inArray(assignments.candidateKey, queries.select({ key: min(assignments.candidateKey) }).from(assignments).where(eq(assignments.recruitmentKey, recruitmentKey)))))
  return row?.n ?? 0
}

export async function waiversOf(queries: Queries, recruitmentKey: number): Promise<{ personKey: number; personId: PersonId; name: string; reason: string }[]> {
  const rows = await queries.select({ personKey: scoreWaivers.personKey, personId: people.id, name: people.name, reason: scoreWaivers.reason })
    .from(scoreWaivers).innerJoin(people, eq(people.key, scoreWaivers.personKey)).where(eq(scoreWaivers.recruitmentKey, recruitmentKey))
    .orderBy(people.id)
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId }))
}

export async function insertWaiver(tx: Queries, row: { recruitmentKey: number; personKey: number; waivedByKey: number; reason: string }): Promise<void> {
  await tx.insert(scoreWaivers).values(row).onConflictDoNothing()
}

export interface CandidateRow {
  readonly key: number
  readonly id: CandidateId
  readonly number: string
}

/** The candidates in the order of their random numbers, without those who have withdrawn. */
export async function candidatesOf(queries: Queries, recruitmentKey: number): Promise<CandidateRow[]> {
  const rows = await queries.select({ key: candidates.key, id: candidates.id, number: candidates.number })
    .from(candidates).where(and(eq(candidates.recruitmentKey, recruitmentKey), eq(candidates.isWithdrawn, false))).orderBy(candidates.number)
  return rows.map((row) => ({ ...row, id: row.id as CandidateId }))
}

/** Those who withdrew after scoring had begun, in the order of their random numbers. */
export async function withdrawnCandidates(queries: Queries, recruitmentKey: number): Promise<CandidateRow[]> {
  const rows = await queries.select({ key: candidates.key, id: candidates.id, number: candidates.number })
    .from(candidates).where(and(eq(candidates.recruitmentKey, recruitmentKey), eq(candidates.isWithdrawn, true))).orderBy(candidates.number)
  return rows.map((row) => ({ ...row, id: row.id as CandidateId }))
}

/** A level that was changed when the answer was read again; null where none was. */
export type Revision = {
  readonly level: Level | null
  readonly reason: string
  /** What it had been changed to before, where the candidate was heard in between. */
  readonly beforeHearing?: ReplacedRevision
}

export interface ScoreRow {
  readonly candidateKey: number
  readonly questionId: QuestionId
  readonly personId: PersonId
  /** What was given first, before anybody saw another's. */
  readonly level: Level | null
  readonly note: string
  readonly revision: Revision | null
}

const revisedScore = and(
  eq(rereadings.candidateKey, scores.candidateKey), eq(rereadings.questionKey, scores.questionKey), eq(rereadings.personKey, scores.personKey), eq(rereadings.outcome, 'revised'),
)
const revisionColumns = { revisedOutcome: rereadings.outcome, revisedLevel: rereadings.level, revisionReason: rereadings.reason, beforeHearing: rereadings.beforeHearing }

interface RevisionColumns {
  readonly revisedOutcome: string | null
  readonly revisedLevel: number | null
  readonly revisionReason: string | null
  readonly beforeHearing: ReplacedRevision | null
}

function revisionOf({ revisedOutcome, revisedLevel, revisionReason, beforeHearing }: RevisionColumns): Revision | null {
  return revisedOutcome === null ? null : { level: revisedLevel as Level | null, reason: revisionReason ?? '', ...(beforeHearing && { beforeHearing }) }
}

/** Every score given to a candidate who has not withdrawn. */
export async function scoresOf(queries: Queries, recruitmentKey: number): Promise<ScoreRow[]> {
  const rows = await queries
    .select({ candidateKey: scores.candidateKey, questionId: questions.id, personId: people.id, level: scores.level, note: scores.note, ...revisionColumns })
    .from(scores)
    .leftJoin(rereadings, revisedScore)
    .innerJoin(questions, eq(questions.key, scores.questionKey))
    .innerJoin(people, eq(people.key, scores.personKey))
    .innerJoin(candidates, eq(candidates.key, scores.candidateKey))
    .where(and(eq(scores.recruitmentKey, recruitmentKey), eq(candidates.isWithdrawn, false)))
    .orderBy(scores.candidateKey, questions.position, people.id)
  return rows.map(({ candidateKey, questionId, personId, level, note, ...revised }) => ({
    candidateKey, questionId: questionId as QuestionId, personId: personId as PersonId, level: level as Level | null, note, revision: revisionOf(revised),
  }))
}

/** A candidate's cleared answers with the questions they answer. */
export async function clearedAnswersOf(queries: Queries, candidateKey: number): Promise<{ questionKey: number; language: Language; text: string }[]> {
  return queries.select({ questionKey: clearedAnswers.questionKey, language: clearedAnswers.language, text: clearedAnswers.text })
    .from(clearedAnswers).where(eq(clearedAnswers.candidateKey, candidateKey))
}

export interface ReviewersScore {
  readonly questionKey: number
  readonly reviewerId: PersonId
  readonly level: Level | null
  readonly note: string
  readonly revision: Revision | null
}

/** What each reviewer gave a candidate: for those who may see others' scores, from shortlisting on. By id, which no page shows. */
export async function reviewersScoresOf(queries: Queries, candidateKey: number): Promise<ReviewersScore[]> {
  const rows = await queries.select({ questionKey: scores.questionKey, reviewerId: people.id, level: scores.level, note: scores.note, ...revisionColumns })
    .from(scores).leftJoin(rereadings, revisedScore).innerJoin(people, eq(people.key, scores.personKey)).where(eq(scores.candidateKey, candidateKey))
  return rows.map(({ questionKey, reviewerId, level, note, ...revised }) => ({
    questionKey, reviewerId: reviewerId as PersonId, level: level as Level | null, note, revision: revisionOf(revised),
  }))
}

export interface ShortlistEntry {
  readonly candidateKey: number
  readonly candidateId: CandidateId
  readonly isChosen: boolean
  readonly departureReason: string
}

export interface Proposal {
  readonly proposedByKey: number
  readonly proposedById: PersonId
  readonly proposedByName: string
  readonly reason: string
  readonly revision: number
  /** Without those who have withdrawn since. */
  readonly entries: readonly ShortlistEntry[]
  /** How many of the chosen have withdrawn since: with any, the chair must propose again. */
  readonly chosenWithdrawn: number
}

/** The chair's proposal as it stands, or null. */
export async function loadProposal(queries: Queries, recruitmentKey: number): Promise<Proposal | null> {
  const [head] = await queries
    .select({ proposedByKey: shortlistProposals.proposedByKey, proposedById: people.id, proposedByName: people.name, reason: shortlistProposals.reason, revision: shortlistProposals.revision })
    .from(shortlistProposals).innerJoin(people, eq(people.key, shortlistProposals.proposedByKey))
    .where(eq(shortlistProposals.recruitmentKey, recruitmentKey))
  if (!head) return null
  const entries = await queries
    .select({ candidateKey: shortlistEntries.candidateKey, candidateId: candidates.id, isChosen: shortlistEntries.isChosen, departureReason: shortlistEntries.departureReason, isWithdrawn: candidates.isWithdrawn })
    .from(shortlistEntries).innerJoin(candidates, eq(candidates.key, shortlistEntries.candidateKey))
    .where(eq(shortlistEntries.recruitmentKey, recruitmentKey)).orderBy(candidates.number)
  return {
    ...head,
    proposedById: head.proposedById as PersonId,
    entries: entries.filter(({ isWithdrawn }) => !isWithdrawn).map(({ isWithdrawn: _, ...entry }) => ({ ...entry, candidateId: entry.candidateId as CandidateId })),
    chosenWithdrawn: entries.filter(({ isChosen, isWithdrawn }) => isChosen && isWithdrawn).length,
  }
}

export interface NewProposal {
  readonly recruitmentKey: number
  readonly proposedByKey: number
  readonly reason: string
  readonly revision: number
  readonly entries: readonly { candidateKey: number; isChosen: boolean; departureReason: string }[]
}

/** Puts a proposal in place of the one that was there. */
export async function putProposal(tx: Queries, { recruitmentKey, proposedByKey, reason, revision, entries }: NewProposal): Promise<void> {
  await tx.insert(shortlistProposals).values({ recruitmentKey, proposedByKey, reason, revision })
    .onConflictDoUpdate({ target: shortlistProposals.recruitmentKey, set: { proposedByKey, reason, revision } })
  await tx.delete(shortlistEntries).where(eq(shortlistEntries.recruitmentKey, recruitmentKey))
  for (const chunk of inChunks(entries)) await tx.insert(shortlistEntries).values(chunk.map((entry) => ({ recruitmentKey, ...entry })))
}

export interface LockRow {
  readonly hash: string
  readonly protocol: unknown
  readonly proposedByKey: number
  readonly confirmedByKey: number
  readonly lockedAt: Date
}

export async function loadLock(queries: Queries, recruitmentKey: number): Promise<LockRow | null> {
  const [row] = await queries
    .select({ hash: locks.hash, protocol: locks.protocol, proposedByKey: locks.proposedByKey, confirmedByKey: locks.confirmedByKey, lockedAt: locks.lockedAt })
    .from(locks).where(eq(locks.recruitmentKey, recruitmentKey))
  return row ?? null
}

export async function insertLock(tx: Queries, row: LockRow & { recruitmentKey: number }): Promise<void> {
  await tx.insert(locks).values(row)
}

/** The candidates chosen for interview, who have not withdrawn. */
export async function chosenCandidates(queries: Queries, recruitmentKey: number): Promise<CandidateRow[]> {
  const rows = await queries.select({ key: candidates.key, id: candidates.id, number: candidates.number })
    .from(shortlistEntries).innerJoin(candidates, eq(candidates.key, shortlistEntries.candidateKey))
    .where(and(eq(shortlistEntries.recruitmentKey, recruitmentKey), eq(shortlistEntries.isChosen, true), eq(candidates.isWithdrawn, false))).orderBy(candidates.number)
  return rows.map((row) => ({ ...row, id: row.id as CandidateId }))
}
