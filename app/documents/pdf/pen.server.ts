import { setImmediate as turn } from 'node:timers/promises'
import { drawable } from '../drawable'
import type { Weight } from './fonts.server'
import { directionOf, gap, linesOf, onPaper, type Measure, type Word } from './lines'
import { faces, type Covers, type Run } from './runs'

export type Pdf = PDFKit.PDFDocument

export interface Style {
  /** In points. */
  readonly size: number
  readonly weight: Weight
  /** From the left margin, in points. */
  readonly indent: number
}

/** Lines are so many times as high as their letters. */
const leading = 1.4
/** So many lines are drawn before other requests get their turn. */
const linesAtOnce = 40

/** Draws lines of text down the pages, in whatever letters they are written. */
export class Pen {
  private drawn = 0
  private readonly covers: Covers
  private readonly measures = new Map<string, Measure>()

  constructor(private readonly pdf: Pdf) {
    this.covers = coverageOf(pdf)
  }

  /** Some room before what follows; none at the top of a page. */
  space(points: number): void {
    if (this.pdf.y > this.pdf.page.margins.top) this.pdf.y += points
  }

  /** A new page, unless so many points are left on this one. */
  keep(points: number): void {
    if (this.pdf.y + points > this.bottom()) this.pdf.continueOnNewPage() // what is being tagged goes on there
  }

  /** The text, its lines broken to the page's width and its pages as they fill. */
  async write(text: string, style: Style): Promise<void> {
    const width = this.pdf.page.width - this.pdf.page.margins.left - this.pdf.page.margins.right - style.indent
    for (const line of linesOf(drawable(text), width, this.measure(style))) {
      this.keep(style.size * leading)
      this.line(line, width, style)
      this.pdf.y += style.size * leading
      if (++this.drawn % linesAtOnce === 0) await turn()
    }
  }

  /** Draws without moving on: a label before an item. */
  beside(text: string, style: Style): void {
    this.keep(style.size * leading)
    const [line = []] = linesOf(drawable(text), Infinity, this.measure(style))
    this.line(line, Infinity, style)
  }

  /** How high a text is in a column so wide, in points. */
  heightIn(width: number, text: string, style: Style): number {
    return [...linesOf(drawable(text), width, this.measure(style))].length * style.size * leading
  }

  /** The text in a column so wide, from the style's indent on. Stays on the page, and at its line. */
  column(width: number, text: string, style: Style): void {
    const { y } = this.pdf
    for (const line of linesOf(drawable(text), width, this.measure(style))) {
      this.line(line, width, style)
      this.pdf.y += style.size * leading
    }
    this.pdf.y = y
  }

  private bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom
  }

  private measure(style: Style): Measure {
    const { size, weight } = style
    const key = `${size} ${weight}`
    const measured = this.measures.get(key)
    if (measured) return measured
    const exactly = ({ face, text }: Run) => this.pdf.font(`${face}-${weight}`).fontSize(size).widthOfString(text)
    const spaces = { plex: exactly(space), dejavu: exactly({ ...space, face: 'dejavu' }) }
    const widthOf = ({ face, text }: Run) => exactly({ face, text: `${text} ` }) - spaces[face] // as it is drawn: the library shapes a word and its space once
    const made: Measure = { covers: this.covers, widthOf, space: spaces, known: new Map() }
    this.measures.set(key, made)
    return made
  }

  /** In the order of reading, each word at its place on paper: so it is read out and copied as it was written. */
  private line(line: readonly Word[], width: number, style: Style): void {
    const measure = this.measure(style)
    const ordered = onPaper(line)
    const places = new Map<Word, number>()
    let wide = 0
    for (const [index, word] of ordered.entries()) {
      wide += gap(ordered[index - 1], word, measure)
      places.set(word, wide)
      wide += word.width
    }
    const { margins } = this.pdf.page
    const left = margins.left + style.indent + (directionOf(line) === 'right' && width !== Infinity ? width - wide : 0)
    for (const words of stretches(line, ordered)) this.stretch(words, left + Math.min(...words.map((word) => places.get(word) ?? 0)), style)
  }

  /** Words that are read in one direction. What is read from the right is one text, which the font itself turns round. */
  private stretch(words: readonly Word[], left: number, style: Style): void {
    const isFromRight = words[0]?.direction === 'right'
    let x = isFromRight ? left - this.measure(style).space.dejavu : left // the space after the last one stands before it
    for (const run of runsTogether(words, isFromRight ? { face: 'dejavu', text: ' ' } : space)) x += this.run(run, x, style, isFromRight)
  }

  /** Draws letters and leaves the place where it is; their width. */
  // eslint-disable-next-line max-params -- what, where, how, and whether it is turned round
  private run({ face, text }: Run, x: number, { size, weight }: Style, isFromRight: boolean): number {
    const { y } = this.pdf
    const shaped = { lineBreak: false, baseline: 'alphabetic' as const, ...(isFromRight ? { features: [] } : {}) } // with any features, even none, a text is shaped as one
    this.pdf.font(`${face}-${weight}`).fontSize(size).text(text, x, y + size, shaped)
    this.pdf.y = y
    return this.pdf.widthOfString(text)
  }
}

const space: Run = { face: 'plex', text: ' ' }

/** The words of a line as they are read, those together that stand beside each other on paper in the direction they are read in. */
function stretches(line: readonly Word[], ordered: readonly Word[]): Word[][] {
  const found: Word[][] = []
  for (const [index, word] of line.entries()) {
    const before = line[index - 1]
    const isFromRight = word.direction === 'right'
    const follows = before && isFromRight === (before.direction === 'right') && ordered.indexOf(word) - ordered.indexOf(before) === (isFromRight ? -1 : 1)
    if (follows) found.at(-1)?.push(word)
    else found.push([word])
  }
  return found
}

/** The runs of some words, with what stands after each; as few as there are changes of face. */
function runsTogether(words: readonly Word[], after: Run | null): { face: Run['face']; text: string }[] {
  const together: { face: Run['face']; text: string }[] = []
  for (const [index, { runs }] of words.entries()) {
    for (const { face, text } of after && !words[index + 1]?.joined ? [...runs, after] : runs) {
      const last = together.at(-1)
      if (last?.face === face) last.text += text
      else together.push({ face, text })
    }
  }
  return together
}

interface OpenedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
}

/** Which letters the fonts have. The library keeps its opened font in a member that it does not declare. */
function coverageOf(pdf: Pdf): Covers {
  const fonts = Object.fromEntries(faces.map((face) => {
    const { _font } = pdf.font(`${face}-regular`) as unknown as { readonly _font: OpenedFont } // see above
    return [face, _font.font]
  }))
  const known = new Map<string, boolean>()
  return (face, codePoint) => {
    const key = `${face}${codePoint}`
    const covered = known.get(key) ?? fonts[face]?.hasGlyphForCodePoint(codePoint) ?? false
    known.set(key, covered)
    return covered
  }
}
