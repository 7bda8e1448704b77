import * as z from 'zod/mini'
import { revision, ticked } from './fields'

/** An applicant's answer. It is taken as typed: the rules clean it, and nothing may be lost for being odd. */
export const answerForm = z.object({
  /** What was typed, or the ids of what was ticked. */
  answer: z.pipe(ticked(), z.transform((typed: string[]) => typed.join(' '))),
  revision,
  /** Where to go when it is saved. */
  intent: z._default(z.optional(z.enum(['next', 'check', 'overview'])), 'overview'),
})
