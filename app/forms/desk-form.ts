import * as z from 'zod/mini'
import type { Refusal } from '../domain/refusals'
import { veilReplacements } from '../domain/anonymity/categories'
import { maximumAnswerLength } from '../domain/text/words'
import { choice, publicId, text, wholeNumber } from './fields'
import type { FormReply } from './form-errors'

/** Longest word or sentence that can be searched for and veiled. */
export const longestPhrase = 200

const replacement = choice(veilReplacements)
const offset = wholeNumber(0, maximumAnswerLength)

/** `<question id>:<state of its veils>`, several of them apart by spaces: what the redactor has seen. */
const seen = z.pipe(
  z.string({ error: 'required' }).check(z.maxLength(20_000, 'too-long'), z.regex(/^[\w-]+:[\w-]+( [\w-]+:[\w-]+)*$/, 'wrong')),
  z.transform((value: string) => value.split(' ').map((pair) => {
    const [questionId = '', state = ''] = pair.split(':')
    return { questionId, state }
  })),
)

/** Everything a redactor can do on the page of one application, by `intent`. */
export const deskForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('veil-span'), questionId: publicId, start: offset, end: offset, replacement }),
  z.object({ intent: z.literal('veil-phrase'), questionId: z.union([publicId, z.literal('all')]), phrase: text(longestPhrase), replacement }),
  z.object({ intent: z.literal('remove-veil'), veilId: publicId }),
  z.object({ intent: z.literal('decide'), findingId: publicId, decision: choice(['veil', 'keep']) }),
  z.object({ intent: z.literal('clear'), read: seen }),
  z.object({ intent: z.literal('withdraw'), questionId: publicId }),
])
export type DeskForm = z.output<typeof deskForm>
export type DeskIntent = DeskForm['intent']

/** What the page hears back when something was refused: what was typed comes with it. */
export type DeskReply = FormReply<Refusal>

/** Handing the answers to the committee is confirmed in words. */
export const sendForm = z.object({ confirmed: z.literal('yes', { error: 'required' }) })

const intents = ['veil-span', 'veil-phrase', 'remove-veil', 'decide', 'clear', 'withdraw'] as const satisfies readonly DeskIntent[]

/** What the address says was done just now, for the message on the page; null when it says nothing we know. */
export function doneOf(query: URLSearchParams): { intent: DeskIntent; count: number } | null {
  const intent = intents.find((known) => known === query.get('done'))
  const count = Number(query.get('n'))
  return intent && Number.isSafeInteger(count) && count >= 0 ? { intent, count } : null
}
