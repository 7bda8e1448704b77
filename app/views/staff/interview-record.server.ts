import type { Queries } from '#db/database.server'
import { interviewQuestionsOf, type InterviewQuestion } from '#db/stores/interview-questions'
import type { InterviewScore } from '#db/stores/interview-scores'
import type { LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import type { InterviewOutcome } from '~/domain/recruitment/interview-outcome'
import { interviewDisagreement, overallOf, summaryOf, type QuestionSummary } from '~/domain/scoring/interview-summary'
import { range } from '~/domain/scoring/averages'
import { interviewed, type InterviewedCandidate } from '~/platform/interviews.server'

/** A question of the interview as it is shown. */
export interface ShownInterviewQuestion {
  readonly id: string
  readonly number: number
  readonly prompt: LocalText
  readonly anchors: Anchors
}

export function shownQuestions(questions: readonly InterviewQuestion[]): ShownInterviewQuestion[] {
  return questions.map(({ id, prompt, anchors }, index) => ({ id, number: index + 1, prompt, anchors }))
}

export interface ShownRecord {
  readonly id: string
  readonly outcome: InterviewOutcome
  readonly reason: string
  /** Null: the applicant, by receipt code. */
  readonly by: string | null
  readonly isReaders: boolean
  readonly at: Date
  readonly confirmedBy: string | null
}

/** What came of one interview, for those who decide by it. */
export interface ShownInterviewed {
  readonly candidateId: string
  readonly candidateNumber: string
  /** How many members have handed in. */
  readonly handedIn: number
  /** Null where nobody gave a level, or the reader may not see it yet. */
  readonly average: number | null
  /** Between the members: highest minus lowest of each one's own mean; null for fewer than two. */
  readonly spread: number | null
  /** The numbers of questions on which members lie two levels apart or more. */
  readonly disagreements: readonly number[]
  /** False: the reader has not handed in their own yet. */
  readonly isShown: boolean
  readonly outcome: InterviewOutcome | null
  readonly recorded: readonly ShownRecord[]
  /** Hired, or about to be. */
  readonly takesPlace: boolean
}

export interface InterviewReader {
  readonly key: number
  /** Of whom the reader may see what was handed in. */
  maySee(candidateKey: number): boolean
}

/** Everybody who was called, as this reader may see them. */
export async function interviewRecords(queries: Queries, recruitmentKey: number, reader: InterviewReader): Promise<ShownInterviewed[]> {
  const questions = await interviewQuestionsOf(queries, recruitmentKey)
  return (await interviewed(queries, recruitmentKey)).map((one) => recordOf(one, questions, reader))
}

function recordOf({ candidate, scores, average, outcome, recorded }: InterviewedCandidate, questions: readonly InterviewQuestion[], reader: InterviewReader): ShownInterviewed {
  const isShown = reader.maySee(candidate.key)
  const members = [...new Set(scores.map(({ personId }) => personId))]
  const summaries = summaryOf(questions.map(({ id }) => id), scores)
  return {
    candidateId: candidate.id, candidateNumber: candidate.number, handedIn: members.length, isShown, outcome,
    takesPlace: outcome === 'hired' || recorded.at(-1)?.outcome === 'hired',
    average: isShown ? average : null,
    spread: isShown ? range(members.flatMap((member) => meanOf(scores.filter(({ personId }) => personId === member), questions))) : null,
    disagreements: isShown ? disagreeing(summaries) : [],
    recorded: recorded.map(({ id, outcome: what, reason, recordedByKey, recordedByName, recordedAt, confirmedByName }) => ({ id, outcome: what, reason, by: recordedByName, isReaders: recordedByKey === reader.key, at: recordedAt, confirmedBy: confirmedByName })),
  }
}

function meanOf(own: readonly InterviewScore[], questions: readonly InterviewQuestion[]): number[] {
  const mean = overallOf(summaryOf(questions.map(({ id }) => id), own))
  return mean === null ? [] : [mean]
}

const disagreeing = (summaries: readonly QuestionSummary[]) => summaries.flatMap(({ spread }, index) => (spread !== null && spread >= interviewDisagreement ? [index + 1] : []))
