import { seededUint32, shuffled } from '../anonymity/shuffle'
import type { CandidateId, PersonId, QuestionId } from '../ids'
import type { RankingCertainty } from './certainty'
import type { WeightedQuestion } from './ranking'

// Pairs of neighbours in the order, where it is open who belongs among the first: which answer is stronger? Advice, and never a score.

/** What a reviewer finds of a pair, in the order in which the two stand in the ranking. */
export const verdicts = ['first', 'second', 'equal', 'cannot-judge'] as const
export type Verdict = (typeof verdicts)[number]

/** The same as the reviewer sees it: two answers, A and B, without a number and in an order of chance. */
export const shownVerdicts = ['a', 'b', 'equal', 'cannot-judge'] as const
export type ShownVerdict = (typeof shownVerdicts)[number]

/** At most so many pairs are laid before a reviewer: some twenty minutes. */
const mostPairs = 12

export interface Pair {
  readonly first: CandidateId
  readonly second: CandidateId
  readonly questionId: QuestionId
}

type AtTheCut = Pick<RankingCertainty, 'top'> & { readonly candidates: readonly Pick<RankingCertainty['candidates'][number], 'candidateId' | 'band'>[] }

/**
 * Who is held against whom: in the open band each with the next in the order, the pair at the line first and then outwards, each on
 * every question that both have answered, the weightiest first; the first twelve of all that.
 */
export function pairsAtTheCut({ top, candidates }: AtTheCut, questions: readonly WeightedQuestion[], hasAnswered: (candidateId: CandidateId, questionId: QuestionId) => boolean): Pair[] {
  const open = candidates.flatMap(({ candidateId, band }, place) => (band === 'open' ? [{ candidateId, place }] : []))
  const neighbours = open.flatMap((first, index) => {
    const second = open[index + 1]
    return second ? [{ first: first.candidateId, second: second.candidateId, away: Math.abs((first.place + second.place + 1) / 2 - top) }] : []
  })
  const byWeight = [...questions].sort((a, b) => b.weight - a.weight) // stable: of equal weight the first comes first
  return neighbours.sort((a, b) => a.away - b.away)
    .flatMap(({ first, second }) => byWeight.filter(({ id }) => hasAnswered(first, id) && hasAnswered(second, id)).map(({ id }) => ({ first, second, questionId: id })))
    .slice(0, mostPairs)
}

/** A reviewer's own walk, from the seed in the audit log. */
export interface SecondLookWalk {
  readonly seed: string
  readonly reviewerId: PersonId
}

/** The reviewer's pairs question by question, within each in an order of chance. */
export function walkOf<P extends { readonly id: string; readonly questionNumber: number }>({ seed, reviewerId }: SecondLookWalk, pairs: readonly P[]): P[] {
  const sorted = [...pairs].sort((a, b) => (a.id < b.id ? -1 : 1))
  return shuffled(sorted, seededUint32(JSON.stringify(['second-look', seed, reviewerId]))).sort((a, b) => a.questionNumber - b.questionNumber)
}

/** Whether the one who stands lower in the ranking is shown as A. */
export function isTurned({ seed, reviewerId }: SecondLookWalk, pairId: string): boolean {
  return seededUint32(JSON.stringify(['second-look', seed, reviewerId, pairId]))() % 2 === 1
}

const verdictOf: Readonly<Record<ShownVerdict, Verdict>> = { a: 'first', b: 'second', equal: 'equal', 'cannot-judge': 'cannot-judge' }
const turnedVerdictOf: Readonly<Record<ShownVerdict, Verdict>> = { ...verdictOf, a: 'second', b: 'first' }

export function fromShown(shown: ShownVerdict, turned: boolean): Verdict {
  return (turned ? turnedVerdictOf : verdictOf)[shown]
}

export function toShown(verdict: Verdict, turned: boolean): ShownVerdict {
  return shownVerdicts.find((shown) => fromShown(shown, turned) === verdict) ?? 'cannot-judge'
}

/** What those who compared found. Whoever could not judge, or was not asked, looks like whoever took no part. */
export interface Compared {
  readonly first: number
  readonly second: number
  readonly equal: number
}

export function comparedOf(given: readonly Verdict[]): Compared {
  const count = (of: Verdict) => given.filter((verdict) => verdict === of).length
  return { first: count('first'), second: count('second'), equal: count('equal') }
}
