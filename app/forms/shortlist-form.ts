import * as z from 'zod/mini'
import { optionalText, revision, text, ticked } from './fields'

const longestReason = 2000

/** A field's name may not begin with a digit; an id may. */
export const reasonField = (candidateId: string) => `reasons.c-${candidateId}`

/** The chair's proposal: who is chosen, a reason for each departure, and one for the whole list. */
export const shortlistForm = z.object({
  chosen: ticked(),
  reasons: z.pipe(
    z._default(z.optional(z.record(z.string(), optionalText(longestReason))), {}),
    z.transform((typed: Record<string, string>) => new Map(Object.entries(typed).map(([name, reason]) => [name.replace(/^c-/, ''), reason]))),
  ),
  reason: optionalText(longestReason),
  revision,
})

/** What is confirmed is the hash that was shown. */
export const confirmLockForm = z.object({ hash: z.string({ error: 'required' }).check(z.regex(/^[\da-f]{64}$/, 'wrong')) })

/** What HR does without: one answer, as `<candidate id>.<question id>`, or all that lack levels. */
export const waiveLevelsForm = z.object({ answer: text(140), reason: optionalText(longestReason) })

export const waiveForm = z.object({ personId: text(64), reason: optionalText(longestReason) })
