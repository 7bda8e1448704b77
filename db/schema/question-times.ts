import { activities } from '../../app/domain/questionnaire/time-spent'
import { int, oneOf, primaryKey, ref, table } from '../vocabulary'
import { questions } from './questionnaire'

/**
 * How long answers to a question took to write and to judge: how many fell into each class of times, and nothing else. No person, no
 * answer, no order, and no time finer than its class. Written while it goes on, read when scoring is over.
 */
export const questionTimes = table('question_times', {
  questionKey: ref().notNull().references(() => questions.key),
  activity: oneOf(activities).notNull(),
  /** From 0: app/domain/questionnaire/time-spent.ts says which times it stands for. */
  timeClass: int().notNull(),
  counted: int().notNull(),
}, (t) => [primaryKey({ columns: [t.questionKey, t.activity, t.timeClass] })])
