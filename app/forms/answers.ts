import * as z from 'zod/mini'
import { answerKinds, longestAnswer, toFillIn } from '../domain/answering/kinds'
import { choice, revision, text } from './fields'

/** The list of answers has one button. */
export const sendAnswersForm = z.object({ intent: z.literal('send') })

/** What HR may do about one answer. Nothing is approved while a place in it is left to be filled. */
export const oneAnswerForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), text: text(longestAnswer), revision }),
  z.object({ intent: z.literal('approve'), text: z.pipe(text(longestAnswer), z.string().check(z.refine((value) => !value.includes(toFillIn), 'required'))), revision }),
  z.object({ intent: z.literal('reset'), revision }),
])

/** Approves what the page showed. */
export const approveAnswersForm = z.object({ kind: choice(answerKinds), seen: z.string({ error: 'required' }).check(z.regex(/^[\da-f]{64}$/, 'wrong')) })
