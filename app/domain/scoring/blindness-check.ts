import { seededUint32, shuffled } from '../anonymity/shuffle'
import type { CandidateId, PersonId } from '../ids'

// What reviewers are asked, of their own free will, to find out how blind they were. Nothing of it belongs to a candidate.

/** Before the names are opened: whether they have a guess, never which. */
export const sealedTopics = ['knew', 'gender', 'age', 'background'] as const
/** When the names are open: whether they had believed to know who it was, and were right. */
export const openedTopics = ['recognised'] as const
export const blindnessTopics = [...sealedTopics, ...openedTopics] as const
export type BlindnessTopic = (typeof blindnessTopics)[number]

/** `guess`: there was one, and nothing tells whether it was right. */
export const blindnessOutcomes = ['no-idea', 'guess', 'right', 'wrong'] as const
export type BlindnessOutcome = (typeof blindnessOutcomes)[number]

/** When somebody is asked: while everybody is unseen, or once the names of the shortlisted are open. */
export const blindnessStages = ['sealed', 'opened'] as const
export type BlindnessStage = (typeof blindnessStages)[number]

const topicsOf: Readonly<Record<BlindnessStage, readonly BlindnessTopic[]>> = { sealed: sealedTopics, opened: openedTopics }

/** What can be answered, "no idea" first. */
export const answersAt: Readonly<Record<BlindnessStage, readonly BlindnessOutcome[]>> = { sealed: ['no-idea', 'guess'], opened: ['no-idea', 'right', 'wrong'] }

export interface BlindnessSettings {
  /** Whether reviewers are asked at all. */
  readonly asksBlindness: boolean
  /** Whether they are asked about background too: a guess about ethnic origin, however it is kept (GDPR, article 9). */
  readonly asksBackground: boolean
}

/** What is asked now; nothing where the organisation has not turned it on. */
export function topicsAsked(stage: BlindnessStage, { asksBlindness, asksBackground }: BlindnessSettings): readonly BlindnessTopic[] {
  return asksBlindness ? topicsOf[stage].filter((topic) => topic !== 'background' || asksBackground) : []
}

/** About so many candidates a reviewer is asked at the most. */
const mostCandidates = 6

/** About whom this reviewer is asked: a few drawn by chance, the same whenever the page is opened. */
export function drawnToAsk<Candidate extends { readonly id: CandidateId }>(candidates: readonly Candidate[], drawn: { seed: string; stage: BlindnessStage; reviewerId: PersonId }): Candidate[] {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))
  return shuffled(sorted, seededUint32(JSON.stringify(['blindness', drawn.seed, drawn.stage, drawn.reviewerId]))).slice(0, mostCandidates)
}

/** What one reviewer answered: candidate by candidate and topic by topic, by the names of the form. */
export type BlindnessAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface BlindnessCount {
  readonly topic: BlindnessTopic
  readonly outcome: BlindnessOutcome
  readonly count: number
}

/** The answers as counts alone. What was left open, or is none of what was asked, is not counted. */
export function countedAnswers(answers: BlindnessAnswers, { stage, topics, candidates }: { stage: BlindnessStage; topics: readonly BlindnessTopic[]; candidates: number }): BlindnessCount[] {
  const given = Array.from({ length: candidates }, (_, index) => answers[String(index + 1)] ?? {})
  return topics.flatMap((topic) => answersAt[stage].flatMap((outcome) => {
    const count = given.filter((one) => one[topic] === outcome).length
    return count > 0 ? [{ topic, outcome, count }] : []
  }))
}

/** Fewer people, or people of fewer recruitments, and their answers wait uncounted: who knows when one of them answered shall not read it out of the figures. */
const leastTogether = { reviewers: 5, recruitments: 3 } as const

/** Whether the answers that wait may be added to what is told. */
export function mayBeTold({ reviewers, recruitments }: { readonly reviewers: number; readonly recruitments: number }): boolean {
  return reviewers >= leastTogether.reviewers && recruitments >= leastTogether.recruitments
}
