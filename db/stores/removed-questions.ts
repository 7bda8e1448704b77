import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { answerKinds } from '../../app/domain/questionnaire/kinds'
import { categoriesFormat } from '../categories-format'
import type { Queries } from '../database.server'
import { removedQuestions } from '../schema/questionnaire'
import { contentFormat, sourceFormat, type RecruitmentQuestion } from './questionnaires'

const removedFormat = z.object({
  kind: z.enum(answerKinds),
  content: contentFormat,
  wordLimit: z.number().nullable(),
  minutes: z.number(),
  weight: z.number(),
  isScored: z.boolean(),
  source: sourceFormat,
  asksFor: categoriesFormat.default([]),
  /** Where it stood, from 1. */
  position: z.number(),
  /** Of the post as it was; some may be gone since. */
  qualificationIds: z.array(z.string()),
})

/** A question that was taken out of a draft, whole. Its id is the one it had and will have again. */
export type RemovedQuestion = z.output<typeof removedFormat> & { readonly id: string }

interface Removal {
  readonly recruitmentKey: number
  readonly removedAt: Date
}

/** Keeps a question that is being removed, so that it can be put back. */
export async function keepRemoved(tx: Queries, question: RecruitmentQuestion, { recruitmentKey, removedAt }: Removal): Promise<void> {
  const { id, kind, wordLimit, minutes, weight, isScored, source, asksFor, position, qualificationIds } = question
  const { prompt, help, material, options, unit, anchors, strongAnswer, laterProof } = question
  const content = { prompt, help, material, options, unit, anchors, strongAnswer, laterProof }
  await tx.insert(removedQuestions).values({ id, recruitmentKey, removedAt, content: { kind, content, wordLimit, minutes, weight, isScored, source, asksFor, position, qualificationIds } })
}

/** What was removed from a draft, the latest first. */
export async function loadRemoved(queries: Queries, recruitmentKey: number): Promise<RemovedQuestion[]> {
  const rows = await queries
    .select({ id: removedQuestions.id, content: removedQuestions.content }).from(removedQuestions)
    .where(eq(removedQuestions.recruitmentKey, recruitmentKey))
    .orderBy(desc(removedQuestions.removedAt), desc(removedQuestions.key))
  return rows.map(({ id, content }) => ({ ...removedFormat.parse(content), id }))
}

/** Forgets one that was put back. */
export async function forgetRemoved(tx: Queries, recruitmentKey: number, id: string): Promise<void> {
  await tx.delete(removedQuestions).where(and(eq(removedQuestions.recruitmentKey, recruitmentKey), eq(removedQuestions.id, id)))
}

/** Forgets all that was removed from a draft: what is published has no past. */
export async function forgetAllRemoved(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(removedQuestions).where(eq(removedQuestions.recruitmentKey, recruitmentKey))
}
