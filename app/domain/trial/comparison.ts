import { shiftBetween } from '../statistics/hodges-lehmann'
import { shiftOfPairs } from '../statistics/shift-of-pairs'
import { steppedEffect } from '../statistics/stepped-effect'
import type { TrialCell } from './cells'

/** What is held against each other: days from deadline to shortlist, applicants for a recruitment, and the part of them that is invited. */
export const measures = ['days', 'applicants', 'invited'] as const
export type Measure = (typeof measures)[number]

/** `too-few` is the normal answer: nothing can be said either way. */
export type ComparisonReading = 'too-few' | 'higher' | 'lower'

/** Hidden names less open names: days, people, or a share from -1 to 1. */
export interface Difference {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

export interface ComparedMeasure {
  readonly measure: Measure
  readonly reading: ComparisonReading
  /** With its interval of 95 %; null: too few to reckon one. */
  readonly difference: Difference | null
}

/** `before-after`: each department against itself; other things change meanwhile too. `stepped`: against those that had not begun in the same quarter. */
export const methods = ['stepped', 'before-after'] as const
export type Method = (typeof methods)[number]

export interface ComparedDepartment {
  /** Its id. */
  readonly department: string
  readonly before: number
  readonly after: number
  readonly compared: readonly ComparedMeasure[]
}

export interface Compared {
  /** Recruitments that are held against each other. */
  readonly before: number
  readonly after: number
  readonly whole: readonly { readonly method: Method; readonly compared: readonly ComparedMeasure[] }[]
  readonly departments: readonly ComparedDepartment[]
}

/** So often at most does any line of one table speak of a difference where there is none. */
const falseAlarms = 0.05
const shown = 0.95

/** Open names before a department's start, hidden names from it on; what lies between the two, or has no department, is left out. */
export function compare(cells: readonly TrialCell[], starts: ReadonlyMap<string, string>): Compared {
  const kept = cells.filter(({ department, quarter, isBlind }) => {
    const start = starts.get(department)
    return isBlind ? start !== undefined && quarter >= start : start === undefined || quarter < start
  })
  const departments = [...starts.keys()].sort().map((department) => ({ department, own: kept.filter((cell) => cell.department === department) }))
  const comparable = departments.filter(({ own }) => own.some(({ isBlind }) => isBlind) && own.some(({ isBlind }) => !isBlind))
  const level = 1 - falseAlarms / measures.length
  const levelOfOne = 1 - falseAlarms / (measures.length * Math.max(1, comparable.length))
  return {
    before: recruitmentsIn(kept, false), after: recruitmentsIn(kept, true),
    whole: methods.map((method) => ({ method, compared: measures.map((measure) => compareWhole(kept, { method, measure, level })) })),
    departments: comparable.map(({ department, own }) => ({
      department, before: recruitmentsIn(own, false), after: recruitmentsIn(own, true),
      compared: measures.map((measure) => read(measure, (at) => ofOneDepartment(own, measure, at), levelOfOne)),
    })),
  }
}

const recruitmentsIn = (cells: readonly TrialCell[], isBlind: boolean): number => cells.reduce((sum, cell) => sum + (cell.isBlind === isBlind ? cell.recruitments : 0), 0)

interface OfWhole {
  readonly method: Method
  readonly measure: Measure
  readonly level: number
}

function compareWhole(cells: readonly TrialCell[], { method, measure, level }: OfWhole): ComparedMeasure {
  const given = cells.flatMap((cell) => {
    const value = valueOf(cell, measure)
    return value === null ? [] : [{ cluster: cell.department, period: cell.quarter, isOn: cell.isBlind, value, weight: weightOf(cell, measure) }]
  })
  if (method === 'stepped') return read(measure, (at) => steppedEffect(given, at), level)
  const changes = [...new Set(given.map(({ cluster }) => cluster))].flatMap((department) => {
    const [before, after] = [false, true].map((isOn) => averageOf(given.filter((one) => one.cluster === department && one.isOn === isOn)))
    return before === undefined || after === undefined || before === null || after === null ? [] : [after - before]
  })
  return read(measure, (at) => shiftOfPairs(changes, at), level)
}

function averageOf(cells: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const weight = cells.reduce((sum, one) => sum + one.weight, 0)
  return weight === 0 ? null : cells.reduce((sum, one) => sum + one.value * one.weight, 0) / weight
}

/**
 * One department's quarters with hidden names against its quarters with open ones, by their order alone. Shares too: those who apply for one post are invited
 * to the same number of interviews, so that an interval that takes them one by one (Newcombe's) speaks of differences that are not there (docs/statistics.md).
 */
function ofOneDepartment(own: readonly TrialCell[], measure: Measure, level: number): Difference | { readonly value: null } {
  const values = (isBlind: boolean) => own.flatMap((cell) => (cell.isBlind === isBlind ? valueOf(cell, measure) ?? [] : []))
  return shiftBetween(values(true), values(false), level)
}

function valueOf({ days, applicants, invited, recruitments }: TrialCell, measure: Measure): number | null {
  if (measure === 'days') return days
  if (applicants === null) return null
  if (measure === 'applicants') return applicants / recruitments
  return invited === null || applicants === 0 ? null : invited / applicants
}

const weightOf = ({ applicants, recruitments }: TrialCell, measure: Measure): number => (measure === 'invited' ? applicants ?? 0 : recruitments)

/** What is shown has an interval of 95 %; what is put into words must hold for all lines of the table together (Bonferroni). */
function read(measure: Measure, differenceAt: (level: number) => Difference | { readonly value: null }, level: number): ComparedMeasure {
  const difference = differenceAt(shown)
  if (difference.value === null) return { measure, reading: 'too-few', difference: null }
  const { value, lower, upper } = difference
  const strict = differenceAt(level)
  const reading = strict.value === null ? 'too-few' : strict.lower > 0 ? 'higher' : strict.upper < 0 ? 'lower' : 'too-few'
  return { measure, reading, difference: { value, lower, upper } }
}
