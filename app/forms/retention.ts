import * as z from 'zod/mini'
import { earlyReasons } from '../domain/retention/erasing'
import { choice, publicId, text } from './fields'

export const longestHoldReason = 1000

/** What HR may do about erasing a recruitment: each button with what it needs. */
export const erasureForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hold'), holdReason: text(longestHoldReason) }),
  z.object({ intent: z.literal('lift'), holdId: publicId }),
  z.object({ intent: z.literal('one'), which: text(40) }),
  z.object({ intent: z.literal('ask'), reason: choice(earlyReasons) }),
  z.object({ intent: z.enum(['take-back', 'confirm']) }),
])
