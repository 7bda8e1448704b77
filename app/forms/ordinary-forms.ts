import * as z from 'zod/mini'
import { choice, publicId } from './fields'

/** What becomes of figures that wait. `replaces`: those that stood when the page was shown, '' for none. */
export const ordinaryForm = z.object({ intent: choice(['take', 'discard']), replaces: z.union([z.literal(''), publicId]) })

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
const day = z.pipe(z.string().check(z.regex(/^(20\d{2}-\d{2}-\d{2})?$/, 'not-a-date'), z.refine((written) => written === '' || isDay(written), 'not-a-date')), z.transform((written: string) => (written === '' ? null : written)))

/** A day for each department, by its id; an empty field is none. */
export const startsForm = z.object({ day: z._default(z.optional(z.record(z.string().check(z.regex(/^[\w-]{1,64}$/)), day)), {}) })
