import { letterOrNumberLength } from './characters'
import type { Span } from './finding'
import type { FoldedText } from '~/domain/text/folded-text'

/** A run of letters and digits, and the signs between it and the run before. */
interface Run extends Span {
  readonly letters: string
  readonly gap: number
}

/** A run of an address, and the words that people write for the sign before it. No word comes last: of two "at" the first is the sign. */
interface Piece extends Run {
  readonly words: readonly (readonly string[])[]
}

const atWords = [['at'], ['snabela'], ['snabel', 'a']]
const dotWords = [['dot'], ['punktum'], ['prik']]
/** Spaces and brackets around a sign or the word for it, besides the signs of the address itself. */
const widestGap = 3

/** Whether the first and last run must be whole words of the text, or may be glued to others, as in "mailanna@…". */
type Ends = 'apart' | 'within'

/** A piece and its place among those that are searched for one after another. */
interface PlacedPiece extends Piece {
  readonly first: boolean
  readonly last: boolean
  readonly ends: Ends
}

type Pattern = readonly PlacedPiece[]

/**
 * Finds where an e-mail address, or what stands before its @, stands in a text, also with (at), snabel-a, (dot) or other signs
 * in place of its signs. Spans of the folded text.
 */
export function emailFinder(email: FoldedText): (text: FoldedText) => Span[] {
  const patterns = patternsOf(email.text)
  return ({ text }) => {
    const present = patterns.filter((pattern) => pattern.every(({ letters }) => text.includes(letters)))
    if (present.length === 0) return []
    const runs = runsOf(text)
    return present.flatMap((pattern) => findPieces(runs, pattern))
  }
}

function patternsOf(email: string): Pattern[] {
  const pieces = piecesOf(email)
  const local = pieces.filter(({ start }) => start < email.indexOf('@') || !email.includes('@'))
  const mailbox = local.filter(({ end }) => end <= email.indexOf('+'))
  const wholes = local.length > 0 && isTelling(pieces.slice(local.length)) ? [patternOf(pieces, 'within')] : []
  return [...wholes, ...[local, mailbox].filter(isTelling).map((part) => patternOf(part, 'apart'))]
}

function patternOf(pieces: readonly Piece[], ends: Ends): Pattern {
  return pieces.map((piece, index) => ({ ...piece, first: index === 0, last: index === pieces.length - 1, ends }))
}

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let last = 0
  for (let at = 0; at < text.length; at += 1) {
    const start = at
    for (let length = letterOrNumberLength(text, at); length > 0; length = letterOrNumberLength(text, at)) at += length
    if (at === start) continue
    runs.push({ start, end: at, letters: text.slice(start, at), gap: start - last })
    last = at
  }
  return runs
}

function piecesOf(email: string): Piece[] {
  return runsOf(email).map((run) => {
    const signs = email.slice(run.start - run.gap, run.start)
    return { ...run, words: [...(signs.includes('@') ? atWords : dotWords), []] }
  })
}

/** One letter alone would be found in every sentence. */
function isTelling(pieces: readonly Piece[]): boolean {
  return pieces.map(({ letters }) => letters).join('').length >= 2
}

function findPieces(runs: readonly Run[], pattern: Pattern): Span[] {
  const spans: Span[] = []
  for (let first = 0; first < runs.length; first += 1) {
    const next = afterPieces(runs, first, pattern)
    if (next > 0) spans.push(spanOf(runs.slice(first, next), pattern))
  }
  return spans
}

/** The index of the run behind the pieces, when they stand one after another from the run at `first` on; else 0. */
function afterPieces(runs: readonly Run[], first: number, pattern: Pattern): number {
  let next = first
  for (const piece of pattern) {
    const taken = piece.first ? Number(isPiece(runs[next], piece)) : takenBy(runs.slice(next, next + 3), piece)
    if (taken === 0) return 0
    next += taken
  }
  return next
}

/** How many runs of the text a piece after the first takes, the words before it included; 0 when it is not there. */
function takenBy(runs: readonly Run[], piece: PlacedPiece): number {
  const words = piece.words.find((spelled) => {
    const taken = runs.slice(0, spelled.length + 1)
    const isNear = taken.every((run) => run.gap <= widestGap + piece.gap)
    return isNear && spelled.every((word, index) => taken[index]?.letters === word) && isPiece(taken[spelled.length], piece)
  })
  return words === undefined ? 0 : words.length + 1
}

function isPiece(run: Run | undefined, { letters, first, last, ends }: PlacedPiece): boolean {
  if (run === undefined) return false
  if (run.letters === letters || ends === 'apart') return run.letters === letters
  return (first && run.letters.endsWith(letters)) || (last && run.letters.startsWith(letters))
}

function spanOf(runs: readonly Run[], pieces: readonly Piece[]): Span {
  const lengthOf = (piece: Piece | undefined) => piece?.letters.length ?? 0
  return { start: (runs[0]?.end ?? 0) - lengthOf(pieces[0]), end: (runs.at(-1)?.start ?? 0) + lengthOf(pieces.at(-1)) }
}
