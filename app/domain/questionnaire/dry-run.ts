import type { CandidateId, PersonId, QuestionId } from '../ids'
import { rank, type CandidateRatings, type Rating } from '../scoring/ranking'
import { levels, type Level } from '../scoring/score'
import { krippendorffAlpha, type Alpha } from '../statistics/krippendorff'
import { anchorLevels, type AnchorLevel, type Question } from './question'

// A dry run tries a questionnaire on made-up applicants. All of it is worked out anew from the questions and from what one
// person chose: nothing of it is stored, and nothing in it has an id that a real application, person or score could have.

/** The made-up applicants, by letter. */
export const dryRunApplicants = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type DryRunApplicant = (typeof dryRunApplicants)[number]

/** Those whom the person who tries the questionnaire scores: a strong one and a middling one. */
export const scoredByHand = ['A', 'D'] as const satisfies readonly DryRunApplicant[]
export type ScoredByHand = (typeof scoredByHand)[number]

/** The made-up reviewers, by number. */
export const dryRunReviewers = [1, 2] as const
export type DryRunReviewer = (typeof dryRunReviewers)[number]

/** What the figures need of a scored question. */
export type DryRunQuestion = Pick<Question, 'id' | 'weight'>

/** What one person gave: by applicant, then by the question's id. */
export type OwnScores = Readonly<Record<ScoredByHand, Readonly<Record<string, Level>>>>

/**
 * A row for each applicant, a column for each question, begun again after the fourth. In every column A and E are above C and D,
 * and those above B and F; C and D are never more than one apart. Over the four columns the mean is 3, the middle of the scale.
 */
const meant: Readonly<Record<DryRunApplicant, readonly [Level, Level, Level, Level]>> = {
  A: [5, 5, 4, 5],
  B: [1, 1, 2, 1],
  C: [3, 3, 3, 3],
  D: [3, 4, 3, 2],
  E: [4, 5, 5, 5],
  F: [2, 1, 1, 1],
}

/** How far each reviewer is from what was meant, begun again after the fifth: the one a little mild, the other a little strict. */
const distances: Readonly<Record<DryRunReviewer, readonly (-1 | 0 | 1)[]>> = {
  1: [0, 1, 0, 0, 0],
  2: [0, 0, 0, -1, 0],
}

/** The level that an applicant's answer to a question is made to have. @param question its place among the scored ones, from 0 */
export function meantLevel(applicant: DryRunApplicant, question: number): Level {
  return meant[applicant][question % 4] ?? 3
}

/** The anchors that an answer of a level is made of: its own, or for a level between two of them both. */
export function anchorsOf(level: Level): readonly AnchorLevel[] {
  return anchorLevels.filter((anchor) => Math.abs(anchor - level) <= (level % 2 === 1 ? 0 : 1))
}

/** What a made-up reviewer gives an answer: the level that is meant, or one beside it. */
export function reviewersLevel(reviewer: DryRunReviewer, applicant: DryRunApplicant, question: number): Level {
  const pattern = distances[reviewer]
  const given = meantLevel(applicant, question) + (pattern[(dryRunApplicants.indexOf(applicant) + 2 * question) % pattern.length] ?? 0)
  return levels.find((level) => level === Math.min(5, Math.max(1, given))) ?? 3
}

/** An applicant's place: as in a real ranking. */
export interface DryRunPlace {
  readonly applicant: DryRunApplicant
  /** 1 is the highest; equals share it. */
  readonly rank: number | null
  readonly isTied: boolean
  /** On the scale 1–5. */
  readonly weightedMean: number | null
  readonly isScoredByHand: boolean
}

/** One answer that was scored by hand, beside what was meant and what the made-up reviewers gave. */
export interface DryRunComparison {
  readonly applicant: ScoredByHand
  readonly questionId: QuestionId
  readonly own: Level
  readonly reviewers: readonly Level[]
  readonly meant: Level
}

export interface DryRunResult {
  /** The six, highest first. */
  readonly ranking: readonly DryRunPlace[]
  /** By applicant, then in the order of the questions. */
  readonly comparisons: readonly DryRunComparison[]
  /** Krippendorff's alpha, ordinal, of the two reviewers and the person over every answer. */
  readonly alpha: Alpha
}

/** What comes of a dry run. @param questions the scored ones, in their order @throws RangeError when a score of `own` is missing */
export function dryRunResult(questions: readonly DryRunQuestion[], own: OwnScores): DryRunResult {
  const rows = rank(dryRunApplicants.map((applicant) => ratingsOf(applicant, questions, own)), questions)
  return {
    ranking: rows.map(({ candidateNumber, rank: place, tied, weightedMean }) => {
      const applicant = dryRunApplicants.find((letter) => letter === candidateNumber) ?? 'A'
      return { applicant, rank: place, isTied: tied > 0, weightedMean, isScoredByHand: isScoredByHand(applicant) }
    }),
    comparisons: scoredByHand.flatMap((applicant) => questions.map(({ id }, index) => ({
      applicant, questionId: id, meant: meantLevel(applicant, index), own: ownLevel(own, applicant, id),
      reviewers: dryRunReviewers.map((reviewer) => reviewersLevel(reviewer, applicant, index)),
    }))),
    alpha: krippendorffAlpha(observationsOf(questions, own), 'ordinal'),
  }
}

/** A row for each reviewer and one for the person, a column for each answer of each applicant. */
function observationsOf(questions: readonly DryRunQuestion[], own: OwnScores): (Level | null)[][] {
  const overAnswers = <T>(of: (applicant: DryRunApplicant, id: QuestionId, index: number) => T) =>
    dryRunApplicants.flatMap((applicant) => questions.map(({ id }, index) => of(applicant, id, index)))
  return [
    ...dryRunReviewers.map((reviewer) => overAnswers((applicant, _, index) => reviewersLevel(reviewer, applicant, index))),
    overAnswers((applicant, id) => (isScoredByHand(applicant) ? ownLevel(own, applicant, id) : null)),
  ]
}

function ratingsOf(applicant: DryRunApplicant, questions: readonly DryRunQuestion[], own: OwnScores): CandidateRatings {
  const given = questions.flatMap(({ id }, index): Rating[] => [
    ...dryRunReviewers.map((reviewer) => ({ reviewerId: madeUp<PersonId>(`reviewer ${reviewer}`), questionId: id, level: reviewersLevel(reviewer, applicant, index) })),
    ...(isScoredByHand(applicant) ? [{ reviewerId: madeUp<PersonId>('own'), questionId: id, level: ownLevel(own, applicant, id) }] : []),
  ])
  return { candidateId: madeUp<CandidateId>(applicant), candidateNumber: applicant, ratings: given }
}

/** A name where a real ranking has a random id. No stored id looks like it: those have 22 letters and no blank. */
function madeUp<Id extends string>(name: string): Id {
  return `dry run ${name}` as Id // a brand says what a string names, and these names are given here
}

function isScoredByHand(applicant: DryRunApplicant): applicant is ScoredByHand {
  return scoredByHand.some((each) => each === applicant)
}

function ownLevel(own: OwnScores, applicant: ScoredByHand, questionId: string): Level {
  const level = own[applicant][questionId]
  if (level === undefined) throw new RangeError('a score is missing')
  return level
}

/** The name of one answer's scale. */
export function scaleName(applicant: ScoredByHand, questionId: string): `scores.${ScoredByHand}.${string}` {
  return `scores.${applicant}.${questionId}`
}
