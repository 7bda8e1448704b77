import { notSaid } from '../monitoring/questions'
import { impactRatios, rejectionRatio, selectionRatio, type Ratio, type Selected } from '../statistics/adverse-impact'
import { differenceOfShares } from '../statistics/difference-of-shares'
import { fisherExact } from '../statistics/fisher'
import { shareOf, type Share } from '../statistics/share'
import { mayTellShare } from './rounding'
import type { ReleasedBatch, ReleasedQuestion } from './release'

/** What the figures say, in a word that pages put into a sentence. `too-few` is the normal answer. */
export type Reading = 'too-few' | 'alike' | 'lower' | 'somewhat-lower' | 'higher'

/** How often, at most, any comparison of one report says that there is a difference where there is none. */
const falseAlarms = 0.05

/** Within these the ratio is called alike. */
const [alikeFrom, alikeTo] = [0.8, 1.25]

export interface Comparison {
  readonly group: string
  /** The largest group that is told, which the others are held against. */
  readonly reference: string
  readonly reading: Reading
  readonly selection: Ratio
  readonly rejection: Ratio
  readonly difference: Share | null
  readonly isBelowFourFifths: boolean
  /** Fisher's exact test, two-sided. */
  readonly p: number
}

export interface ComparedQuestion {
  readonly question: string
  readonly comparisons: readonly Comparison[]
}

/** The share of a group that was invited, where it may be told. */
export function invitedShare(applied: number | null, invited: number | null): Share | null {
  return applied !== null && invited !== null && mayTellShare(applied) ? shareOf(invited, applied) : null
}

interface Told extends Selected {
  readonly group: string
}

/** Each group against the largest, question by question; how many are compared in all decides from where on chance is ruled out (Bonferroni). */
export function compareGroups(questions: readonly ReleasedQuestion[]): ComparedQuestion[] {
  const told = questions.map(({ question, groups }) => ({ question, groups: groups.flatMap(({ group, applied, invited }): Told[] => (applied === null || invited === null || applied === 0 ? [] : [{ group, of: applied, chosen: invited }])) }))
  const pairs = told.reduce((sum, { groups }) => sum + Math.max(0, groups.length - 1), 0)
  return told.map(({ question, groups }) => ({ question, comparisons: compared(groups, falseAlarms / Math.max(1, pairs)) }))
}

function compared(groups: readonly Told[], level: number): Comparison[] {
  const reference = largestOf(groups)
  if (!reference) return []
  const impacts = impactRatios(groups)
  return groups.flatMap((group, index) => {
    if (group === reference) return []
    const p = fisherExact(group, reference).twoSided
    const selection = selectionRatio(group, reference)
    const isBelowFourFifths = impacts[index]?.isBelow ?? false
    return [{
      group: group.group, reference: reference.group, p, selection, isBelowFourFifths,
      rejection: rejectionRatio(group, reference), difference: differenceOfShares([group.chosen, group.of], [reference.chosen, reference.of]),
      reading: readingOf({ selection, p, isBelow: 5 * group.chosen * reference.of < 4 * reference.chosen * group.of }, level),
    }]
  })
}

/** Chosen by size, not by rate: whoever is held against the highest of several rates finds differences that are not there. Who did not say is nobody to compare with. */
function largestOf(groups: readonly Told[]): Told | undefined {
  const named = groups.filter(({ group }) => group !== notSaid)
  return named.reduce<Told | undefined>((largest, one) => (largest && largest.of >= one.of ? largest : one), undefined)
}

function readingOf({ selection, p, isBelow }: { selection: Ratio; p: number; isBelow: boolean }, level: number): Reading {
  if (p < level) return readingOfDifference(selection, isBelow)
  const isAlike = selection.value !== null && selection.lower >= alikeFrom && selection.upper <= alikeTo
  return isAlike ? 'alike' : 'too-few'
}

function readingOfDifference(selection: Ratio, isBelow: boolean): Reading {
  if (isBelow) return 'lower'
  return selection.value !== null && selection.value > 1 ? 'higher' : 'somewhat-lower'
}

/** The group in one batch, where both its numbers were told. */
function toldWhole({ questions }: ReleasedBatch, question: string, group: string): { applied: number; invited: number }[] {
  const groups = questions.find((one) => one.question === question)?.groups ?? []
  return groups.flatMap(({ group: name, applied, invited }) => (name === group && applied !== null && invited !== null ? [{ applied, invited }] : []))
}

/**
 * Several batches as one, of what was told of each and of nothing else, so that it can tell nothing new: a group is in it when it was told whole in all of
 * them. Batches are of different people.
 */
export function addUp(batches: readonly ReleasedBatch[]): ReleasedBatch {
  const [first] = batches
  const total = (of: 'recruitments' | 'applied' | 'invited') => batches.reduce((sum, batch) => sum + batch[of], 0)
  return {
    recruitments: total('recruitments'), applied: total('applied'), invited: total('invited'),
    questions: (first?.questions ?? []).map(({ question, groups }) => ({
      question,
      groups: groups.map(({ group }) => {
        const told = batches.flatMap((batch) => toldWhole(batch, question, group))
        const sumOf = (part: 'applied' | 'invited') => (told.length < batches.length ? null : told.reduce((sum, one) => sum + one[part], 0))
        return { group, applied: sumOf('applied'), invited: sumOf('invited') }
      }),
    })),
  }
}
