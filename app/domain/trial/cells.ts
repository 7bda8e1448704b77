import type { OrdinaryRow, People } from './ordinary'
import { quarterOfDay, quartersBetween } from './quarters'
import { spreadOf, type TrialRecruitment } from './trial'

/** The recruitments of one department that were published in one quarter: all with hidden names, or all with open ones. */
export interface TrialCell {
  /** Its id. */
  readonly department: string
  /** `2026-3` */
  readonly quarter: string
  readonly isBlind: boolean
  readonly recruitments: number
  /** Median of the recruitments, from the deadline to the shortlist; null: not known. */
  readonly days: number | null
  /** In all; null: not known, or too few to be kept. */
  readonly applicants: number | null
  readonly invited: number | null
}

/** The cells of what was recruited with hidden names: of what is locked and has its figures. */
export function blindCells(recruitments: readonly TrialRecruitment[]): TrialCell[] {
  const groups = new Map<string, { department: string; quarter: string; members: TrialRecruitment[] }>()
  for (const recruitment of recruitments) {
    if (recruitment.department === null || recruitment.summary === null) continue
    const [department, quarter] = [recruitment.department, quarterOfDay(recruitment.publishedOn)]
    const group = groups.get(`${department} ${quarter}`) ?? { department, quarter, members: [] }
    group.members.push(recruitment)
    groups.set(`${department} ${quarter}`, group)
  }
  return [...groups.values()].map(({ department, quarter, members }) => ({
    department, quarter, isBlind: true, recruitments: members.length,
    days: spreadOf(members.flatMap(({ daysToShortlist }) => daysToShortlist ?? []))?.median ?? null,
    applicants: members.reduce((sum, { summary }) => sum + (summary ? summary.candidates + summary.withdrawn : 0), 0),
    invited: members.reduce((sum, { summary }) => sum + (summary?.chosen ?? 0), 0),
  }))
}

/** The cells of what was recruited with open names, as it was brought. */
export const ordinaryCells = (rows: readonly OrdinaryRow[]): TrialCell[] =>
  rows.map(({ department, quarter, recruitments, applicants, invited, days }) => ({ department, quarter, isBlind: false, recruitments, days, applicants: known(applicants), invited: known(invited) }))

const known = (people: People | null): number | null => (people === 'few' ? null : people)

/** The day from which on each department recruits with hidden names, in Denmark, ISO. */
export interface Start {
  readonly department: string
  readonly day: string
  /** Whether HR said so; otherwise it is the day of the first publication. */
  readonly isSet: boolean
}

/** The starts that were set, and of the other departments the day of the first publication; by day. */
export function startsOf(set: ReadonlyMap<string, string>, recruitments: readonly Pick<TrialRecruitment, 'department' | 'publishedOn'>[]): Start[] {
  const first = new Map<string, string>()
  for (const { department, publishedOn: day } of recruitments) {
    if (department !== null && day < (first.get(department) ?? '9999')) first.set(department, day)
  }
  return [...new Set([...set.keys(), ...first.keys()])].map((department) => ({ department, day: set.get(department) ?? first.get(department) ?? '', isSet: set.has(department) }))
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
}

/** The quarters in which departments began, as `compare` asks for them. */
export const startingQuarters = (starts: readonly Start[]): Map<string, string> => new Map(starts.map(({ department, day }) => [department, quarterOfDay(day)]))

/** What was recruited in a quarter: with hidden names, open ones, both, or nothing that is known of. */
export type StepState = 'hidden' | 'open' | 'both' | 'nothing'

export interface SteppedPicture {
  readonly quarters: readonly string[]
  readonly rows: readonly { readonly department: string; readonly start: string | null; readonly states: readonly StepState[] }[]
}

/** Departments by quarters, those that began first above: from the first quarter that is known of to the last. */
export function steppedPicture(cells: readonly TrialCell[], starts: ReadonlyMap<string, string>): SteppedPicture {
  const all = [...cells.map(({ quarter }) => quarter), ...starts.values()].sort()
  const [first, last] = [all[0], all.at(-1)]
  const quarters = first === undefined || last === undefined ? [] : quartersBetween(first, last)
  const departments = [...new Set([...starts.keys(), ...cells.map(({ department }) => department)])].sort((one, other) => compareStarts(starts.get(one), starts.get(other)))
  return { quarters, rows: departments.map((department) => ({ department, start: starts.get(department) ?? null, states: quarters.map((quarter) => stateOf(cells.filter((cell) => cell.department === department && cell.quarter === quarter))) })) }
}

function compareStarts(one = '9999', other = '9999'): number {
  return one === other ? 0 : one < other ? -1 : 1
}

function stateOf(cells: readonly TrialCell[]): StepState {
  const [hidden, open] = [cells.some(({ isBlind }) => isBlind), cells.some(({ isBlind }) => !isBlind)]
  if (hidden) return open ? 'both' : 'hidden'
  return open ? 'open' : 'nothing'
}
