import { retentionBounds } from './bounds'

/** How it ended for whom it is about: not called to an interview, called, or the whole recruitment was given up. */
export const outcomes = ['not-invited', 'invited', 'given-up'] as const
export type RetentionOutcome = (typeof outcomes)[number]

/**
 * What is kept of somebody, in two parts that may end apart: name and contact; and the case, that is answers, what the desk found in them, levels
 * with their reasons, hearings and the own copy. Those of a case end together: a level says nothing without the answer that it was given for.
 */
export const retainedKinds = ['identity', 'case'] as const
export type RetainedKind = (typeof retainedKinds)[number]

/** Whole months after the recruitment is over, by outcome and kind. A name is kept no longer than the case that it belongs to. */
export type RetentionPeriods = Readonly<Record<RetentionOutcome, Readonly<Record<RetainedKind, number>>>>

/** The same months for everything, as what was published before there was a choice has it. */
export function samePeriods(months: number): RetentionPeriods {
  const both = { identity: months, case: months }
  return { 'not-invited': both, invited: both, 'given-up': both }
}

/**
 * What an organisation starts with: half a year, as Datatilsynet had accepted without further grounds before it wrote its general answer (decision on
 * Carlsberg Danmark A/S, 25 May 2020). `retentionBounds.most` is that answer: up to three years (28 May 2021), with a reason.
 */
export const startingPeriods: RetentionPeriods = samePeriods(6)

/** What an organisation has set: the months, and why, by outcome. '' where nothing needs to be said. */
export interface RetentionRules {
  readonly periods: RetentionPeriods
  readonly reasons: Readonly<Record<RetentionOutcome, string>>
}

export const startingRules: RetentionRules = { periods: startingPeriods, reasons: { 'not-invited': '', invited: '', 'given-up': '' } }

export const retentionProblems = ['too-small', 'too-large', 'identity-longer', 'reason-missing'] as const
export type RetentionProblem = (typeof retentionProblems)[number]

/** Where a rule breaks the bounds, each with its field: `<outcome>.<kind>` or `<outcome>.reason`. */
export interface FieldProblem {
  readonly field: `${RetentionOutcome}.${RetainedKind | 'reason'}`
  readonly problem: RetentionProblem
}

/** What is wrong with rules, in the order of the fields; none when they may stand. More than is accepted without grounds needs a reason. */
export function problemsOf({ periods, reasons }: RetentionRules): FieldProblem[] {
  return outcomes.flatMap((outcome): FieldProblem[] => {
    const { identity, case: kept } = periods[outcome]
    const beyond = retainedKinds.flatMap((kind): FieldProblem[] => { const problem = beyondBounds(periods[outcome][kind]); return problem ? [{ field: `${outcome}.${kind}`, problem }] : [] })
    if (beyond.length > 0) return beyond
    if (identity > kept) return [{ field: `${outcome}.identity`, problem: 'identity-longer' }]
    return kept > startingPeriods[outcome].case && reasons[outcome].trim() === '' ? [{ field: `${outcome}.reason`, problem: 'reason-missing' }] : []
  })
}

function beyondBounds(months: number): 'too-small' | 'too-large' | null {
  if (months < retentionBounds.fewest) return 'too-small'
  return months > retentionBounds.most ? 'too-large' : null
}

export const longestOf = (periods: RetentionPeriods): number => Math.max(...outcomes.flatMap((outcome) => retainedKinds.map((kind) => periods[outcome][kind])))

/** The organisation's periods, none of them longer than so many months: a post may shorten them, never lengthen. */
export function shortened(periods: RetentionPeriods, most: number): RetentionPeriods {
  const of = (outcome: RetentionOutcome) => ({ identity: Math.min(periods[outcome].identity, most), case: Math.min(periods[outcome].case, most) })
  return { 'not-invited': of('not-invited'), invited: of('invited'), 'given-up': of('given-up') }
}

/** What a recruitment has promised; null where it promised nothing (a draft without a period). */
export function periodsOf({ retention, retentionMonths }: { readonly retention: RetentionPeriods | null; readonly retentionMonths: number | null }): RetentionPeriods | null {
  return retention ?? (retentionMonths === null ? null : samePeriods(retentionMonths))
}

/** Whether all of it ends on the same day, so that one number says it. */
export const isOnePeriod = (periods: RetentionPeriods): boolean => outcomes.every((outcome) => retainedKinds.every((kind) => periods[outcome][kind] === periods['not-invited'].identity))

/** In one line, for the log: `not-invited 6/12, invited 6/12, given-up 6/6`, the name before the case. */
export const inOneLine = (periods: RetentionPeriods): string => outcomes.map((outcome) => `${outcome} ${periods[outcome].identity}/${periods[outcome].case}`).join(', ')
