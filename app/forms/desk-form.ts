import * as z from 'zod/mini'
import type { Refusal } from '../domain/refusals'
import { veilReplacements } from '../domain/anonymity/categories'
import { reachMoves } from '../domain/anonymity/reach'
import { maximumAnswerLength } from '../domain/text/words'
import { choice, publicId, text, wholeNumber } from './fields'
import type { FormReply } from './form-errors'

/** Longest word or sentence that can be searched for and veiled. */
export const longestPhrase = 200

const replacement = choice(veilReplacements)
const offset = wholeNumber(0, maximumAnswerLength)

/** What to veil of a finding, and the words in its place, where they are other than the detector proposes. */
const reach = { start: z.optional(offset), end: z.optional(offset), replacement: z.optional(replacement) }

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
  z.object({ intent: z.literal('decide'), findingId: publicId, decision: choice(['veil', 'keep']), ...reach }),
  z.object({ intent: z.literal('clear'), read: seen }),
  z.object({ intent: z.literal('withdraw'), questionId: publicId }),
  z.object({ intent: z.literal('undo'), stepId: publicId }),
])
export type DeskForm = z.output<typeof deskForm>
export type DeskIntent = DeskForm['intent']

/** Which finding the address asks for, how much of it, and by what it shall be replaced: how the page is steered without a script. */
const deskQuery = z.object({ findingId: publicId, ...reach, move: z.optional(choice(reachMoves)) })
export type DeskQuery = z.output<typeof deskQuery>

export function askedOf(query: URLSearchParams): DeskQuery | null {
  const parsed = deskQuery.safeParse(Object.fromEntries(query))
  return parsed.success ? parsed.data : null
}

/** What the page hears back when something was refused: what was typed comes with it. */
export type DeskReply = FormReply<Refusal>

/** `<application id>/<question id>:<state>`, several of them apart by spaces: what the redactor has seen on one page. */
const seenOfSeveral = z.pipe(
  z.string({ error: 'required' }).check(z.maxLength(20_000, 'too-long'), z.regex(/^[\w-]+\/[\w-]+:[\w-]+( [\w-]+\/[\w-]+:[\w-]+)*$/, 'wrong')),
  z.transform((value: string) => value.split(' ').map((one) => {
    const [applicationId = '', questionId = '', state = ''] = one.split(/[/:]/)
    return { applicationId, questionId, state }
  })),
)

/** Clearing answers of several applications that were shown on one page. */
export const clearShownForm = z.object({ read: seenOfSeveral })

/** What a second redactor says of an answer that a colleague has cleared. */
export const secondForm = z.object({ applicationId: publicId, questionId: publicId, state: publicId, verdict: choice(['agreed', 'changed']) })

/** Handing the answers to the committee is confirmed in words. */
export const sendForm = z.object({ confirmed: z.literal('yes', { error: 'required' }) })

const intents = ['veil-span', 'veil-phrase', 'remove-veil', 'decide', 'clear', 'withdraw', 'undo'] as const satisfies readonly DeskIntent[]

export interface DeskDone {
  readonly intent: DeskIntent
  readonly count: number
}

/** What the address says was done just now, for the message on the page; null when it says nothing we know. */
export function doneOf(query: URLSearchParams): DeskDone | null {
  const intent = intents.find((known) => known === query.get('done'))
  const count = Number(query.get('n'))
  return intent && Number.isSafeInteger(count) && count >= 0 ? { intent, count } : null
}
