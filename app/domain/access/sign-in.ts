/** The ways in which somebody shows who they are. */
export const proofs = ['password', 'passkey', 'totp', 'recovery-code', 'organisation'] as const
export type Proof = (typeof proofs)[number]

/**
 * `open`: signed in. `second-factor`: the password was right, the second factor is still asked for. `enrolment`: this person must
 * have a second factor and has none, and may do nothing but set one up.
 */
export const sessionStages = ['open', 'second-factor', 'enrolment'] as const
export type SessionStage = (typeof sessionStages)[number]

/** Minutes after which somebody who is signed in is asked again who they are, before what cannot be taken back (ASVS 7.5). */
export const recentMinutes = 10

/** Whether somebody showed who they are so lately that what cannot be taken back may be done. */
export function isRecent(provenAt: Date | null, now: Date): boolean {
  return provenAt !== null && now.getTime() - provenAt.getTime() < recentMinutes * 60_000
}

export interface FirstStep {
  /** Whether what was shown already takes two factors: a passkey with user verification, or a sign-in elsewhere that says so. */
  readonly isStrong: boolean
  readonly hasSecondFactor: boolean
  readonly mustHaveSecondFactor: boolean
}

/** How far the first step of signing in leads. */
export function stageAfter({ isStrong, hasSecondFactor, mustHaveSecondFactor }: FirstStep): SessionStage {
  if (isStrong) return 'open'
  if (hasSecondFactor) return 'second-factor'
  return mustHaveSecondFactor ? 'enrolment' : 'open'
}
