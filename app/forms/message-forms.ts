import * as z from 'zod/mini'
import { messageLimits } from '../domain/recruitment/messages'
import { publicId, text } from './fields'

/** What an applicant writes. The text is taken as typed: the rules clean it. */
export const ownMessageForm = z.object({
  threadId: z._default(z.optional(z.string().check(z.maxLength(64))), ''), message: z._default(z.optional(z.string()), ''), shown: z.optional(z.string()), formKey: publicId,
})

const written = { message: text(messageLimits.characters), formKey: publicId }

/** What HR writes on the page of all threads: to everybody, or to a candidate by number. */
export const newThreadForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('everybody'), ...written }),
  z.object({ intent: z.literal('candidate'), candidateNumber: z.string({ error: 'choose-one' }).check(z.minLength(1, 'choose-one'), z.maxLength(20, 'wrong')), ...written }),
])

/** What HR answers in a thread. */
export const answerMessageForm = z.object(written)
