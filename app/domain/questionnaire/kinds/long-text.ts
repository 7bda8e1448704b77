import { written } from './written'

/** A description in the applicant's own words: of what they did, or would do. */
export const longText = written()
