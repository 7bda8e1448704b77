import { and, eq, inArray, sql } from 'drizzle-orm'
import { addTimes, noTimes, type Activity, type TimeCounts } from '../../app/domain/questionnaire/time-spent'
import { learningPhases } from '../../app/domain/scoring/learned'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { questionTimes } from '../schema/question-times'
import { questions } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'

/** Counts one time of its class. */
export async function countTime(tx: Queries, time: { questionKey: number; activity: Activity; timeClass: number }): Promise<void> {
  const statement = prepared(tx, 'count-time', (name) => tx.insert(questionTimes)
    .values({ questionKey: sql.placeholder('questionKey'), activity: sql.placeholder('activity'), timeClass: sql.placeholder('timeClass'), counted: 1 })
    .onConflictDoUpdate({ target: [questionTimes.questionKey, questionTimes.activity, questionTimes.timeClass], set: { counted: sql`${questionTimes.counted} + 1` } })
    .prepare(name))
  await statement.execute({ ...time })
}

export type QuestionTimes = Readonly<Record<Activity, TimeCounts>>

/**
 * What was counted for the questions of a recruitment, by the question's inner key. Nothing at all before scoring is over: how many there
 * are would tell how far the reviewers have come.
 */
export async function timesOfRecruitment(queries: Queries, recruitmentKey: number): Promise<ReadonlyMap<number, QuestionTimes>> {
  const rows = await queries
    .select({ questionKey: questionTimes.questionKey, activity: questionTimes.activity, timeClass: questionTimes.timeClass, counted: questionTimes.counted })
    .from(questionTimes).innerJoin(questions, eq(questions.key, questionTimes.questionKey)).innerJoin(recruitments, eq(recruitments.key, questions.recruitmentKey))
    .where(and(eq(recruitments.key, recruitmentKey), inArray(recruitments.phase, [...learningPhases])))
  const times = new Map<number, QuestionTimes>()
  for (const { questionKey, activity, timeClass, counted } of rows) {
    const sofar = times.get(questionKey) ?? { answering: noTimes, scoring: noTimes }
    times.set(questionKey, { ...sofar, [activity]: addTimes([sofar[activity], noTimes.map((_, place) => (place === timeClass ? counted : 0))]) })
  }
  return times
}
