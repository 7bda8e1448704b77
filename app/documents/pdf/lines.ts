import { graphemesOf, runsOf, type Covers, type Face, type Run } from './runs'

/** A word as it is drawn; the space after it is not part of it. */
export interface Word {
  readonly runs: readonly Run[]
  /** In points. */
  readonly width: number
  readonly direction: Direction
  /** Drawn right after the word before it: the rest of one that was too long for a line. */
  readonly joined?: boolean
}

/** Of letters; digits and signs go along with their neighbours. */
export type Direction = 'left' | 'right' | 'either'

export interface Measure {
  readonly covers: Covers
  /** In points. */
  readonly widthOf: (run: Run) => number
  /** Of a space, in points, in each face. */
  readonly space: Readonly<Record<Face, number>>
  /** Those that were measured: most come again. */
  readonly known: Map<string, Word>
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The lines of a text that are at most so wide. A word wider than a line is cut between its letters. */
export function* linesOf(text: string, width: number, measure: Measure): Generator<Word[]> {
  for (const paragraph of text.split('\n')) yield* filled(paragraph, width, measure)
}

function* filled(paragraph: string, width: number, measure: Measure): Generator<Word[]> {
  let line: Word[] = []
  let used = 0
  for (const written of paragraph.split(' ')) {
    for (const word of cutToFit(written, width, measure)) {
      if (line.length > 0 && used + gap(line.at(-1), word, measure) + word.width > width) {
        yield line
        line = []
        used = 0
      }
      used += gap(line.at(-1), word, measure) + word.width
      line.push({ ...word }) // a word that comes twice has two places
    }
  }
  yield line
}

/** The room between two words that stand beside each other; none at the edge, nor within a word. */
export function gap(left: Word | undefined, right: Word | undefined, { space }: Measure): number {
  if (!left || !right || (left.direction === 'right' ? left.joined : right.joined)) return 0
  return left.direction === 'right' && right.direction === 'right' ? space.dejavu : space.plex
}

/** Words longer than this are never measured whole: to shape so long a word takes longer than is bearable. */
const longest = 200

/** The word, or its parts one after the other: each is made when the one before it is drawn. */
function* cutToFit(written: string, width: number, measure: Measure): Generator<Word> {
  const whole = written.length <= longest ? wordOf(written, measure) : null
  if (whole && whole.width <= width) {
    yield whole
    return
  }
  let [part, used, joined] = ['', 0, false]
  for (const grapheme of graphemesOf(written)) {
    const wide = wordOf(grapheme, measure).width
    if (part !== '' && used + wide > width) {
      yield { ...unmeasured(part, measure), width: used, joined }
      part = ''
      used = 0
      joined = true
    }
    part += grapheme
    used += wide
  }
  yield { ...unmeasured(part, measure), width: used, joined }
}

function wordOf(text: string, measure: Measure): Word {
  const known = measure.known.get(text)
  if (known) return known
  const { runs, direction } = unmeasured(text, measure)
  const word: Word = { runs, width: runs.reduce((sum, run) => sum + measure.widthOf(run), 0), direction }
  measure.known.set(text, word)
  return word
}

function unmeasured(text: string, { covers }: Measure): Omit<Word, 'width'> {
  return { runs: runsOf(text, covers), direction: rightToLeft.test(text) ? 'right' : /\p{L}/u.test(text) ? 'left' : 'either' }
}

/** The way a line is read: as its first word with letters is. */
export function directionOf(line: readonly Word[]): 'left' | 'right' {
  return line.find(({ direction }) => direction !== 'either')?.direction === 'right' ? 'right' : 'left'
}

/**
 * The words of a line from left to right, as they stand on paper: those of one direction together, groups in the direction of
 * the line. A small part of what Unicode's bidirectional algorithm does, enough for words within words.
 */
export function onPaper(line: readonly Word[]): Word[] {
  const base = directionOf(line)
  const groups: { direction: Direction; words: Word[] }[] = []
  for (const word of line) {
    const last = groups.at(-1)
    if (last && (word.direction === 'either' || word.direction === last.direction)) last.words.push(word)
    else groups.push({ direction: word.direction === 'either' ? base : word.direction, words: [word] })
  }
  const ordered = base === 'right' ? groups.reverse() : groups
  return ordered.flatMap(({ direction, words }) => (direction === 'right' ? words.reverse() : words))
}
