import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Language } from '../../app/domain/local-text'
import type { Level } from '../../app/domain/scoring/score'
import type { Queries } from '../database.server'
import { questions } from '../schema/questionnaire'
import { sampleAnswers } from '../schema/calibration'

/** An answer that HR wrote for all reviewers to score first. */
export interface SampleAnswer {
  readonly key: number
  readonly id: string
  readonly questionId: string
  readonly language: Language
  readonly text: string
  readonly intendedLevel: Level
  /** Why that level: what the anchor is after. */
  readonly reason: string
}

/** The sample answers to the scored questions of a recruitment, in the order of the questions. */
export async function loadSamples(queries: Queries, recruitmentKey: number): Promise<SampleAnswer[]> {
  const rows = await queries
    .select({ key: sampleAnswers.key, id: sampleAnswers.id, questionId: sampleAnswers.questionId, language: sampleAnswers.language, text: sampleAnswers.text, intendedLevel: sampleAnswers.intendedLevel, reason: sampleAnswers.reason })
    .from(sampleAnswers)
    .innerJoin(questions, and(eq(questions.id, sampleAnswers.questionId), eq(questions.recruitmentKey, sampleAnswers.recruitmentKey), eq(questions.isScored, true)))
    .where(eq(sampleAnswers.recruitmentKey, recruitmentKey))
    .orderBy(asc(questions.position), asc(sampleAnswers.key))
  return rows.map((row) => ({ ...row, intendedLevel: row.intendedLevel as Level }))
}

export type SampleContent = Omit<SampleAnswer, 'key' | 'id'>

export async function insertSample(tx: Queries, recruitmentKey: number, sample: SampleContent & { id: string }): Promise<void> {
  await tx.insert(sampleAnswers).values({ recruitmentKey, ...sample })
}

export async function updateSample(tx: Queries, key: number, sample: SampleContent): Promise<void> {
  await tx.update(sampleAnswers).set(sample).where(eq(sampleAnswers.key, key))
}

export async function deleteSample(tx: Queries, key: number): Promise<void> {
  await tx.delete(sampleAnswers).where(eq(sampleAnswers.key, key))
}

/** Forgets the samples of questions that are not in the draft: what is published has no past. */
export async function forgetOtherSamples(tx: Queries, recruitmentKey: number, kept: readonly SampleAnswer[]): Promise<void> {
  const isOther = kept.length > 0 ? notInArray(sampleAnswers.key, kept.map(({ key }) => key)) : undefined
  await tx.delete(sampleAnswers).where(and(eq(sampleAnswers.recruitmentKey, recruitmentKey), isOther))
}
