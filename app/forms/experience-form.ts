import * as z from 'zod/mini'

/** A level by question, as radio buttons post it; what is none of what was asked is passed over later. */
export const experienceForm = z.object({ level: z._default(z.optional(z.record(z.string(), z.string())), {}) })
