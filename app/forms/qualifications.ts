import * as z from 'zod/mini'
import { qualificationChoices, qualificationWeights } from '../domain/questionnaire/qualification-choices'
import { choice, localText, publicId, revision } from './fields'

/** The family's qualifications, each with a choice, by the bank's id. */
export const chooseQualificationsForm = z.object({
  revision,
  bank: z._default(z.record(z.string(), choice(qualificationChoices)), {}),
})

export const qualificationForm = z.object({
  revision,
  name: localText(120),
  description: localText(500),
  required: choice(qualificationWeights),
}).check(z.refine(({ name }) => Object.keys(name).length > 0, { error: 'required', path: ['name', 'da'] }))

/** A step in the order, or away. */
export const arrangeForm = z.object({
  revision,
  itemId: publicId,
  to: z.string().check(z.regex(/^(up|down|away|number)$/, 'choose-one')),
  number: z.optional(z.string()),
})

/** Where an item is to go, as the use-cases know it; null when the number is none. */
export function destinationOf({ to, number }: z.output<typeof arrangeForm>): 'up' | 'down' | 'away' | number | null {
  if (to === 'up' || to === 'down' || to === 'away') return to
  return /^\d{1,3}$/.test(number?.trim() ?? '') ? Number(number) : null
}

/** The page of qualifications posts either. */
export const arrangeOrChooseForm = z.union([arrangeForm, z.extend(chooseQualificationsForm, { bank: z.record(z.string(), choice(qualificationChoices)) })])
