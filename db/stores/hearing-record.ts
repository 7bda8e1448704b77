import type { ProtocolGround, ProtocolHearing } from '../../app/domain/scoring/selection-protocol'
import type { Queries } from '../database.server'
import { hearingsOf } from './hearings'

/**
 * Every hearing of candidates who have not withdrawn. Until a comment is cleared, and so for as long as a hearing runs, it reads as if nothing had come: the protocol's
 * hash, which the lock page shows, tells nobody that somebody has written.
 */
export async function hearingRecord(queries: Queries, recruitmentKey: number, letterOf: (candidateNumber: string, reviewerId: string) => string): Promise<ProtocolHearing[]> {
  const stillThere = (await hearingsOf(queries, recruitmentKey)).filter(({ isWithdrawn }) => !isWithdrawn)
  return stillThere.map(({ candidateNumber, openedById, openedOn, deadline, reason, grounds, comment, endedReason, unreadReason }) => ({
    candidate: candidateNumber, openedBy: openedById, openedOn, deadline: deadline.toISOString(), reason,
    grounds: grounds.map(({ questionId, scores }) => ({ questionId, scores: byLetter(scores.map(({ reviewerId, ...score }) => ({ reviewer: letterOf(candidateNumber, reviewerId), ...score }))) })),
    outcome: comment === null ? 'no-comment' : 'commented',
    ...(comment !== null && { comment }), ...(endedReason !== null && { endedReason }), ...(unreadReason !== null && { unreadReason }),
  }))
}

/** They are kept in the order of the reviewers' ids, which would tell whose letter is whose from one candidate to the next. */
function byLetter(scores: readonly ProtocolGround[]): ProtocolGround[] {
  return [...scores].sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1))
}
