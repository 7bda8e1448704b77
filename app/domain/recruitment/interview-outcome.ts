/** What an interview came to. `declined`: was offered the place and said no; `withdrew`: took the application back. */
export const interviewOutcomes = ['hired', 'reserve', 'not-chosen', 'declined', 'withdrew'] as const
export type InterviewOutcome = (typeof interviewOutcomes)[number]

/** What HR writes down. That an applicant withdrew, HR writes down too when it was said by word of mouth. */
export const longestOutcomeReason = 2000

/** Hiring is decided by two people; what else an interview comes to is HR's to write down (docs/decisions/030). */
export const takesTwo = (outcome: InterviewOutcome): boolean => outcome === 'hired'

/** Who is out of the running by their own word. */
export const saidNo = (outcome: InterviewOutcome | null): boolean => outcome === 'declined' || outcome === 'withdrew'

export interface RecordedOutcome {
  readonly candidateKey: number
  readonly outcome: InterviewOutcome
  readonly isConfirmed: boolean
}

/**
 * The outcome that stands for each candidate, from all that was ever recorded, the first one first: the latest that two people stand behind, or that
 * needs only one. A hiring that waits for its second person is none yet.
 */
export function standingOutcomes<Recorded extends RecordedOutcome>(recorded: readonly Recorded[]): Map<number, Recorded> {
  return new Map(recorded.filter(({ outcome, isConfirmed }) => isConfirmed || !takesTwo(outcome)).map((one) => [one.candidateKey, one]))
}

/** Somebody in the order of the interviews: the mean of the levels, null where nobody gave one. */
export interface PlacedByInterview {
  readonly candidateKey: number
  readonly average: number | null
  readonly outcome: InterviewOutcome | null
}

/** Averages closer than this are equal: the difference is of arithmetic. */
const tolerance = 1e-9

const rankOf: Readonly<Record<InterviewOutcome, number>> = { hired: 2, reserve: 1, 'not-chosen': 0, declined: -1, withdrew: -1 }

/**
 * Whether an outcome leaves the order of the interviews, so that it takes a reason: somebody with a lower average comes further, or somebody with a higher one
 * less far. Where nobody gave levels there is no order to leave, and hiring takes a reason all the same. Who said no is passed by.
 */
export function leavesTheOrder(wanted: Pick<PlacedByInterview, 'candidateKey' | 'average'> & { readonly outcome: InterviewOutcome }, others: readonly PlacedByInterview[]): boolean {
  if (saidNo(wanted.outcome)) return false
  const own = wanted.average
  if (own === null) return wanted.outcome !== 'not-chosen'
  const compared = others.filter(({ candidateKey, outcome }) => candidateKey !== wanted.candidateKey && !saidNo(outcome))
  return compared.some(({ average, outcome }) => average !== null && isOutOfOrder({ average: own, outcome: wanted.outcome }, { average, outcome }))
}

/** Whether the higher of two came less far. Who has no outcome yet can still come anywhere, but does not stand above who comes further now. */
function isOutOfOrder(own: { average: number; outcome: InterviewOutcome }, other: { average: number; outcome: InterviewOutcome | null }): boolean {
  const ahead = rankOf[own.outcome] - (other.outcome === null ? 0 : rankOf[other.outcome])
  if (other.average > own.average + tolerance) return ahead > 0
  return other.outcome !== null && other.average < own.average - tolerance && ahead < 0
}
