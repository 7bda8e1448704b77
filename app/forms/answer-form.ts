import * as z from 'zod/mini'
import { revision, shown, ticked } from './fields'

/** An applicant's answer. It is taken as typed: the rules clean it, and nothing may be lost for being odd. */
export const answerForm = z.object({
  /** What was typed, or the ids of what was ticked; null when the form held no such field, as when nothing is ticked. */
  answer: z.pipe(z.optional(ticked()), z.transform((typed: string[] | undefined) => typed?.join(' ') ?? null)),
  revision,
  shown,
  /** Where to go when it is saved. */
  intent: z._default(z.optional(z.enum(['next', 'check', 'overview'])), 'overview'),
})
