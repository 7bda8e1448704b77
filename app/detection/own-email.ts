import type { Span } from './finding'
import type { FoldedText } from './folded-text'

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

/**
 * Where an e-mail address, or what stands before its @, stands in a text, also with (at), snabel-a, (dot) or other signs in
 * place of its signs. Spans of the folded text.
 */
export function findEmail(text: FoldedText, email: FoldedText): Span[] {
  const runs = runsOf(text.text)
  const pieces = piecesOf(email.text)
  const local = pieces.filter(({ start }) => start < email.text.indexOf('@') || !email.text.includes('@'))
  const mailbox = local.filter(({ end }) => end <= email.text.indexOf('+'))
  const wholes = local.length > 0 && isTelling(pieces.slice(local.length)) ? findPieces(runs, pieces, 'within') : []
  const parts = [local, mailbox].filter(isTelling).flatMap((part) => findPieces(runs, part, 'apart'))
  return [...wholes, ...parts]
}

function runsOf(text: string): Run[] {
  let last = 0
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => {
    const run = { start: match.index, end: match.index + match[0].length, letters: match[0], gap: match.index - last }
    last = run.end
    return run
  })
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

/** Whether the first and last run must be whole words of the text, or may be glued to others, as in "mailanna@…". */
type Ends = 'apart' | 'within'

function findPieces(runs: readonly Run[], pieces: readonly Piece[], ends: Ends): Span[] {
  return runs.flatMap((_, first) => {
    let next = first
    for (const [index, piece] of pieces.entries()) {
      const isEnd = { first: index === 0, last: index === pieces.length - 1 }
      const after = afterPiece(runs.slice(next, next + 3), piece, { ...isEnd, ends })
      if (after === 0) return []
      next += after
    }
    return [spanOf(runs.slice(first, next), pieces)]
  })
}

interface Place {
  readonly first: boolean
  readonly last: boolean
  readonly ends: Ends
}

/** How many runs of the text the piece takes, the words before it included; 0 when it is not there. */
function afterPiece(runs: readonly Run[], piece: Piece, place: Place): number {
  const gap = widestGap + piece.gap
  const words = (place.first ? [[]] : piece.words).find((spelled) => {
    const taken = runs.slice(0, spelled.length + 1)
    const isNear = place.first || taken.every((run) => run.gap <= gap)
    return isNear && spelled.every((word, index) => taken[index]?.letters === word) && isPiece(taken[spelled.length], piece, place)
  })
  return words === undefined ? 0 : words.length + 1
}

function isPiece(run: Run | undefined, { letters }: Piece, { first, last, ends }: Place): boolean {
  if (run === undefined) return false
  if (run.letters === letters || ends === 'apart') return run.letters === letters
  return (first && run.letters.endsWith(letters)) || (last && run.letters.startsWith(letters))
}

function spanOf(runs: readonly Run[], pieces: readonly Piece[]): Span {
  const [first, last] = [runs[0], runs.at(-1)]
  const [firstPiece, lastPiece] = [pieces[0], pieces.at(-1)]
  const start = (first?.end ?? 0) - (firstPiece?.letters.length ?? 0)
  return { start, end: (last?.start ?? 0) + (lastPiece?.letters.length ?? 0) }
}
