import * as z from 'zod/mini'
import { revision } from './fields'

/** An applicant's answer. It is taken as typed: the rules clean it, and nothing may be lost for being odd. */
export const answerForm = z.object({
  answer: z._default(z.optional(z.string()), ''),
  revision,
  /** Where to go when it is saved. */
  intent: z._default(z.optional(z.enum(['next', 'check', 'overview'])), 'overview'),
})
