/** What HR has decided of a claim of priority access: people decide, so that it begins open. */
export const claimDecisions = ['open', 'invited', 'not-met'] as const
export type ClaimDecision = (typeof claimDecisions)[number]

/** What a claim can be decided as: the formal requirements are met, or they are not. */
export const claimOutcomes = ['invited', 'not-met'] as const
export type ClaimOutcome = (typeof claimOutcomes)[number]
