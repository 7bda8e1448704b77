import * as z from 'zod/mini'

/** A group by question, as radio buttons post it; what is none of what was asked is passed over later. */
export const answersForm = z.object({ answers: z._default(z.optional(z.record(z.string(), z.string())), {}) })
