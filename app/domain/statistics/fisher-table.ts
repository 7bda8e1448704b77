import { logFactorials } from './log-factorials'
import { at, sum, upTo } from './numbers'

/** How many fillings of two columns are looked at before the test gives up. */
const limit = 40_000_000

/**
 * Fisher's exact test of a table of any size (G. H. Freeman and J. H. Halton, Biometrika 38 (1951) 141–149): the probability, given the margins, of tables
 * no more probable than this one. Column by column; a branch whose tables all count, or all do not, is not walked (C. R. Mehta and N. R. Patel, JASA 78 (1983) 427–434).
 * Null where that would take too long: it is meant for tables of some hundred people.
 * @param table rows of whole numbers from 0 up, all as long, at least two by two
 */
export function fisherTable(table: readonly (readonly number[])[]): number | null {
  const rows = table.map((row) => sum(row))
  const columns = upTo(table[0]?.length ?? 0).map((column) => sum(table.map((row) => at(row, column))))
  const log = logFactorials(sum(rows))
  const ofFilling = (filling: readonly number[]) => -sum(filling.map((count) => at(log, count)))
  const observed = sum(table.map(ofFilling)) + Math.log1p(1e-7)
  const search = { columns, ofFilling, tails: new Map<string, Tail>(), bounds: new Map<string, Bounds>(), left: limit }
  const below = weightBelow(search, { rows, column: 0, allowed: observed })
  if (search.left < 0) return null
  const whole = sum(rows.map((count) => at(log, count))) + sum(columns.map((count) => at(log, count))) - at(log, sum(rows))
  return Math.min(1, Math.exp(whole + below))
}

/** The last two columns of given rows: the logarithms of every filling, the least first, and of their running sums. */
interface Tail {
  readonly logs: Float64Array
  readonly sums: Float64Array
}

interface Bounds {
  readonly least: number
  readonly most: number
}

interface Search {
  readonly columns: readonly number[]
  ofFilling(filling: readonly number[]): number
  readonly tails: Map<string, Tail>
  readonly bounds: Map<string, Bounds>
  left: number
}

interface Node {
  /** What of each row is left to be filled. */
  readonly rows: readonly number[]
  /** The next column. */
  readonly column: number
  /** Up to which logarithm a table counts. */
  readonly allowed: number
}

const addLogs = (one: number, other: number) => (one === -Infinity ? other : Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other))))

/** The logarithm of the summed weights of all fillings from here on whose own is no more than allowed. */
function weightBelow(search: Search, { rows, column, allowed }: Node): number {
  if (column >= search.columns.length - 2) return countedIn(tailOf(search, rows, column), allowed)
  if (search.left < 0 || boundsOf(search, rows, column).least > allowed) return -Infinity
  let total = -Infinity
  for (const filling of fillings(rows, at(search.columns, column))) {
    if ((search.left -= 1) < 0) return -Infinity
    const weight = search.ofFilling(filling)
    total = addLogs(total, weight + weightBelow(search, { rows: rows.map((row, index) => row - at(filling, index)), column: column + 1, allowed: allowed - weight }))
  }
  return total
}

function tailOf(search: Search, rows: readonly number[], column: number): Tail {
  const key = `${column}:${rows.join()}`
  const known = search.tails.get(key)
  if (known) return known
  const found: number[] = []
  for (const filling of fillings(rows, at(search.columns, column))) {
    if ((search.left -= 1) < 0) break
    found.push(search.ofFilling(filling) + search.ofFilling(rows.map((row, index) => row - at(filling, index))))
  }
  const logs = Float64Array.from(found).sort()
  let running = -Infinity
  const tail = { logs, sums: logs.map((log) => (running = addLogs(running, log))) }
  search.tails.set(key, tail)
  return tail
}

function countedIn({ logs, sums }: Tail, allowed: number): number {
  let [from, to] = [0, logs.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((logs[middle] ?? 0) <= allowed) from = middle + 1
    else to = middle
  }
  return from === 0 ? -Infinity : (sums[from - 1] ?? -Infinity)
}

function boundsOf(search: Search, rows: readonly number[], column: number): Bounds {
  const key = `${column}:${rows.join()}`
  const known = search.bounds.get(key)
  if (known) return known
  let [least, most] = [Infinity, -Infinity]
  if (column >= search.columns.length - 2) {
    const { logs } = tailOf(search, rows, column)
    ;[least, most] = [logs[0] ?? Infinity, logs.at(-1) ?? -Infinity]
  } else {
    for (const filling of fillings(rows, at(search.columns, column))) {
      if ((search.left -= 1) < 0) break
      const [weight, rest] = [search.ofFilling(filling), boundsOf(search, rows.map((row, index) => row - at(filling, index)), column + 1)]
      ;[least, most] = [Math.min(least, weight + rest.least), Math.max(most, weight + rest.most)]
    }
  }
  const bounds = { least, most }
  search.bounds.set(key, bounds)
  return bounds
}

/** Every way to fill a column of this sum with no more in a row than is left of it. */
function* fillings(rows: readonly number[], total: number): Generator<number[]> {
  const [first, ...others] = rows
  if (first === undefined) {
    if (total === 0) yield []
    return
  }
  const rest = sum(others)
  for (let count = Math.max(0, total - rest); count <= Math.min(first, total); count += 1) {
    for (const filling of fillings(others, total - count)) yield [count, ...filling]
  }
}
