import { eq } from 'drizzle-orm'
import type { CandidateId, QuestionId } from '../../app/domain/ids'
import { thinAnswers, type ThinAnswer } from '../../app/domain/scoring/panel'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { questions } from '../schema/questionnaire'
import { candidates, levelWaivers } from '../schema/review'
import { loadQuestions } from './questionnaires'
import { ratingsOf } from './ratings'

/** An answer whose missing levels HR did without. */
export interface LevelWaiver {
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  readonly questionId: QuestionId
  readonly waivedById: string
  readonly reason: string
}

/** The waivers of candidates who have not withdrawn, in the order of their numbers and of the questions. */
export async function levelWaiversOf(queries: Queries, recruitmentKey: number): Promise<LevelWaiver[]> {
  const rows = await queries
    .select({ candidateId: candidates.id, candidateNumber: candidates.number, isWithdrawn: candidates.isWithdrawn, questionId: questions.id, waivedById: people.id, reason: levelWaivers.reason })
    .from(levelWaivers)
    .innerJoin(candidates, eq(candidates.key, levelWaivers.candidateKey))
    .innerJoin(questions, eq(questions.key, levelWaivers.questionKey))
    .innerJoin(people, eq(people.key, levelWaivers.waivedByKey))
    .where(eq(levelWaivers.recruitmentKey, recruitmentKey))
    .orderBy(candidates.number, questions.position)
  return rows.filter(({ isWithdrawn }) => !isWithdrawn).map(({ isWithdrawn: _, ...row }) => ({ ...row, candidateId: row.candidateId as CandidateId, questionId: row.questionId as QuestionId }))
}

export interface NewLevelWaiver {
  readonly candidateKey: number
  readonly questionKey: number
  readonly recruitmentKey: number
  readonly waivedByKey: number
  readonly reason: string
}

export async function insertLevelWaivers(tx: Queries, rows: readonly NewLevelWaiver[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(levelWaivers).values(chunk).onConflictDoNothing()
}

/** The scored answers of everybody still in the field that have fewer than two levels and no waiver: with any, nothing is locked. */
export async function answersBelowFloor(queries: Queries, recruitmentKey: number): Promise<ThinAnswer[]> {
  const scored = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => isScored)
  const waived = new Set((await levelWaiversOf(queries, recruitmentKey)).map(({ candidateId, questionId }) => `${candidateId} ${questionId}`))
  return thinAnswers(await ratingsOf(queries, recruitmentKey), scored.map(({ id }) => id)).filter(({ candidateId, questionId }) => !waived.has(`${candidateId} ${questionId}`))
}
