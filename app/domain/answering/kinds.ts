import { saidNo, type InterviewOutcome } from '../recruitment/interview-outcome'

/** What a candidate is told. Who withdrew needs no answer. `reopened`: a place was opened anew, and the refusal that was sent holds no more. */
export const answerKinds = ['not-invited', 'not-chosen', 'chosen', 'reopened'] as const
export type DecisionKind = (typeof answerKinds)[number]
export type AnswerNeed = DecisionKind | 'open' | 'withdrew'

export interface Standing {
  readonly isWithdrawn: boolean
  /** Called to an interview. */
  readonly isInvited: boolean
  /** What stands of the interview; null: nothing yet. */
  readonly outcome: InterviewOutcome | null
  /** What they were answered last; null: nothing yet. */
  readonly told: DecisionKind | null
}

/** Which answer somebody is owed; `open`: what came of the interview is not recorded yet. Who said no knows how it ended. */
export function needOf({ isWithdrawn, isInvited, outcome, told }: Standing): AnswerNeed {
  if (isWithdrawn || saidNo(outcome)) return 'withdrew'
  if (!isInvited) return 'not-invited'
  if (outcome === null) return told === 'not-invited' || told === 'reopened' ? 'reopened' : 'open'
  return outcome === 'hired' ? 'chosen' : 'not-chosen'
}

/** Whether an answer that was sent makes way for another: somebody was called later, or what the interview came to is another by now. */
export const isOutdated = (told: DecisionKind | null, need: AnswerNeed): boolean => told !== null && need !== 'open' && need !== 'withdrew' && need !== told

/** What stands in a draft where only a person can write: no answer goes out with it. */
export const toFillIn = '[…]'

/** How long an answer may be, in characters. */
export const longestAnswer = 12_000

/** How far a letter in the outbox has come; null: none was put there. */
export type Delivery = 'waiting' | 'sent' | 'given-up' | null

export const answerStates = ['draft', 'ready', 'queued', 'sent', 'undelivered'] as const
export type AnswerState = (typeof answerStates)[number]

export interface Progress {
  readonly isApproved: boolean
  readonly isSent: boolean
  readonly delivery: Delivery
}

/**
 * The state as HR sees it. An answer that was sent stands behind the receipt code from that moment; a mail comes besides. Where no mail was to be written
 * (no server for it) it is sent with that alone.
 */
export function stateOf({ isApproved, isSent, delivery }: Progress): AnswerState {
  if (!isSent) return isApproved ? 'ready' : 'draft'
  if (delivery === 'waiting') return 'queued'
  return delivery === 'given-up' ? 'undelivered' : 'sent'
}
