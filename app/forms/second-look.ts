import * as z from 'zod/mini'
import { shownVerdicts, type ShownVerdict } from '../domain/scoring/second-look'
import { choice } from './fields'

/** The chair begins the second look at so many places, or ends it. */
export const secondLookForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin'), top: z._default(z.optional(z.string()), '') }),
  z.object({ intent: z.literal('end') }),
])

/** Which of two answers is the stronger; `undo`: what was found is taken back. */
export const comparisonForm = z.object({ verdict: z.pipe(choice([...shownVerdicts, 'undo']), z.transform((pressed): ShownVerdict | null => (pressed === 'undo' ? null : pressed))) })
