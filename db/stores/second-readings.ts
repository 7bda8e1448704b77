import { and, count, eq, ne } from 'drizzle-orm'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { answers, applications, clearances, secondReadings } from '../schema/application'
import { questions } from '../schema/questionnaire'

interface AnswerKey {
  readonly applicationKey: number
  readonly questionKey: number
}

export interface SecondReadingCounts {
  readonly open: number
  readonly agreed: number
  readonly changed: number
}

const isAnswer = ({ applicationKey, questionKey }: AnswerKey) => and(eq(secondReadings.applicationKey, applicationKey), eq(secondReadings.questionKey, questionKey))

/** Puts answers into the sample; what is there already stays as it is. */
export async function insertSecondReadings(tx: Queries, rows: readonly AnswerKey[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(secondReadings).values(chunk).onConflictDoNothing()
}

/** How the sampled answers of a recruitment stand. */
export async function secondReadingCounts(queries: Queries, recruitmentKey: number): Promise<SecondReadingCounts> {
  const rows = await queries.select({ verdict: secondReadings.verdict, n: count() })
    .from(secondReadings).innerJoin(applications, eq(applications.key, secondReadings.applicationKey))
    .where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted'))).groupBy(secondReadings.verdict)
  return { open: 0, agreed: 0, changed: 0, ...Object.fromEntries(rows.map(({ verdict, n }) => [verdict, n])) }
}

/** The sampled answers that somebody else than this person has cleared and that wait for the second reader. */
export async function waitingForSecond(queries: Queries, recruitmentKey: number, personKey: number) {
  return queries
    .select({ applicationKey: applications.key, applicationId: applications.id, language: applications.language, questionKey: questions.key, questionId: questions.id, text: answers.text })
    .from(secondReadings)
    .innerJoin(applications, eq(applications.key, secondReadings.applicationKey))
    .innerJoin(questions, eq(questions.key, secondReadings.questionKey))
    .innerJoin(answers, and(eq(answers.applicationKey, secondReadings.applicationKey), eq(answers.questionKey, secondReadings.questionKey)))
    .innerJoin(clearances, and(eq(clearances.applicationKey, secondReadings.applicationKey), eq(clearances.questionKey, secondReadings.questionKey)))
    .where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted'), eq(secondReadings.verdict, 'open'), ne(clearances.personKey, personKey)))
}

/** Who cleared an answer that waits for its second reader; null when it does not wait. */
export async function firstReader(queries: Queries, answer: AnswerKey): Promise<number | null> {
  const [row] = await queries.select({ personKey: clearances.personKey }).from(secondReadings)
    .innerJoin(clearances, and(eq(clearances.applicationKey, secondReadings.applicationKey), eq(clearances.questionKey, secondReadings.questionKey)))
    .where(and(isAnswer(answer), eq(secondReadings.verdict, 'open')))
  return row?.personKey ?? null
}

export async function setVerdict(tx: Queries, answer: AnswerKey, { verdict, personKey }: { verdict: 'agreed' | 'changed'; personKey: number }): Promise<void> {
  await tx.update(secondReadings).set({ verdict, personKey }).where(isAnswer(answer))
}
