import { and, asc, count, desc, eq, gt, lt, lte, sql } from 'drizzle-orm'
import type { Language } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { questions } from '../schema/questionnaire'
import { assignments, candidates, clearedAnswers, scores } from '../schema/review'

/** The committee's tables alone: no application, no person behind a candidate. */
export interface AssignedAnswer {
  readonly assignmentKey: number
  readonly assignmentId: string
  readonly recruitmentKey: number
  readonly questionKey: number
  readonly questionId: string
  readonly candidateKey: number
  readonly candidateNumber: string
  readonly position: number
  readonly isDone: boolean
  /** The candidate has withdrawn: nobody scores it any more. */
  readonly isWithdrawn: boolean
  /** The reviewer's own mark: to be read again. */
  readonly isMarked: boolean
  /** The revision of a score that was taken back; 0 when there never was one. */
  readonly undoneRevision: number
}

const assigned = {
  assignmentKey: assignments.key,
  assignmentId: assignments.id,
  recruitmentKey: assignments.recruitmentKey,
  questionKey: assignments.questionKey,
  questionId: questions.id,
  candidateKey: assignments.candidateKey,
  candidateNumber: candidates.number,
  position: assignments.position,
  isDone: assignments.isDone,
  isWithdrawn: candidates.isWithdrawn,
  isMarked: assignments.isMarked,
  undoneRevision: assignments.undoneRevision,
}

/** A candidate whom the reviewer is off is none of theirs: nothing of it is handed out, shown or counted for them. */
export const isOwn = sql`${assignments.recusal} = 'none'`

/** One of this reviewer's own assignments, or null: another's looks like none, and so does one of a candidate they are off. */
export async function ownAssignment(queries: Queries, personKey: number, assignmentId: string): Promise<AssignedAnswer | null> {
  const statement = prepared(queries, 'own-assignment', (name) => queries.select(assigned).from(assignments)
    .innerJoin(questions, eq(questions.key, assignments.questionKey))
    .innerJoin(candidates, eq(candidates.key, assignments.candidateKey))
    .where(and(eq(assignments.id, sql.placeholder('id')), eq(assignments.personKey, sql.placeholder('person')), isOwn))
    .prepare(name))
  const [row] = await statement.execute({ id: assignmentId, person: personKey })
  return row ?? null
}

/** What belongs to a candidate who has withdrawn, or whom the reviewer is off, is passed over wherever answers are handed out or counted. */
export const isStillScored = and(eq(candidates.key, assignments.candidateKey), eq(candidates.isWithdrawn, false), isOwn)

/**
 * The next answer that this reviewer has not scored for a question, in the reviewer's own order; null when all are
 * done. One step down the index assignments_next_idx, however large the field.
 */
export async function nextUnscored(queries: Queries, at: { recruitmentKey: number; personKey: number; questionKey: number }): Promise<{ assignmentId: string } | null> {
  const statement = prepared(queries, 'next-unscored', (name) => queries.select({ assignmentId: assignments.id }).from(assignments)
    .innerJoin(candidates, isStillScored)
    .where(and(
      eq(assignments.recruitmentKey, sql.placeholder('recruitment')),
      eq(assignments.personKey, sql.placeholder('person')),
      eq(assignments.isDone, false),
      eq(assignments.questionKey, sql.placeholder('question')),
    ))
    .orderBy(asc(assignments.position)).limit(1).prepare(name))
  const [row] = await statement.execute({ recruitment: at.recruitmentKey, person: at.personKey, question: at.questionKey })
  return row ?? null
}

const sides = {
  before: { beyond: lt, order: desc },
  after: { beyond: gt, order: asc },
} as const

/** The neighbour of an assignment in the reviewer's own order for the same question, or null at the end. */
export async function neighbour(queries: Queries, of: { personKey: number; questionKey: number; position: number }, side: 'before' | 'after'): Promise<{ assignmentId: string } | null> {
  const { beyond, order } = sides[side]
  const statement = prepared(queries, `neighbour-${side}`, (name) => queries.select({ assignmentId: assignments.id }).from(assignments)
    .innerJoin(candidates, isStillScored)
    .where(and(
      eq(assignments.personKey, sql.placeholder('person')), eq(assignments.questionKey, sql.placeholder('question')),
      beyond(assignments.position, sql.placeholder('position')),
    ))
    .orderBy(order(assignments.position)).limit(1).prepare(name))
  const [row] = await statement.execute({ person: of.personKey, question: of.questionKey, position: of.position })
  return row ?? null
}

/** Which answer of the question it is in the reviewer's own order, from 1, without gaps. */
export async function placeInOrder(queries: Queries, of: { personKey: number; questionKey: number; position: number }): Promise<number> {
  const statement = prepared(queries, 'place-in-order', (name) => queries.select({ n: count() }).from(assignments)
    .innerJoin(candidates, isStillScored)
    .where(and(
      eq(assignments.personKey, sql.placeholder('person')), eq(assignments.questionKey, sql.placeholder('question')),
      lte(assignments.position, sql.placeholder('position')),
    )).prepare(name))
  const [row] = await statement.execute({ person: of.personKey, question: of.questionKey, position: of.position })
  return row?.n ?? 0
}

/** What a redactor cleared of one answer, or null. */
export async function clearedAnswer(queries: Queries, candidateKey: number, questionKey: number): Promise<{ text: string; language: Language } | null> {
  const statement = prepared(queries, 'cleared-answer', (name) => queries
    .select({ text: clearedAnswers.text, language: clearedAnswers.language }).from(clearedAnswers)
    .where(and(eq(clearedAnswers.candidateKey, sql.placeholder('candidate')), eq(clearedAnswers.questionKey, sql.placeholder('question'))))
    .prepare(name))
  const [row] = await statement.execute({ candidate: candidateKey, question: questionKey })
  return row ?? null
}

export interface OwnScore {
  readonly level: number | null
  readonly note: string
  readonly revision: number
}

export async function ownScore(queries: Queries, at: { candidateKey: number; questionKey: number; personKey: number }): Promise<OwnScore | null> {
  const statement = prepared(queries, 'own-score', (name) => queries
    .select({ level: scores.level, note: scores.note, revision: scores.revision }).from(scores)
    .where(and(eq(scores.candidateKey, sql.placeholder('candidate')), eq(scores.questionKey, sql.placeholder('question')), eq(scores.personKey, sql.placeholder('person'))))
    .prepare(name))
  const [row] = await statement.execute({ candidate: at.candidateKey, question: at.questionKey, person: at.personKey })
  return row ?? null
}

export interface NewScore extends OwnScore {
  readonly candidateKey: number
  readonly questionKey: number
  readonly personKey: number
  readonly recruitmentKey: number
}

/** Writes a score over the one that was there, and marks the assignment done. */
export async function putScore(tx: Queries, score: NewScore, assignmentKey: number): Promise<void> {
  const written = prepared(tx, 'put-score', (name) => tx.insert(scores).values({
    candidateKey: sql.placeholder('candidateKey'), questionKey: sql.placeholder('questionKey'), personKey: sql.placeholder('personKey'),
    recruitmentKey: sql.placeholder('recruitmentKey'), level: sql.placeholder('level'), note: sql.placeholder('note'), revision: sql.placeholder('revision'),
  }).onConflictDoUpdate({
    target: [scores.candidateKey, scores.questionKey, scores.personKey],
    set: { level: sql`excluded.level`, note: sql`excluded.note`, revision: sql`excluded.revision` },
  }).prepare(name))
  await written.execute({ ...score })
  const done = prepared(tx, 'assignment-done', (name) => tx.update(assignments).set({ isDone: true })
    .where(eq(assignments.key, sql.placeholder('key'))).prepare(name))
  await done.execute({ key: assignmentKey })
}

export interface OwnProgress {
  readonly questionKey: number
  readonly assigned: number
  readonly done: number
}

/** This reviewer's own counts per question, of the answers that are to be scored. There is no such function for anybody else's. */
export async function ownProgress(queries: Queries, recruitmentKey: number, personKey: number): Promise<OwnProgress[]> {
  const rows = await queries.select({ questionKey: assignments.questionKey, isDone: assignments.isDone, n: count() }).from(assignments)
    .innerJoin(candidates, isStillScored)
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), eq(assignments.personKey, personKey)))
    .groupBy(assignments.questionKey, assignments.isDone)
  const byQuestion = new Map<number, { assigned: number; done: number }>()
  for (const { questionKey, isDone, n } of rows) {
    const sum = byQuestion.get(questionKey) ?? { assigned: 0, done: 0 }
    byQuestion.set(questionKey, { assigned: sum.assigned + n, done: sum.done + (isDone ? n : 0) })
  }
  return [...byQuestion].map(([questionKey, sums]) => ({ questionKey, ...sums }))
}
