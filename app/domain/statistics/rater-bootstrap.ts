import { below, seededUint32 } from '../anonymity/shuffle'
import { ok, type Result } from '../result'
import { fitAdditive, type AdditiveFit, type CrossedReason } from './additive'
import { at, countBelow, upTo } from './numbers'
import { crossed, type Crossed, type Ratings } from './ratings'

/** How an applicant fares when the panel is drawn anew out of its own members. Places are shared: two at the top have 1.5 each. */
export interface RankOdds {
  /** The interval of places at the level asked for. */
  readonly lower: number
  readonly upper: number
  /** The probability of a place among the first m. */
  readonly pTop: number
  /** The probability of standing equal with others across the line, so that some of them are among the first m. */
  readonly pAtLine: number
}

export interface PanelBootstrap {
  /** By applicant; null for one whom nobody rated. */
  readonly applicants: readonly (RankOdds | null)[]
  /** Whether every panel was counted, with its probability, and none drawn by chance. */
  readonly isExact: boolean
  readonly panels: number
}

export interface PanelOptions {
  /** The places for interviews, from 1 up. */
  readonly top: number
  readonly level?: number
  readonly seed?: string
  /** How many panels are drawn when they are too many to count. */
  readonly draws?: number
}

/** Up to eight raters there are at most 6,435 panels that differ, fewer than would be drawn. */
const mostRatersCounted = 8

/** A panel: how often each rater sits in it, and how likely it is. */
interface Panel {
  readonly seats: readonly number[]
  readonly probability: number
}

/**
 * The places of applicants when as many raters are drawn, with replacement, out of those there are: what it may have depended on
 * that just these sat on the panel. It tells nothing of the noise in single ratings; jointRanks does. With few raters it is
 * coarse, with two only three panels. B. Efron, Annals of Statistics 7 (1979) 1–26. With holes the raters' leniency is taken
 * off first, and an applicant none of whose raters was drawn keeps the mean of all of them.
 * @throws RangeError for a rating that is not a finite number, or a top that is not a whole number from 1 up
 */
export function bootstrapRanks(ratings: Ratings, { top, level = 0.95, ...chance }: PanelOptions): Result<PanelBootstrap, CrossedReason> {
  if (!Number.isInteger(top) || top < 1) throw new RangeError(`the first ${top}`)
  const table = crossed(ratings)
  const fitted = fitAdditive(table)
  if (!fitted.ok) return fitted
  const isExact = table.raters.length <= mostRatersCounted
  const panels = isExact ? everyPanel(table.raters.length) : drawnPanels(table.raters.length, chance)
  const odds = oddsOver(panels, panelScores(table, leniencyOf(table, fitted.value)), { top, level, count: table.applicants.length })
  const applicants: (RankOdds | null)[] = upTo(ratings.length).map(() => null)
  table.applicants.forEach((row, index) => { applicants[row] = at(odds, index) })
  return ok({ applicants, isExact, panels: panels.length })
}

/** Without holes every panel is as lenient to all applicants, and nothing is taken off. */
function leniencyOf(table: Crossed, { raters }: AdditiveFit): readonly number[] {
  return table.count === table.applicants.length * table.raters.length ? raters.map(() => 0) : raters
}

/** Every way to fill as many seats as there are raters, with its multinomial probability. */
export function everyPanel(raters: number): Panel[] {
  const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1))
  const fill = (seats: readonly number[], left: number): number[][] => {
    if (seats.length === raters - 1) return [[...seats, left]]
    return upTo(left + 1).flatMap((taken) => fill([...seats, taken], left - taken))
  }
  return fill([], raters).map((seats) => ({ seats, probability: factorial(raters) / seats.reduce((product, taken) => product * factorial(taken), 1) / raters ** raters }))
}

function drawnPanels(raters: number, { seed = 'ranks', draws = 10_000 }: Pick<PanelOptions, 'seed' | 'draws'>): Panel[] {
  const next = seededUint32(seed)
  return upTo(draws).map(() => {
    const seats = upTo(raters).map(() => 0)
    for (let seat = 0; seat < raters; seat += 1) {
      const rater = below(raters, next)
      seats[rater] = at(seats, rater) + 1
    }
    return { seats, probability: 1 / draws }
  })
}

/** The applicants' means by a panel, rounded to what is more than arithmetic, so that equals are equal. The array is written over by the next panel. */
function panelScores({ given }: Crossed, leniency: readonly number[]): (seats: readonly number[]) => Float64Array {
  const rows = given.map((row) => ({
    raters: Uint32Array.from(row, ({ rater }) => rater),
    values: Float64Array.from(row, ({ rater, value }) => value - at(leniency, rater)),
  }))
  const scores = new Float64Array(rows.length)
  return (seats) => {
    for (const [i, { raters, values }] of rows.entries()) scores[i] = Math.round(panelMean(raters, values, seats) * 1e9)
    return scores
  }
}

function panelMean(raters: Uint32Array, values: Float64Array, seats: readonly number[]): number {
  let [total, taken, all] = [0, 0, 0]
  for (let index = 0; index < raters.length; index += 1) {
    const value = values[index] ?? 0
    const times = seats[raters[index] ?? 0] ?? 0
    total += times * value
    taken += times
    all += value
  }
  return taken === 0 ? all / raters.length : total / taken
}

interface Wanted {
  readonly top: number
  readonly level: number
  readonly count: number
}

function oddsOver(panels: readonly Panel[], scores: (seats: readonly number[]) => Float64Array, { top, level, count }: Wanted): RankOdds[] {
  const [pTop, pAtLine] = [new Float64Array(count), new Float64Array(count)]
  // Twice the shared place is a whole number, from 2 to twice the count: panel by panel, an applicant after the other.
  const twice = count < 32_768 ? new Uint16Array(panels.length * count) : new Uint32Array(panels.length * count)
  panels.forEach(({ seats, probability }, panel) => {
    const found = scores(seats)
    const ascending = Float64Array.from(found).sort()
    for (let i = 0; i < count; i += 1) {
      const [above, last] = [count - countBelow(ascending, found[i] ?? 0, true), count - countBelow(ascending, found[i] ?? 0, false)]
      twice[panel * count + i] = above + 1 + last
      if (last <= top) pTop[i] = (pTop[i] ?? 0) + probability
      else if (above < top) pAtLine[i] = (pAtLine[i] ?? 0) + probability
    }
  })
  return upTo(count).map((i) => ({ ...intervalOf(sharesOf(i), level), pTop: Math.min(1, pTop[i] ?? 0), pAtLine: Math.min(1, pAtLine[i] ?? 0) }))

  function sharesOf(i: number): Float64Array {
    const shares = new Float64Array(2 * count + 1)
    panels.forEach(({ probability }, panel) => {
      const place = twice[panel * count + i] ?? 0
      shares[place] = (shares[place] ?? 0) + probability
    })
    return shares
  }
}

/** The places between which the level's share lies, as much of the rest on either side. The shares are in the order of twice the place. */
function intervalOf(shares: Float64Array, level: number): { readonly lower: number; readonly upper: number } {
  const reaching = (wanted: number) => {
    let reached = 0
    return shares.findIndex((share) => (reached += share) >= wanted - 1e-9) / 2
  }
  return { lower: reaching((1 - level) / 2), upper: reaching((1 + level) / 2) }
}
