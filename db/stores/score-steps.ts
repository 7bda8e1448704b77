import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { questions } from '../schema/questionnaire'
import { assignments, candidates, scores } from '../schema/review'
import { scoreSteps } from '../schema/score-steps'
import type { Part } from './calibration'
import { isOwn, type AssignedAnswer } from './review'

/** One save of a reviewer's, with what was there before it. */
export interface ScoreStep {
  readonly assignmentKey: number
  /** The revision that the save made. */
  readonly revision: number
  readonly hadScore: boolean
  readonly level: number | null
  readonly note: string
}

/** Keeps what was there before a save. */
export async function insertScoreStep(tx: Queries, { recruitmentKey, personKey }: Part, step: ScoreStep): Promise<void> {
  const statement = prepared(tx, 'put-score-step', (name) => tx.insert(scoreSteps).values({
    recruitmentKey: sql.placeholder('recruitmentKey'), personKey: sql.placeholder('personKey'), assignmentKey: sql.placeholder('assignmentKey'),
    revision: sql.placeholder('revision'), hadScore: sql.placeholder('hadScore'), level: sql.placeholder('level'), note: sql.placeholder('note'),
  }).prepare(name))
  await statement.execute({ recruitmentKey, personKey, ...step })
}

export interface LastStep extends ScoreStep {
  readonly key: number
  readonly assignmentId: string
}

/** The save that this reviewer would undo now: the last one on an answer that is still scored. One step up the index. */
export async function lastScoreStep(queries: Queries, { recruitmentKey, personKey }: Part): Promise<LastStep | null> {
  const statement = prepared(queries, 'last-score-step', (name) => queries
    .select({ key: scoreSteps.key, assignmentKey: scoreSteps.assignmentKey, assignmentId: assignments.id, revision: scoreSteps.revision, hadScore: scoreSteps.hadScore, level: scoreSteps.level, note: scoreSteps.note })
    .from(scoreSteps).innerJoin(assignments, eq(assignments.key, scoreSteps.assignmentKey))
    .innerJoin(candidates, and(eq(candidates.key, assignments.candidateKey), eq(candidates.isWithdrawn, false)))
    .where(and(eq(scoreSteps.recruitmentKey, sql.placeholder('recruitment')), eq(scoreSteps.personKey, sql.placeholder('person')), isOwn))
    .orderBy(desc(scoreSteps.key)).limit(1).prepare(name))
  const [row] = await statement.execute({ recruitment: recruitmentKey, person: personKey })
  return row ?? null
}

export async function forgetScoreStep(tx: Queries, key: number): Promise<void> {
  await tx.delete(scoreSteps).where(eq(scoreSteps.key, key))
}

/** How to undo is forgotten when scoring ends. */
export async function forgetScoreStepsIn(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(scoreSteps).where(eq(scoreSteps.recruitmentKey, recruitmentKey))
}

/** Takes a score back altogether: the answer waits again, and counts on from the revision given. */
export async function takeScoreBack(tx: Queries, { assignmentKey, candidateKey, questionKey }: AssignedAnswer, { personKey, revision }: { personKey: number; revision: number }): Promise<void> {
  await tx.delete(scores).where(and(eq(scores.candidateKey, candidateKey), eq(scores.questionKey, questionKey), eq(scores.personKey, personKey)))
  await tx.update(assignments).set({ isDone: false, undoneRevision: revision }).where(eq(assignments.key, assignmentKey))
}

/** Sets or removes a reviewer's own mark. */
export async function markAssignment(tx: Queries, assignmentKey: number, isMarked: boolean): Promise<void> {
  await tx.update(assignments).set({ isMarked }).where(eq(assignments.key, assignmentKey))
}

export interface MarkedAnswer {
  readonly assignmentId: string
  readonly questionNumber: number
  readonly position: number
}

/** What this reviewer marked to be read again, question by question in the own order. There is no such function for anybody else's. */
export async function ownMarked(queries: Queries, { recruitmentKey, personKey }: Part): Promise<MarkedAnswer[]> {
  return queries.select({ assignmentId: assignments.id, questionNumber: questions.position, position: assignments.position }).from(assignments)
    .innerJoin(questions, eq(questions.key, assignments.questionKey))
    .innerJoin(candidates, and(eq(candidates.key, assignments.candidateKey), eq(candidates.isWithdrawn, false)))
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), eq(assignments.personKey, personKey), eq(assignments.isMarked, true), isOwn))
    .orderBy(asc(questions.position), asc(assignments.position))
}
