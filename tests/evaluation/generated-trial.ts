import { seededUint32, type NextUint32 } from '~/domain/anonymity/shuffle'
import { noTimes } from '~/domain/questionnaire/time-spent'
import { blindCells, ordinaryCells } from '~/domain/trial/cells'
import { compare, type Compared, type ComparedMeasure, type Measure, type Method } from '~/domain/trial/comparison'
import { asPeople, type OrdinaryRow } from '~/domain/trial/ordinary'
import { quartersBetween } from '~/domain/trial/quarters'
import type { RecruitmentSummary } from '~/domain/trial/summary'
import { spreadOf, type TrialRecruitment } from '~/domain/trial/trial'

// Some years of an organisation whose departments begin with hidden names one after another, with a truth that is known.

export interface TrialTruth {
  readonly seed: string
  /** In how many quarters from the first one on each department begins; what is behind the last quarter never begins. */
  readonly starts: readonly number[]
  readonly quarters: number
  /** Recruitments of a department in a quarter, from one to so many. */
  readonly most: number
  /** Days that hidden names add. */
  readonly days: number
  /** Days that each quarter adds for everybody, whatever is hidden. */
  readonly trend: number
  /** Applicants more for each post, in per cent. */
  readonly applicants: number
}

export interface GeneratedTrial {
  readonly rows: readonly OrdinaryRow[]
  readonly recruitments: readonly TrialRecruitment[]
  readonly starts: ReadonlyMap<string, string>
}

const fraction = (next: NextUint32) => (next() + 0.5) / 2 ** 32
/** Box and Muller 1958. */
const normal = (next: NextUint32) => Math.sqrt(-2 * Math.log(fraction(next))) * Math.cos(2 * Math.PI * fraction(next))
const blank: RecruitmentSummary = {
  version: 2, candidates: 0, withdrawn: 0, chosen: 0, departures: 0, scoredQuestions: 5, scores: 0, cannotJudge: 0, reviewers: 3, alpha: null, panel: null, verdict: 'moderate',
  steppedBack: 0, hearings: 0, comparedPairs: 0, revised: 0, belowFloor: 0, veils: 0, scoringTimes: noTimes, answeringTimes: noTimes,
}

interface One {
  readonly days: number
  readonly applicants: number
  readonly invited: number
}

/** Days are skewed to the right, as times are; applicants too. So many are invited as there is room for, whoever applied. */
function oneRecruitment(next: NextUint32, { days, applicants }: { days: number; applicants: number }): One {
  return { days: Math.max(1, Math.round(days + 16 * Math.exp(0.4 * normal(next)))), applicants: Math.max(5, Math.round(22 * (1 + applicants / 100) * Math.exp(0.45 * normal(next)))), invited: 4 + (next() % 3) }
}

function asOrdinary(department: string, quarter: string, members: readonly One[]): OrdinaryRow {
  const sum = (of: 'applicants' | 'invited') => members.reduce((total, one) => total + one[of], 0)
  return { department, quarter, recruitments: members.length, applicants: asPeople(sum('applicants')), invited: asPeople(sum('invited')), hired: null, days: spreadOf(members.map(({ days }) => days))?.median ?? null, hours: 30, shares: {} }
}

function asBlind(department: string, quarter: string, { days, applicants, invited }: One): TrialRecruitment {
  const [year = '', which = ''] = quarter.split('-')
  return { department, family: null, phase: 'concluded', publishedOn: `${year}-${String(Number(which) * 3 - 1).padStart(2, '0')}-10`, daysToShortlist: days, minutesPerReviewer: null, summary: { ...blank, candidates: applicants, chosen: invited } }
}

export function generatedTrial({ seed, starts, quarters, most, days, trend, applicants }: TrialTruth): GeneratedTrial {
  const next = seededUint32(seed)
  const names = quartersBetween('2023-1', '2032-4').slice(0, quarters)
  const rows: OrdinaryRow[] = []
  const recruitments: TrialRecruitment[] = []
  starts.forEach((start, index) => {
    const [department, level, size] = [`department-${index}`, 4 * normal(next), 10 * normal(next)]
    names.forEach((quarter, at) => {
      const isBlind = at >= start
      const members = Array.from({ length: 1 + (next() % most) }, () => oneRecruitment(next, { days: 8 + level + trend * at + (isBlind ? days : 0), applicants: size + (isBlind ? applicants : 0) }))
      if (isBlind) recruitments.push(...members.map((one) => asBlind(department, quarter, one)))
      else rows.push(asOrdinary(department, quarter, members))
    })
  })
  return { rows, recruitments, starts: new Map(starts.flatMap((start, index) => (names[start] === undefined ? [] : [[`department-${index}`, names[start]] as const]))) }
}

export function comparedTrial(truth: TrialTruth): Compared {
  const { rows, recruitments, starts } = generatedTrial(truth)
  return compare([...ordinaryCells(rows), ...blindCells(recruitments)], starts)
}

export function measured({ whole }: Compared, method: Method, measure: Measure): ComparedMeasure {
  const found = whole.find((one) => one.method === method)?.compared.find((one) => one.measure === measure)
  if (!found) throw new Error('it is always compared')
  return found
}
