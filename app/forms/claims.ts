import * as z from 'zod/mini'
import { claimDecisions, claimOutcomes } from '../domain/recruitment/claim-decisions'
import { choice, publicId, text } from './fields'

export const longestClaimReason = 2000

const buttons = ['unseal', 'release', 'conclude'] as const

/** What HR may do after the lock: a button, or the decision of one claim, which always takes a reason. */
export const identitiesForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(buttons) }),
  z.object({
    intent: z.literal('decide-claim'), candidateId: publicId, seen: choice(claimDecisions),
    decision: choice(claimOutcomes), reason: text(longestClaimReason),
  }),
])
