import * as z from 'zod/mini'
import { longestNote } from '../domain/scoring/evidence-note'
import { rereadChoices, usualRereadFrom, type RereadFrom } from '../domain/scoring/disagreement'
import { optionalText } from './fields'
import { score } from './score-form'

/** What a reviewer makes of an answer that was read again. */
export const rereadForm = z.object({ score, reason: optionalText(longestNote) })

/** The end of the scoring, and from how many levels apart answers are read again. */
export const openShortlistingForm = z.object({
  intent: z.literal('open'),
  rereadFrom: z.pipe(z.transform((typed: unknown) => (typed === undefined ? usualRereadFrom : Number(typed))), z.custom<RereadFrom>((value) => rereadChoices.some((known) => known === value), { error: 'choose-one' })),
})
