import { localDayAt } from '../recruitment/local-time'
import type { Phase } from '../recruitment/phases'
import { quarterOfDay } from './quarters'
import type { RecruitmentSummary } from './summary'

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
  /** About how long a reviewer spent on judging (`minutesPerReviewerOf`); null until it is locked, and where nothing was timed. */
  readonly minutesPerReviewer: number | null
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
  /** Minutes that a reviewer spent on judging, about (`minutesPerReviewerOf`). */
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

const over: readonly Phase[] = ['cancelled']
const lockedPhases: readonly Phase[] = ['locked', 'unsealed', 'concluded']

export function figuresOf(recruitments: readonly TrialRecruitment[]): TrialFigures {
  const [locked, all] = [gathered(recruitments), recruitments.length]
  const cancelled = recruitments.reduce((sum, { phase }) => (over.includes(phase) ? sum + 1 : sum), 0)
  return {
    recruitments: all, locked: locked.recruitments, cancelled, running: all - locked.recruitments - cancelled,
    applications: locked.applications, chosen: locked.chosen,
    daysToShortlist: spreadOf(locked.days), minutesPerReviewer: spreadOf(locked.minutes),
    veilsPerApplication: locked.applications === 0 ? null : locked.veils / locked.applications,
    alpha: spreadOf(locked.alphas), panel: spreadOf(locked.panels),
    withDepartures: locked.withDepartures, steppedBack: locked.steppedBack, cannotJudge: locked.cannotJudge, hearings: locked.hearings,
  }
}

/** Sums, and the values of which there will be spreads: gathered in one walk, for a report walks over hundreds in four ways. */
function gathered(recruitments: readonly TrialRecruitment[]) {
  const sums = { recruitments: 0, applications: 0, chosen: 0, veils: 0, withDepartures: 0, hearings: 0, cannotJudge: { times: 0, of: 0 }, steppedBack: { times: 0, recruitments: 0, of: 0 } }
  const values: Record<'days' | 'minutes' | 'alphas' | 'panels', number[]> = { days: [], minutes: [], alphas: [], panels: [] }
  const keep = (which: keyof typeof values, value: number | null) => { if (value !== null) values[which].push(value) }
  for (const { phase, summary, daysToShortlist, minutesPerReviewer } of recruitments) {
    if (summary !== null || lockedPhases.includes(phase)) sums.recruitments += 1 // of those from before there were summaries nothing else is told
    if (summary === null) continue
    sums.applications += summary.candidates + summary.withdrawn
    sums.chosen += summary.chosen
    sums.veils += summary.veils
    sums.hearings += summary.hearings
    sums.withDepartures += Number(summary.departures > 0)
    sums.cannotJudge.times += summary.cannotJudge
    sums.cannotJudge.of += summary.scores
    if (openPhases.includes(phase)) countSteppedBack(sums.steppedBack, summary)
    keep('days', daysToShortlist)
    keep('minutes', minutesPerReviewer)
    keep('alphas', summary.alpha)
    keep('panels', summary.panel)
  }
  return { ...sums, ...values }
}

/** Until the identities are open only those who stepped back know of it. */
const openPhases: readonly Phase[] = ['unsealed', 'concluded', 'erased']

function countSteppedBack(count: { times: number; recruitments: number; of: number }, { steppedBack }: RecruitmentSummary): void {
  if (steppedBack === undefined) return
  count.times += steppedBack
  count.recruitments += Number(steppedBack > 0)
  count.of += 1
}

/** Whole days of the calendar in Denmark. */
export function daysBetween(from: Date, to: Date): number {
  const day = (at: Date) => Date.parse(localDayAt(at)) / 86_400_000
  return day(to) - day(from)
}

/** Null of nothing. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const ascending = Float64Array.from(values).sort()
  const few = ascending.length < 4
  return { of: ascending.length, median: quantile(ascending, 0.5), low: quantile(ascending, few ? 0 : 0.25), high: quantile(ascending, few ? 1 : 0.75) }
}

/** Hyndman and Fan (1996), type 7. */
function quantile(ascending: Float64Array, share: number): number {
  const place = (ascending.length - 1) * share
  const [below = 0, above = below] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}
