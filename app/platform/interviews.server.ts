import type { Queries } from '#db/database.server'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { recordedOutcomes, type RecordedOutcome } from '#db/stores/interview-outcomes'
import { handedInScores, type InterviewScore } from '#db/stores/interview-scores'
import { invitedCandidates } from '#db/stores/invited'
import type { CandidateRow } from '#db/stores/shortlist'
import { standingOutcomes, type PlacedByInterview } from '~/domain/recruitment/interview-outcome'
import { overallOf, summaryOf } from '~/domain/scoring/interview-summary'

export interface InterviewedCandidate extends PlacedByInterview {
  readonly candidate: CandidateRow
  /** What was handed in of this candidate. */
  readonly scores: readonly InterviewScore[]
  /** All that was recorded of this candidate, the first one first. */
  readonly recorded: readonly RecordedOutcome[]
}

/** Everybody who is called to an interview, with what was handed in and recorded of them, in the order of their numbers. */
export async function interviewed(queries: Queries, recruitmentKey: number): Promise<InterviewedCandidate[]> {
  const questionIds = (await interviewQuestionsOf(queries, recruitmentKey)).map(({ id }) => id)
  const [scores, recorded] = [await handedInScores(queries, recruitmentKey), await recordedOutcomes(queries, recruitmentKey)]
  const standing = standingOutcomes(recorded)
  return (await invitedCandidates(queries, recruitmentKey)).map((candidate) => {
    const own = scores.filter(({ candidateKey }) => candidateKey === candidate.key)
    return {
      candidate, candidateKey: candidate.key, scores: own, recorded: recorded.filter(({ candidateKey }) => candidateKey === candidate.key),
      average: overallOf(summaryOf(questionIds, own)), outcome: standing.get(candidate.key)?.outcome ?? null,
    }
  })
}
