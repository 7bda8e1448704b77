import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { LocalText } from '../../app/domain/local-text'
import type { Anchors } from '../../app/domain/questionnaire/question'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { interviewQuestions, interviewScores } from '../schema/interviews'
import type { QuestionSource } from '../schema/questionnaire'
import { sourceFormat } from './questionnaires'

/** A question of the interview, with the scale that it is judged by. */
export interface InterviewQuestion {
  readonly key: number
  readonly id: string
  /** From 1. */
  readonly position: number
  readonly prompt: LocalText
  readonly anchors: Anchors
  readonly source: QuestionSource | null
}

const anchorsFormat = z.object({ 1: localTextFormat, 3: localTextFormat, 5: localTextFormat })

/** In the order in which they are asked. */
export async function interviewQuestionsOf(queries: Queries, recruitmentKey: number): Promise<InterviewQuestion[]> {
  const { key, id, position, prompt, anchors, source } = interviewQuestions
  const rows = await queries.select({ key, id, position, prompt, anchors, source }).from(interviewQuestions).where(eq(interviewQuestions.recruitmentKey, recruitmentKey)).orderBy(asc(position), asc(id))
  return rows.map((row) => ({ ...row, prompt: localTextFormat.parse(row.prompt), anchors: anchorsFormat.parse(row.anchors), source: sourceFormat.parse(row.source) }))
}

/** Whether an interview has been scored, so that the questions are frozen. */
export async function areInterviewsScored(queries: Queries, recruitmentKey: number): Promise<boolean> {
  const rows = await queries.select({ key: interviewScores.candidateKey }).from(interviewScores).where(eq(interviewScores.recruitmentKey, recruitmentKey)).limit(1)
  return rows.length > 0
}

export type WrittenQuestion = Pick<InterviewQuestion, 'prompt' | 'anchors'>

export async function insertInterviewQuestion(tx: Queries, row: WrittenQuestion & { readonly id: string; readonly recruitmentKey: number; readonly position: number; readonly source: QuestionSource | null }): Promise<void> {
  await tx.insert(interviewQuestions).values(row)
}

/** False: there is no such question. */
export async function updateInterviewQuestion(tx: Queries, recruitmentKey: number, { id, ...written }: WrittenQuestion & { readonly id: string }): Promise<boolean> {
  const done = await tx.update(interviewQuestions).set(written).where(and(eq(interviewQuestions.recruitmentKey, recruitmentKey), eq(interviewQuestions.id, id))).returning({ key: interviewQuestions.key })
  return done.length === 1
}

export async function deleteInterviewQuestion(tx: Queries, recruitmentKey: number, id: string): Promise<void> {
  await tx.delete(interviewQuestions).where(and(eq(interviewQuestions.recruitmentKey, recruitmentKey), eq(interviewQuestions.id, id)))
}
