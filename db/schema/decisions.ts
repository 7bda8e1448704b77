import { answerKinds } from '../../app/domain/answering/kinds'
import { bands } from '../../app/domain/answering/feedback'
import { languages } from '../../app/domain/local-text'
import { index, instant, int, key, oneOf, primaryKey, ref, table, text } from '../vocabulary'
import { people } from './account'
import { questions } from './questionnaire'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** What a candidate is answered. Known by the candidate: no name is here, and none is put in. Once sent it never changes: it is the document of the case. */
export const decisionLetters = table('decision_letters', {
  candidateKey: ref().primaryKey().references(() => candidates.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  /** What it says; null: as it is drafted, nobody has written or approved it. */
  text: text(),
  language: oneOf(languages),
  revision: int().notNull().default(0),
  /** As what it was approved. */
  kind: oneOf(answerKinds),
  approvedByKey: ref().references(() => people.key),
  approvedAt: instant(),
  /** The same for all that were sent together. */
  sentAt: instant(),
}, (t) => [index('decision_letters_recruitment_idx').on(t.recruitmentKey)])

/**
 * An answer that was sent and does not hold any more, because a place was opened anew or an outcome is another: word for word, for good. The answer that takes its
 * place is drafted in `decision_letters`.
 */
export const earlierAnswers = table('earlier_answers', {
  key: key(),
  candidateKey: ref().notNull().references(() => candidates.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  text: text().notNull(),
  language: oneOf(languages).notNull(),
  kind: oneOf(answerKinds).notNull(),
  approvedByKey: ref().notNull().references(() => people.key),
  approvedAt: instant().notNull(),
  sentAt: instant().notNull(),
}, (t) => [index('earlier_answers_candidate_idx').on(t.candidateKey), index('earlier_answers_recruitment_idx').on(t.recruitmentKey)])

/** What an applicant is told of each answer, reckoned once when the recruitment was concluded: nothing that changes later can be held against it. */
export const feedback = table('feedback', {
  candidateKey: ref().notNull().references(() => candidates.key),
  questionKey: ref().notNull().references(() => questions.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  /** The own mean level: 2 for level 1 to 10 for level 5. */
  halfSteps: int().notNull(),
  /** Among the applicants; null: too few to say. */
  band: oneOf(bands),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.questionKey] }), index('feedback_recruitment_idx').on(t.recruitmentKey)])
