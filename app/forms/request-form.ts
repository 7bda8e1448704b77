import * as z from 'zod/mini'
import { longestRequestReason } from '../domain/recruitment/after-deadline'
import { choice, optionalText, publicId, ticked, wholeNumber } from './fields'

/** What an applicant asks for after the deadline. The answer is taken as typed: the rules clean it. */
export const requestForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('correction'), number: wholeNumber(1, 999), answer: z.pipe(ticked(), z.transform((typed: string[]) => typed.join(' '))) }),
  z.object({ kind: z.literal('withdrawal'), why: optionalText(longestRequestReason) }),
])

/** What a redactor decides of one request; a reason is asked for by the use-case, where it must be. */
export const requestDecisionForm = z.object({ requestId: publicId, decision: choice(['accepted', 'declined']), reason: optionalText(longestRequestReason) })
