/** A table of counts, its totals known to everybody, of which some cells are not told. */
export interface PartlyHidden {
  readonly cells: readonly (readonly number[])[]
  readonly isHidden: readonly (readonly boolean[])[]
  /** Rows whose total is not told either; the totals of columns always are. */
  readonly isTotalHidden?: readonly boolean[]
}

export interface Range {
  readonly lower: number
  readonly upper: number
}

/**
 * What whoever reads the table can work out of each hidden cell: the least and the most that it can be, over all tables of whole numbers from 0 up with
 * these totals and these shown cells. Exact, by maximal flow: a cell grows by what can be moved round through the other hidden ones (L. H. Cox,
 * "Network models for complementary cell suppression", JASA 90 (1995) 1453–1462). Null where a cell is shown.
 * Counting hidden cells per row and column is not enough: US Statistical Policy Working Paper 22, chapter 4.
 */
export function rangesOfHidden({ cells, isHidden, isTotalHidden = [] }: PartlyHidden): (Range | null)[][] {
  const rows = cells.length
  const columns = cells[0]?.length ?? 0
  const free = rows + columns // what rows without a told total are balanced against
  const more = cells.flat().reduce((sum, count) => sum + count, 1) // no cell can be more than all
  const capacities = (skipRow: number, skipColumn: number): number[][] => {
    const arcs = Array.from({ length: free + 1 }, () => new Array<number>(free + 1).fill(0))
    cells.forEach((row, i) => {
      if (isTotalHidden[i]) setArc(arcs, [i, free], more).setArc([free, i], more)
      row.forEach((count, j) => {
        if (isHidden[i]?.[j] && !(i === skipRow && j === skipColumn)) setArc(arcs, [i, rows + j], more).setArc([rows + j, i], count)
      })
    })
    return arcs
  }
  return cells.map((row, i) => row.map((count, j) => {
    if (!isHidden[i]?.[j]) return null
    const upper = count + maximalFlow(capacities(i, j), { from: rows + j, to: i, most: more })
    const lower = count - maximalFlow(capacities(i, j), { from: i, to: rows + j, most: count })
    return { lower, upper }
  }))
}

function setArc(arcs: number[][], [from, to]: readonly [number, number], capacity: number): { setArc(arc: readonly [number, number], capacity: number): void } {
  const row = arcs[from]
  if (row) row[to] = capacity
  return { setArc: (arc, more) => { setArc(arcs, arc, more) } }
}

interface Wanted {
  readonly from: number
  readonly to: number
  /** More than this is not looked for. */
  readonly most: number
}

/** Shortest ways first (J. Edmonds and R. M. Karp, Journal of the ACM 19 (1972) 248–264). Uses the capacities up. */
function maximalFlow(capacities: number[][], { from, to, most }: Wanted): number {
  let flow = 0
  while (flow < most) {
    const way = shortestWay(capacities, from, to)
    if (way === null) return flow
    const step = Math.min(most - flow, ...way.map(([one, next]) => capacities[one]?.[next] ?? 0))
    for (const [one, next] of way) {
      add(capacities, [one, next], -step)
      add(capacities, [next, one], step)
    }
    flow += step
  }
  return flow
}

function add(capacities: number[][], [from, to]: readonly [number, number], amount: number): void {
  const row = capacities[from]
  if (row) row[to] = (row[to] ?? 0) + amount
}

function shortestWay(capacities: readonly (readonly number[])[], from: number, to: number): [number, number][] | null {
  const cameFrom = new Map<number, number>([[from, from]])
  for (const here of cameFrom.keys()) { // in the order in which they were reached; what is reached is looked at in its turn
    capacities[here]?.forEach((capacity, next) => {
      if (capacity > 0 && !cameFrom.has(next)) cameFrom.set(next, here)
    })
    if (cameFrom.has(to)) break
  }
  if (!cameFrom.has(to)) return null
  const way: [number, number][] = []
  for (let at = to; at !== from;) {
    const before = cameFrom.get(at) ?? from
    way.unshift([before, at])
    at = before
  }
  return way
}
