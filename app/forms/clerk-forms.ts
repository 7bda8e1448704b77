import * as z from 'zod/mini'
import { extensionReasons, otherWays } from '../domain/recruitment/another-way'
import { endOfLocalDay } from '../domain/recruitment/local-time'
import { choice, text } from './fields'

const writtenDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date'), z.refine((value) => endOfLocalDay(value) !== null, 'not-a-date'))

/** A day as the browser's own field writes it, `2026-04-01`, or null when the field is empty. */
const optionalLocalDay = z.pipe(
  z._default(z.optional(z.string()), ''),
  z.pipe(z.transform((value: string) => value.trim() || null), z.nullable(writtenDay)),
)

/** One of the values, where none is chosen at first. */
function chosen<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.pipe(z.transform((value: string) => value), choice(values))
}

/** Ticked or not; what a browser's script says of a box that is not ticked is the same as nothing. */
const ticked = z.pipe(z.transform((value: string | boolean | undefined) => value === 'yes'), z.boolean())

/** A statement that must be ticked. */
const confirmed = z.string({ error: 'confirm-first' }).check(z.refine((value) => value === 'yes', 'confirm-first'))

/** Begins an application for somebody else. After the deadline it must have come in time: the use-case asks for that. */
export const typeInForm = z.object({ how: chosen(otherWays), told: confirmed, notice: text(40), cameInTime: ticked, receivedOn: optionalLocalDay })

/** Puts the deadline of one application off. */
export const extendForm = z.object({ code: text(60), reason: chosen(extensionReasons), until: z.pipe(text(10), writtenDay) })
