export const positionKinds = ['permanent', 'fixed-term'] as const
export type PositionKind = (typeof positionKinds)[number]

/** How a recruitment is run: names hidden until the lock, or the ordinary way. Fixed at publication. */
export const blindnessModes = ['blind', 'ordinary'] as const
export type Blindness = (typeof blindnessModes)[number]

/** What an organisation asks of those who recruit. */
export const blindnessRules = ['required', 'recommended', 'free'] as const
export type BlindnessRule = (typeof blindnessRules)[number]

/** The organisation's rule for each kind of position. */
export type BlindnessPolicy = Readonly<Record<PositionKind, BlindnessRule>>

/** Whether a post of this kind may be filled the ordinary way. */
export function mayChooseOrdinary(policy: BlindnessPolicy, kind: PositionKind): boolean {
  return policy[kind] !== 'required'
}

/** Whether choosing the ordinary way has to be explained: where blind recruitment is recommended. */
export function ordinaryNeedsReason(policy: BlindnessPolicy, kind: PositionKind): boolean {
  return policy[kind] === 'recommended'
}
