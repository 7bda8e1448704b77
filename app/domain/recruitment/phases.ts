/** The life of a recruitment, in order. There is no way back and no way round. */
export const phases = [
  'draft', 'open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'erased', 'cancelled',
] as const
export type Phase = (typeof phases)[number]

/** Every move there is. What is not listed cannot happen. */
export const moves = {
  publish: { from: ['draft'], to: 'open' },
  close: { from: ['open'], to: 'clearing' },
  openScoring: { from: ['clearing'], to: 'scoring' },
  openShortlisting: { from: ['scoring'], to: 'shortlisting' },
  lock: { from: ['shortlisting'], to: 'locked' },
  unseal: { from: ['locked'], to: 'unsealed' },
  conclude: { from: ['unsealed'], to: 'concluded' },
  cancel: { from: ['draft', 'open', 'clearing', 'scoring', 'shortlisting'], to: 'cancelled' },
  erase: { from: ['concluded', 'cancelled'], to: 'erased' },
} as const satisfies Record<string, { from: readonly Phase[]; to: Phase }>
export type Move = keyof typeof moves

/** What a move's condition looks at: counts and dates that the use-case gathered. */
export interface Facts {
  readonly publicationProblems: number
  readonly applications: number
  readonly unclearedAnswers: number
  /** How many applications the detector has not looked through. */
  readonly unexamined: number
  /** How many answers of the sample no second redactor has read. */
  readonly missingSecondReadings: number
  /** The latest deadline that was put off for somebody who is still writing; null: nobody is waited for. */
  readonly lateUntil: Date | null
  /** What applicants have asked for after the deadline and nobody has decided. */
  readonly openRequests: number
  readonly missingScores: number
  /** Scored answers with fewer than two levels that HR has not done without. */
  readonly thinAnswers: number
  /** Hearings that run, whose comment nobody has cleared, or after which answers are to be read again. */
  readonly openHearings: number
  readonly shortlistSize: number
  /** How many of those chosen have withdrawn since. */
  readonly chosenWithdrawn: number
  readonly departuresWithoutReason: number
  readonly proposedBy: string | null
  readonly confirmedBy: string | null
  /** How many of the invited have no outcome that stands. */
  readonly openOutcomes: number
  readonly reason: string
  readonly retentionOver: boolean
  /** Candidates who have not withdrawn and whose answer has not been sent. */
  readonly unanswered: number
}

export const moveRefusals = [
  'wrong-phase', 'not-ready-to-publish', 'no-applications', 'late-applications', 'requests-open', 'answers-uncleared', 'not-examined', 'second-reading-missing', 'scores-missing', 'chosen-withdrew', 'shortlist-empty',
  'hearings-open', 'reasons-missing', 'not-proposed', 'same-person', 'reason-required', 'outcomes-missing', 'retention-not-over', 'answers-missing',
] as const
export type MoveRefusal = (typeof moveRefusals)[number]

function lockRefusal(facts: Facts): MoveRefusal | null {
  if (facts.chosenWithdrawn > 0) return 'chosen-withdrew'
  if (facts.thinAnswers > 0) return 'scores-missing'
  if (facts.shortlistSize === 0) return 'shortlist-empty'
  if (facts.departuresWithoutReason > 0) return 'reasons-missing'
  if (facts.proposedBy === null) return 'not-proposed'
  if (facts.proposedBy === facts.confirmedBy) return 'same-person'
  return waitingApplicants(facts)
}

/** Somebody who asked to withdraw shall not be unsealed meanwhile; whoever is heard has been promised that nothing is decided before. */
function waitingApplicants({ openHearings, openRequests }: Facts): MoveRefusal | null {
  if (openHearings > 0) return 'hearings-open'
  return openRequests > 0 ? 'requests-open' : null
}

const conditions: Record<Move, (facts: Facts) => MoveRefusal | null> = {
  publish: (facts) => (facts.publicationProblems > 0 ? 'not-ready-to-publish' : null),
  close: () => null,
  openScoring: (facts) => {
    if (facts.lateUntil !== null) return 'late-applications'
    if (facts.applications === 0) return 'no-applications'
    if (facts.openRequests > 0) return 'requests-open' // decided now, they leave no trace among the candidates
    if (facts.unclearedAnswers > 0) return 'answers-uncleared'
    if (facts.unexamined > 0) return 'not-examined'
    return facts.missingSecondReadings > 0 ? 'second-reading-missing' : null
  },
  openShortlisting: (facts) => (facts.missingScores > 0 ? 'scores-missing' : null),
  lock: lockRefusal,
  unseal: () => null,
  conclude: ({ openOutcomes, unanswered }) => (openOutcomes > 0 ? 'outcomes-missing' : unanswered > 0 ? 'answers-missing' : null),
  cancel: (facts) => (facts.reason.trim() === '' ? 'reason-required' : null),
  erase: (facts) => (facts.retentionOver ? null : 'retention-not-over'),
}

/** Facts in which nothing has been gathered; a use-case overrides those that its move looks at. */
export const noFacts: Facts = {
  publicationProblems: 0, applications: 0, unclearedAnswers: 0, unexamined: 0, missingSecondReadings: 0, lateUntil: null, openRequests: 0, missingScores: 0, thinAnswers: 0, openHearings: 0, shortlistSize: 0, chosenWithdrawn: 0,
  departuresWithoutReason: 0, proposedBy: null, confirmedBy: null, openOutcomes: 0, reason: '', retentionOver: false, unanswered: 0,
}

export type Moved = { readonly ok: true; readonly value: Phase } | { readonly ok: false; readonly refusal: MoveRefusal }

/** Where a move leads from a phase, or why it may not be made. Pure: the caller gathered the facts. */
export function makeMove(phase: Phase, move: Move, facts: Facts): Moved {
  const { from, to } = moves[move]
  if (!from.some((allowed) => allowed === phase)) return { ok: false, refusal: 'wrong-phase' }
  const refusal = conditions[move](facts)
  return refusal ? { ok: false, refusal } : { ok: true, value: to }
}
