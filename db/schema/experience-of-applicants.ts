import { flag, ref, table } from '../vocabulary'
import { applications } from './application'

/** That an applicant has answered how it was, so that nobody answers twice; not what, and not when. */
export const applicantExperienceMarks = table('applicant_experience_marks', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  isTold: flag().notNull().default(false),
})
