import * as z from 'zod/mini'
import { earlyReasons } from '../domain/retention/erasing'
import { choice, publicId, text } from './fields'

export const longestHoldReason = 1000

/** What HR may do about erasing a recruitment: each button with what it needs. */
export const erasureForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hold'), holdReason: text(longestHoldReason) }),
  z.object({ intent: z.literal('lift'), holdId: publicId }),
  z.object({ intent: z.literal('ask'), reason: choice(earlyReasons) }),
  z.object({ intent: z.enum(['take-back', 'confirm']) }),
])

const which = text(40)
const confirmed = z.string({ error: 'confirm-first' }).check(z.refine((value) => value === 'yes', 'confirm-first'))

/** What HR may do about one applicant. */
export const oneApplicantForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('erase'), which, confirmed }),
  z.object({ intent: z.literal('hold'), which, holdReason: text(longestHoldReason) }),
])
