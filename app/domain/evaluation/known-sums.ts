import type { Range } from './hidden-cells'

/** Something that was told: so many people in these cells together. A cell told by itself is a sum of one. */
export interface KnownSum {
  readonly cells: readonly string[]
  readonly sum: number
}

/** How many steps of the search are taken before it is given up. */
const usualSteps = 200_000

/**
 * What whoever has read all that was ever told can work out of each cell: exact, over whole numbers from 0 up, whatever the sums overlap. Cells of which
 * nothing was told have no upper end, and are left out. Null when it could not be decided in so many steps: then nothing may be told.
 */
export function rangesFrom(known: readonly KnownSum[], steps = usualSteps): Map<string, Range> | null {
  const budget = { left: steps }
  const start = narrowed({ sums: known, lower: new Map(), upper: new Map() })
  if (start === null) throw new RangeError('what was told contradicts itself')
  const ranges = new Map<string, Range>()
  for (const cell of start.upper.keys()) {
    const [lower, upper] = [outermost(start, { cell, step: 1, budget }), outermost(start, { cell, step: -1, budget })]
    if (lower === null || upper === null) return null
    ranges.set(cell, { lower, upper })
  }
  return ranges
}

interface Bounds {
  readonly sums: readonly KnownSum[]
  readonly lower: ReadonlyMap<string, number>
  readonly upper: ReadonlyMap<string, number>
}

interface Looked {
  readonly cell: string
  /** 1: the least is looked for, from below; -1: the most, from above. */
  readonly step: 1 | -1
  readonly budget: { left: number }
}

/** The first value, from one end, that some whole table has there. */
function outermost(bounds: Bounds, { cell, step, budget }: Looked): number | null {
  const [lower, upper] = rangeOf(bounds, cell)
  for (let value = step === 1 ? lower : upper; value >= lower && value <= upper; value += step) {
    const found = isPossible(bounds, { cell, value, budget })
    if (found === null) return null
    if (found) return value
  }
  throw new RangeError('what was told contradicts itself')
}

const rangeOf = ({ lower, upper }: Bounds, cell: string): [number, number] => [lower.get(cell) ?? 0, upper.get(cell) ?? Infinity]

/** Whether there is a table with this value in this cell. Null: given up. */
function isPossible(bounds: Bounds, { cell, value, budget }: { cell: string; value: number; budget: { left: number } }): boolean | null {
  if ((budget.left -= 1) < 0) return null
  const next = narrowed({ ...bounds, lower: new Map(bounds.lower).set(cell, value), upper: new Map(bounds.upper).set(cell, value) })
  if (next === null) return false
  const open = narrowestOpen(next)
  if (open === null) return true
  const [lower, upper] = rangeOf(next, open)
  for (let one = lower; one <= upper; one += 1) {
    const found = isPossible(next, { cell: open, value: one, budget })
    if (found !== false) return found
  }
  return false
}

/** The cell that is not settled and has the fewest values left. */
function narrowestOpen(bounds: Bounds): string | null {
  let [found, least]: [string | null, number] = [null, Infinity]
  for (const cell of bounds.upper.keys()) {
    const [lower, upper] = rangeOf(bounds, cell)
    if (upper > lower && upper - lower < least) [found, least] = [cell, upper - lower]
  }
  return found
}

/** Draws every sum tight until nothing moves. Null: no table fits. */
function narrowed({ sums, ...given }: Bounds): Bounds | null {
  const [lower, upper] = [new Map(given.lower), new Map(given.upper)]
  const bounds: Bounds = { sums, lower, upper }
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const known of sums) {
      const moved = tighten(bounds, known, { lower, upper })
      if (moved === null) return null
      isMoving ||= moved
    }
  }
  return bounds
}

/** The least and the most that the cells can be together. */
function together(bounds: Bounds, { cells, sum }: KnownSum): [number, number] {
  return cells.map((cell) => rangeOf(bounds, cell)).reduce<[number, number]>(([least, most], [from, to]) => [least + from, most + Math.min(to, sum)], [0, 0])
}

/** Whether one sum has moved anything. Null: it cannot be met. */
function tighten(bounds: Bounds, { cells, sum }: KnownSum, { lower, upper }: { lower: Map<string, number>; upper: Map<string, number> }): boolean | null {
  const [least, most] = together(bounds, { cells, sum })
  if (least > sum || most < sum) return null
  for (const cell of cells) {
    const [from, to] = rangeOf(bounds, cell)
    const capped = Math.min(to, sum)
    const [tightFrom, tightTo] = [Math.max(from, sum - (most - capped)), Math.min(capped, sum - (least - from))]
    if (tightFrom > tightTo) return null
    if (tightFrom === from && tightTo === to) continue
    lower.set(cell, tightFrom)
    upper.set(cell, tightTo)
    return tighten(bounds, { cells, sum }, { lower, upper }) === null ? null : true
  }
  return false
}
