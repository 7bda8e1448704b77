import * as z from 'zod/mini'
import { longestPhrase } from './desk-form'
import { veilReplacements } from '../domain/anonymity/categories'
import { longestHearingText } from '../domain/scoring/hearing'
import { choice, publicId, text, ticked, wholeNumber } from './fields'

/** A day as the browser's own field writes it. */
const day = z.pipe(z._default(z.optional(z.string()), ''), z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date')))
const reason = text(longestHearingText)

/** What HR does about hearing a candidate. */
export const hearingForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), questions: z.pipe(ticked(), z.array(publicId).check(z.minLength(1, 'choose-some'))), reason, until: day }),
  z.object({ intent: z.literal('put-off'), hearingId: publicId, until: day }),
  z.object({ intent: z.literal('end'), hearingId: publicId, reason }),
])

/** What somebody who is heard answers. The text is taken as typed: the rules clean it. */
export const commentForm = z.object({
  hearingId: publicId, revision: wholeNumber(0, 999_999_999), reply: choice(['comment', 'nothing-to-add']), comment: z._default(z.optional(z.string()), ''),
})

const place = { hearingId: publicId, revision: wholeNumber(0, 999_999_999) }
const span = { start: wholeNumber(0, 999_999), end: wholeNumber(0, 999_999) }

/** What a redactor does with a comment. */
export const commentWorkForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('veil-span'), ...place, ...span, replacement: choice(veilReplacements) }),
  z.object({ intent: z.literal('veil-phrase'), ...place, phrase: text(longestPhrase), replacement: choice(veilReplacements) }),
  z.object({ intent: z.literal('keep'), ...place, ...span }),
  z.object({ intent: z.literal('unveil'), ...place, ...span }),
  z.object({ intent: z.literal('clear'), ...place }),
])
