import type { QuestionId } from '../ids'
import { addTimes, typicalTime, type Activity, type TimeCounts, type TypicalTime } from '../questionnaire/time-spent'
import type { Phase } from '../recruitment/phases'
import type { Figure } from '../statistics/figure'
import { itemDifficulty, itemRestCorrelation, type ItemAndRest, type ItemRest } from '../statistics/item-analysis'
import { alphaWithInterval, type AlphaWithInterval } from '../statistics/krippendorff-bootstrap'
import { average, upTo } from '../statistics/numbers'
import { mean, weightedMean } from './averages'
import { readers } from './panel'
import type { CandidateRatings, Rating, WeightedQuestion } from './ranking'

/** The recruitments that a bank learns from: those in which scoring is over. Never one in which it goes on, nor one that was cancelled. */
export const learningPhases = ['shortlisting', 'locked', 'unsealed', 'concluded'] as const satisfies readonly Phase[]

/** One recruitment that asked the question as the bank has it: the levels as they were first given, and how long things took. */
export interface QuestionUse {
  readonly questionId: QuestionId
  /** All scored questions of the recruitment. */
  readonly questions: readonly WeightedQuestion[]
  readonly ratings: readonly CandidateRatings[]
  readonly times: Readonly<Record<Activity, TimeCounts>>
}

/** What a question of the bank has shown, over all recruitments that asked it. Plain values, so that a thread can hand them over. */
export interface LearnedFigures {
  readonly told: true
  readonly recruitments: number
  /** Answers with a level. */
  readonly answers: number
  /** Levels given. */
  readonly levels: number
  /** 0 to 1; the higher, the easier. */
  readonly difficulty: Figure<'no-levels'>
  /** The mean level behind it, from 1 to 5. */
  readonly meanLevel: number | null
  readonly discrimination: ItemRest
  /** Krippendorff's, for an ordinal scale. */
  readonly alpha: AlphaWithInterval
  /** The share of judgements that were "cannot judge". */
  readonly cannotJudge: Figure<'one-question'>
  readonly answering: TypicalTime | null
  readonly scoring: TypicalTime | null
}

/** Nothing is told of fewer than five answers, nor of what a single reviewer thought. */
export type Learned = LearnedFigures | { readonly told: false; readonly recruitments: number }

/** A figure about fewer than this could be about somebody. */
export const leastAnswers = 5

/** Of the rubric. */
const scale = { lowest: 1, highest: 5 } as const

/** Enough for an interval's second digit; the page is about many questions. */
const draws = 1000

/**
 * A question's figures over its uses. A use in which fewer than two reviewers gave it a level is left out whole.
 * @param seed the same seed gives the same interval on every machine
 */
export function learnedOf(uses: readonly QuestionUse[], seed: string): Learned {
  const counted = uses.map(asCounted).filter(({ reviewers }) => reviewers >= readers.least)
  const answers = counted.flatMap((use) => use.units)
  if (answers.length < leastAnswers) return { told: false, recruitments: uses.length }
  const means = answers.map(average)
  return {
    told: true,
    recruitments: counted.length, answers: answers.length, levels: answers.flat().length,
    difficulty: itemDifficulty(means, scale), meanLevel: mean(means),
    discrimination: itemRestCorrelation(counted.map(({ itemsAndRests }) => itemsAndRests)),
    alpha: alphaWithInterval(asObservations(answers), 'ordinal', { seed: JSON.stringify([seed, 'alpha']), draws }),
    cannotJudge: shareOf(counted.flatMap(({ judgements }) => judgements)),
    answering: timeOf(counted, 'answering'), scoring: timeOf(counted, 'scoring'),
  }
}

interface CountedUse extends QuestionUse {
  readonly reviewers: number
  /** The levels on each answer that has any. */
  readonly units: readonly (readonly number[])[]
  readonly itemsAndRests: readonly ItemAndRest[]
  /** Each judgement that says something about the question; null is "cannot judge". */
  readonly judgements: readonly (number | null)[]
}

function asCounted(use: QuestionUse): CountedUse {
  const own = use.ratings.map(({ ratings }) => ratings.filter(({ questionId }) => questionId === use.questionId))
  return {
    ...use,
    reviewers: new Set(own.flat().filter(({ level }) => level !== null).map(({ reviewerId }) => reviewerId)).size,
    units: own.map(levelsIn).filter((levels) => levels.length > 0),
    itemsAndRests: use.ratings.flatMap((candidate) => itemAndRest(candidate, use)),
    judgements: use.questions.length < 2 ? [] : use.ratings.flatMap((candidate) => judgementsOf(candidate, use.questionId)),
  }
}

const levelsIn = (ratings: readonly Rating[]): number[] => ratings.flatMap(({ level }) => level ?? [])

/** The mean level on this question beside the weighted mean of the others, for a candidate who has both. */
function itemAndRest({ ratings }: CandidateRatings, { questionId, questions }: QuestionUse): ItemAndRest[] {
  const meanOn = (id: QuestionId) => mean(levelsIn(ratings.filter((rating) => rating.questionId === id)))
  const item = meanOn(questionId)
  const rest = weightedMean(questions.filter(({ id }) => id !== questionId).map(({ id, weight }) => ({ value: meanOn(id), weight })))
  return item === null || rest === null ? [] : [{ item, rest }]
}

/**
 * The judgements of this answer by reviewers who gave the candidate a level somewhere. Who judged nothing of a candidate at all says
 * something of the two, not of the question: that is what stepping back looks like, and it is told from nothing that is not seen anyway.
 */
function judgementsOf({ ratings }: CandidateRatings, questionId: QuestionId): (number | null)[] {
  const judging = new Set(ratings.filter(({ level }) => level !== null).map(({ reviewerId }) => reviewerId))
  return ratings.filter((rating) => rating.questionId === questionId && judging.has(rating.reviewerId)).map(({ level }) => level)
}

function shareOf(judgements: readonly (number | null)[]): Figure<'one-question'> {
  if (judgements.length === 0) return { value: null, reason: 'one-question' }
  return { value: judgements.filter((level) => level === null).length / judgements.length }
}

/** A row for each place on the panel: alpha asks how well any two judgements of one answer agree, and not whose they are. */
function asObservations(units: readonly (readonly number[])[]): (number | null)[][] {
  return upTo(Math.max(0, ...units.map((unit) => unit.length))).map((place) => units.map((unit) => unit[place] ?? null))
}

/** A recruitment in which fewer than five were timed adds nothing: the difference it made would be theirs. */
function timeOf(uses: readonly QuestionUse[], activity: Activity): TypicalTime | null {
  const enough = uses.map(({ times }) => times[activity]).filter((counts) => counts.reduce((total, count) => total + count, 0) >= leastAnswers)
  return typicalTime(addTimes(enough))
}
