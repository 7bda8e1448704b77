import { gapSign, markSign } from './pattern'

/** Beginnings of words, one of which stands in every text that a pattern matches; null where nothing can be said. */
export type Anchors = readonly string[] | null

/** Words that stand in every text, folded: to wait for one of them is to wait for nothing. */
const common = new Set([
  'jeg', 'jag', 'min', 'mit', 'mitt', 'mine', 'mina', 'mig', 'meg', 'har', 'er', 'ar', 'var', 'som', 'at', 'att', 'og', 'och', 'en', 'et', 'ett', 'i', 'pa', 'til', 'till', 'med', 'for', 'fra', 'fran', 'den', 'det', 'de',
  'blev', 'ble', 'bliver', 'havde', 'hade', 'hadde', 'vi', 'vores', 'ved', 'af', 'av', 'om', 'der', 'da', 'nar', 'selv', 'ikke', 'inte', 'the', 'my', 'me', 'am', 'is', 'was', 'be', 'as', 'a', 'an', 'have', 'had', 'we', 'our', 'of', 'to', 'in', 'from', 'with',
  'mina', 'minun', 'olen', 'olin', 'on', 'ja', 'etta', 'kun', 'oli', 'ole', 'ollut',
])

/** About how many of a hundred thousand words begin so. */
function frequency(anchor: string): number {
  if (common.has(anchor)) return 3000
  return [0, 4000, 800, 150][anchor.length] ?? 12
}

const cost = (anchors: Anchors) => (anchors === null ? Infinity : anchors.reduce((sum, anchor) => sum + frequency(anchor), 0))
const rarer = (a: Anchors, b: Anchors): Anchors => (cost(a) <= cost(b) ? a : b)

/** Finds the rarest words that an expanded pattern cannot do without. */
export function anchorsOf(expanded: string): Anchors {
  return new AnchorReader(expanded).alternatives(true).anchors
}

interface Part {
  readonly anchors: Anchors
  /** Whether what follows begins a word. */
  readonly endsWord: boolean
}

const isLetter = (sign: string) => /[\p{L}\p{N}]/u.test(sign)

/**
 * Reads an expanded pattern from left to right. What it does not know it takes for something that says nothing: the anchors that
 * it gives are right, though others may be better.
 */
class AnchorReader {
  private at = 0

  constructor(private readonly pattern: string) {}

  /** Up to the bracket that closes them or the end: each must give anchors, or there are none. */
  alternatives(atWordStart: boolean): Part {
    const parts = [this.sequence(atWordStart)]
    while (this.pattern[this.at] === '|') {
      this.at += 1
      parts.push(this.sequence(atWordStart))
    }
    const all = parts.map(({ anchors }) => anchors)
    return { anchors: all.some((anchors) => anchors === null) ? null : all.flatMap((anchors) => anchors ?? []), endsWord: parts.every(({ endsWord }) => endsWord) }
  }

  private sequence(atWordStart: boolean): Part {
    const state = new Sequence(atWordStart)
    for (let sign = this.pattern[this.at]; sign !== undefined && sign !== '|' && sign !== ')'; sign = this.pattern[this.at]) this.element(sign, state)
    state.endRun()
    return { anchors: state.best, endsWord: state.isWordStart }
  }

  private element(sign: string, state: Sequence): void {
    if (sign === '(' || sign === markSign) this.group(state)
    else if (sign === gapSign) this.step(() => { state.space() })
    else if (sign === '~') this.step(() => { state.unknown() })
    else if (sign === '[' || sign === '\\' || sign === '.') this.unknown(state)
    else this.literal(sign, state)
  }

  private step(then: () => void): void {
    this.at += 1
    then()
  }

  private literal(sign: string, state: Sequence): void {
    this.at += 1
    const isOptional = this.quantifier()
    if (isOptional === 'optional') state.unknown()
    else if (sign === ' ') state.space()
    else if (isLetter(sign)) state.letter(sign, isOptional === 'repeated')
    else state.unknown()
  }

  /** A class or an escape: some sign or other. */
  private unknown(state: Sequence): void {
    if (this.pattern[this.at] === '[') this.skipClass()
    else this.skipEscape()
    this.quantifier()
    state.unknown()
  }

  private skipClass(): void {
    for (this.at += 1; this.at < this.pattern.length && this.pattern[this.at] !== ']'; this.at += 1) if (this.pattern[this.at] === '\\') this.at += 1
    this.at += 1
  }

  private skipEscape(): void {
    const escape = /\\p\{[^}]*\}|\\.|\./iuy
    escape.lastIndex = this.at
    this.at += escape.exec(this.pattern)?.[0].length ?? 1
  }

  private group(state: Sequence): void {
    const opening = /\(\?(?:[:=!]|<[=!])|\(|[^]/uy
    opening.lastIndex = this.at
    const opened = opening.exec(this.pattern)?.[0] ?? '('
    this.at += opened.length
    const isLook = /[=!]$/u.test(opened)
    if (!isLook) state.endRun()
    const inner = this.alternatives(!isLook && state.isWordStart)
    this.at += 1
    const quantified = this.quantifier()
    if (isLook) return
    state.group(quantified === 'optional' ? { anchors: null, endsWord: inner.endsWord && state.isWordStart } : inner)
  }

  /** Reads over a quantifier, if there is one. */
  private quantifier(): 'once' | 'repeated' | 'optional' {
    const quantifier = /(?:[*?]|\{0?,\d*\}|\{0\}|(\+|\{[1-9]\d*(?:,\d*)?\}))\??/uy
    quantifier.lastIndex = this.at
    const found = quantifier.exec(this.pattern)
    this.at += found?.[0].length ?? 0
    if (found === null) return 'once'
    return found[1] === undefined ? 'optional' : 'repeated'
  }
}

/** What is known while a sequence is read. */
class Sequence {
  best: Anchors = null
  /** The letters since a word began; null in the middle of one whose beginning is not known. */
  private run: string | null

  constructor(public isWordStart: boolean) {
    this.run = isWordStart ? '' : null
  }

  letter(sign: string, isRepeated: boolean): void {
    if (this.run !== null) this.run += sign
    this.isWordStart = false
    if (isRepeated) this.unknown()
  }

  space(): void {
    this.endRun()
    this.run = ''
    this.isWordStart = true
  }

  unknown(): void {
    this.endRun()
    this.run = null
    this.isWordStart = false
  }

  endRun(): void {
    if (this.run) this.best = rarer(this.best, [this.run])
    if (this.run) this.run = null
  }

  group({ anchors, endsWord }: Part): void {
    this.best = rarer(this.best, anchors)
    this.isWordStart = endsWord
    this.run = endsWord ? '' : null
  }
}
