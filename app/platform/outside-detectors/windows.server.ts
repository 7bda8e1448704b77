/** Some words that a model reads together: those from `start` up to `end`; the labels of those from `from` up to `to` count. */
export interface Window {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/**
 * Parts words into runs that a model can read, each of at most `room` pieces and overlapping the next by about a quarter of it: a word
 * in two of them counts in the one where more stands around it. A word longer than `room` stands alone.
 * @param lengths how many pieces each word has
 */
export function windowsOver(lengths: readonly number[], room: number): Window[] {
  const runs: { start: number; end: number }[] = []
  let start = 0
  while (start < lengths.length) {
    const end = endOf(lengths, start, room)
    runs.push({ start, end })
    start = startOfOverlap(lengths, end, room)
  }
  return runs.map((run, index) => ({ ...run, from: middle(runs[index - 1], run) ?? run.start, to: middle(run, runs[index + 1]) ?? run.end }))
}

function endOf(lengths: readonly number[], start: number, room: number): number {
  let end = start
  for (let used = 0; end < lengths.length; end += 1) {
    used += lengths[end] ?? 0
    if (used > room && end > start) break
  }
  return end
}

/** Where the next run starts: so far back that it still reaches further than the last one. */
function startOfOverlap(lengths: readonly number[], end: number, room: number): number {
  const next = lengths[end]
  const overlap = next === undefined ? 0 : Math.min(room / 4, room - next)
  let start = end
  for (let used = lengths[start - 1] ?? 0; next !== undefined && used <= overlap; used += lengths[start - 1] ?? 0) start -= 1
  return start
}

/** Where the words that two neighbouring runs share are parted. */
function middle(one: { end: number } | undefined, next: { start: number } | undefined): number | null {
  return one && next ? Math.ceil((next.start + one.end) / 2) : null
}
