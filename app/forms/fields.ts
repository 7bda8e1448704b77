import * as z from 'zod/mini'
import { localTimeToInstant } from '../domain/recruitment/local-time'

// The kinds of field that staff forms are made of. Every field is posted as text; the messages are codes (form-errors.ts).

const typed = z.string({ error: 'required' })
const trimmed = z.pipe(typed, z.transform((value: string) => value.replaceAll('\r\n', '\n').trim()))

/** Text that must be there. */
export function text(longest: number) {
  return z.pipe(trimmed, z.string().check(z.minLength(1, 'required'), z.maxLength(longest, 'too-long')))
}

/** Text that may be left out; '' then. */
export function optionalText(longest: number) {
  return z.pipe(z._default(z.optional(z.string()), ''), z.pipe(trimmed, z.string().check(z.maxLength(longest, 'too-long'))))
}

/** A text in every language of the interface; what is left out is absent. Publication says which must be there. */
export function localText(longest: number) {
  const one = optionalText(longest)
  return z.pipe(
    z._default(z.optional(z.object({ da: one, en: one })), { da: '', en: '' }),
    z.transform(({ da, en }: { da: string; en: string }) => ({ ...(da && { da }), ...(en && { en }) })),
  )
}

const whole = z.pipe(trimmed, z.string().check(z.minLength(1, 'required'), z.regex(/^-?\d{1,9}$/, 'not-a-whole-number')))

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number) {
  return z.pipe(z.pipe(whole, z.transform(Number)), z.number().check(z.gte(least, 'too-small'), z.lte(most, 'too-large')))
}

/** A whole number, or null when the field is empty. */
export function optionalWholeNumber(least: number, most: number) {
  const bounded = z.number().check(z.gte(least, 'too-small'), z.lte(most, 'too-large'))
  const number = z.string().check(z.regex(/^(-?\d{1,9})?$/, 'not-a-whole-number'))
  const parsed = z.pipe(z.pipe(trimmed, number), z.transform((value: string) => (value === '' ? null : Number(value))))
  return z.pipe(z._default(z.optional(z.string()), ''), z.pipe(parsed, z.nullable(bounded)))
}

export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: 'choose-one' })
}

/** One of the values, or null when none was chosen. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.pipe(z.transform((value: unknown) => (value === '' || value === undefined ? null : value)), z.nullable(choice(values)))
}

/** What was ticked of a group of checkboxes: none, one or several. */
export function ticked() {
  const asList = z.transform((value: unknown) => (Array.isArray(value) ? value : value === undefined || value === '' || value === false ? [] : [value]))
  return z.pipe(asList, z.array(z.string()))
}

/** A public id, as it was put in the page. */
export const publicId = z.string({ error: 'required' }).check(z.minLength(1, 'required'), z.regex(/^[\w-]{1,64}$/, 'wrong'))

/** The revision of the draft that the page was made from. */
export const revision = wholeNumber(0, 999_999_999)

/** When the page was shown, as the server signed it; '' for anything else, which is never a reason to refuse a form. */
export const shown = z.catch(z._default(z.string().check(z.maxLength(40)), ''), '')

/** A date and time as a person in Denmark writes it (`2026-04-01T12:00`), or null when the field is empty. */
export function optionalDanishTime() {
  const written = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?)?$/, 'not-a-time'))
  const real = z.pipe(z.pipe(trimmed, written), z.string().check(z.refine((value) => value === '' || localTimeToInstant(value) !== null, 'no-such-time')))
  return z.pipe(z._default(z.optional(z.string()), ''), z.pipe(real, z.transform((value: string) => (value === '' ? null : localTimeToInstant(value)))))
}

/** Said by a form that is saved along the way; the button says nothing. */
export const autosaveIntent = z.optional(z.literal('autosave'))
