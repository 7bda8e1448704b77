import { localDayAt } from '../recruitment/local-time'
import type { Phase } from '../recruitment/phases'
import { quarterOfDay } from './quarters'
import { minutesOf, type RecruitmentSummary } from './summary'

/** A recruitment as the trial looks at it. */
export interface TrialRecruitment {
  /** Public ids and words that group it; null: none was chosen. */
  readonly department: string | null
  readonly family: string | null
  readonly phase: Phase
  /** The day in Denmark, ISO. */
  readonly publishedOn: string
  /** Whole days from the deadline to the lock (`daysBetween`); null until it is locked. */
  readonly daysToShortlist: number | null
  /** Null until it is locked. */
  readonly summary: RecruitmentSummary | null
}

/** How the recruitments may be put together. */
export const trialViews = ['whole', 'department', 'family', 'quarter'] as const
export type TrialView = (typeof trialViews)[number]

/** Of how many, the middle one, and the middle half: quartiles by linear interpolation (Hyndman and Fan 1996, type 7); ends where there are fewer than four. */
export interface Spread {
  readonly of: number
  readonly median: number
  readonly low: number
  readonly high: number
}

export interface TrialFigures {
  readonly recruitments: number
  readonly running: number
  readonly locked: number
  readonly cancelled: number
  /** Of the locked: everybody who was in the field, those who withdrew later among them. */
  readonly applications: number
  readonly chosen: number
  /** Whole days from the deadline to the lock. */
  readonly daysToShortlist: Spread | null
  /** Minutes that a reviewer spent on judging, about (`minutesOf`). */
  readonly minutesPerReviewer: Spread | null
  /** Spans veiled for each application. */
  readonly veilsPerApplication: number | null
  readonly alpha: Spread | null
  /** ICC(2,k). */
  readonly panel: Spread | null
  /** Recruitments in which the list leaves the order at least once. */
  readonly withDepartures: number
  /** Of those whose identities are open: how often a reviewer stepped back from a candidate, and in how many recruitments at least one did. */
  readonly steppedBack: { readonly times: number; readonly recruitments: number; readonly of: number }
  readonly cannotJudge: { readonly times: number; readonly of: number }
  readonly hearings: number
}

export interface TrialGroup {
  /** The department's id, the family, the quarter as `2026-3`; null: none. For the whole always null. */
  readonly name: string | null
  readonly figures: TrialFigures
}

const byName: Readonly<Record<TrialView, (recruitment: TrialRecruitment) => string | null>> = {
  whole: () => null,
  department: ({ department }) => department,
  family: ({ family }) => family,
  quarter: ({ publishedOn }) => quarterOfDay(publishedOn),
}

/** The groups of a view, by name, those without one last. */
export function trialOf(recruitments: readonly TrialRecruitment[], view: TrialView): TrialGroup[] {
  const groups = new Map<string | null, TrialRecruitment[]>(view === 'whole' ? [[null, []]] : [])
  for (const recruitment of recruitments) {
    const name = byName[view](recruitment)
    const members = groups.get(name)
    if (members) members.push(recruitment)
    else groups.set(name, [recruitment])
  }
  return [...groups].sort(([a], [b]) => byNameThenNone(a, b)).map(([name, members]) => ({ name, figures: figuresOf(members) }))
}

function byNameThenNone(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Locked, with its figures. */
type Locked = TrialRecruitment & { readonly summary: RecruitmentSummary }
const isLocked = (recruitment: TrialRecruitment): recruitment is Locked => recruitment.summary !== null

const over: readonly Phase[] = ['cancelled']
const lockedPhases: readonly Phase[] = ['locked', 'unsealed', 'concluded']

export function figuresOf(recruitments: readonly TrialRecruitment[]): TrialFigures {
  const locked = recruitments.filter(isLocked)
  const allLocked = recruitments.filter(({ phase, summary }) => summary !== null || lockedPhases.includes(phase)).length // of those from before there were summaries nothing else is told
  const total = (figure: (summary: RecruitmentSummary) => number) => locked.reduce((sum, { summary }) => sum + figure(summary), 0)
  const applications = total(({ candidates, withdrawn }) => candidates + withdrawn)
  const cancelled = recruitments.filter(({ phase }) => over.includes(phase)).length
  return {
    recruitments: recruitments.length, locked: allLocked, cancelled, running: recruitments.length - allLocked - cancelled,
    applications, chosen: total(({ chosen }) => chosen),
    daysToShortlist: spreadOf(locked.flatMap(({ daysToShortlist }) => daysToShortlist ?? [])),
    minutesPerReviewer: spreadOf(locked.flatMap(({ summary: { scoringTimes, reviewers } }) => (reviewers > 0 && scoringTimes.some((count) => count > 0) ? [minutesOf(scoringTimes) / reviewers] : []))),
    veilsPerApplication: applications === 0 ? null : total(({ veils }) => veils) / applications,
    alpha: spreadOf(locked.flatMap(({ summary: { alpha } }) => alpha ?? [])),
    panel: spreadOf(locked.flatMap(({ summary: { panel } }) => panel ?? [])),
    steppedBack: steppedBackIn(locked),
    withDepartures: locked.filter(({ summary: { departures } }) => departures > 0).length,
    cannotJudge: { times: total(({ cannotJudge }) => cannotJudge), of: total(({ scores }) => scores) },
    hearings: total(({ hearings }) => hearings),
  }
}

/** Until the identities are open only those who stepped back know of it. */
const openPhases: readonly Phase[] = ['unsealed', 'concluded', 'erased']

function steppedBackIn(locked: readonly Locked[]): TrialFigures['steppedBack'] {
  const counts = locked.flatMap(({ phase, summary: { steppedBack } }) => (steppedBack === undefined || !openPhases.includes(phase) ? [] : [steppedBack]))
  return { times: counts.reduce((sum, count) => sum + count, 0), recruitments: counts.filter((count) => count > 0).length, of: counts.length }
}

/** Whole days of the calendar in Denmark. */
export function daysBetween(from: Date, to: Date): number {
  const day = (at: Date) => Date.parse(localDayAt(at)) / 86_400_000
  return day(to) - day(from)
}

/** Null of nothing. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const ascending = [...values].sort((a, b) => a - b)
  const few = ascending.length < 4
  return { of: ascending.length, median: quantile(ascending, 0.5), low: quantile(ascending, few ? 0 : 0.25), high: quantile(ascending, few ? 1 : 0.75) }
}

/** Hyndman and Fan (1996), type 7. */
function quantile(ascending: readonly number[], share: number): number {
  const place = (ascending.length - 1) * share
  const [below = 0, above = below] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}
