import { z } from 'zod'

/** How a text in several languages lies in a JSON column. */
export const localTextFormat = z.object({ da: z.string().optional(), en: z.string().optional() })
