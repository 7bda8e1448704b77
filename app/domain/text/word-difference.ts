/** A stretch of one of two texts, and whether the other text has it too. */
export interface TextPiece {
  readonly text: string
  readonly isChanged: boolean
}

/** Two texts, each in pieces in its own order: joined, the pieces of a side are that text. */
export interface WordDifference {
  readonly before: readonly TextPiece[]
  readonly after: readonly TextPiece[]
}

/** The most comparisons made between the words of two texts, some tens of milliseconds; beyond it what differs is shown whole. */
const mostComparisons = 4_000_000

/** Which words of two texts are not in the other, by their longest common subsequence of words. */
export function wordDifference(before: string, after: string): WordDifference {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const start = commonLength(old, young)
  const end = commonLength(old.slice(start).reverse(), young.slice(start).reverse())
  const middle = [old.slice(start, old.length - end), young.slice(start, young.length - end)] as const
  const kept = commonWords(...middle)
  const isKept = { before: new Set(kept.map(([at]) => at)), after: new Set(kept.map(([, at]) => at)) }
  const side = (words: readonly string[], own: ReadonlySet<number>) =>
    joined(words.map((text, index) => ({ text, isChanged: index >= start && index < words.length - end && !own.has(index - start) })))
  return { before: side(old, isKept.before), after: side(young, isKept.after) }
}

/** Words with the space before them, so that nothing of the text is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/gu) ?? []
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index])
  return differs < 0 ? Math.min(one.length, other.length) : differs
}

/** Pairs of places, in both lists, of the words that they have in common. */
function commonWords(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  if (one.length * other.length > mostComparisons) return []
  const width = other.length + 1
  const lengths = new Uint32Array((one.length + 1) * width) // the common length from each pair of places to both ends
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return walk(one, other, at)
}

function walk(one: readonly string[], other: readonly string[], at: (row: number, column: number) => number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let [row, column] = [0, 0]; row < one.length && column < other.length;) {
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const runs: TextPiece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.isChanged === piece.isChanged) runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs
}
