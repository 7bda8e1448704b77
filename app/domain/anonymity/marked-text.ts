import type { Span } from './redaction'

export interface MarkedFinding extends Span {
  /** By which the list calls it. */
  readonly number: number
  /** Open ones stand out. */
  readonly isOpen: boolean
  /** For information only. */
  readonly isContext: boolean
}

/** A stretch of the original text that lies under the same veils and the same findings from end to end. */
export interface MarkedPiece extends Span {
  readonly text: string
  readonly isVeiled: boolean
  /** In an open finding; `context` where all that are open here are for information only. */
  readonly finding: 'open' | 'context' | null
  /** Inside what is being decided just now. */
  readonly isCurrent: boolean
  /** The findings that begin here. */
  readonly numbers: readonly number[]
}

interface Marks {
  readonly veils: readonly Span[]
  readonly findings: readonly MarkedFinding[]
  readonly current?: Span | null
}

/** The original in pieces, in order and without gaps, each wholly inside or outside of every mark. */
export function markedText(text: string, { veils, findings, current = null }: Marks): MarkedPiece[] {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length)
  const marks: readonly Span[] = [...veils, ...findings, ...(current ? [current] : [])]
  const cuts = [0, text.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])]
  const ordered = [...new Set(cuts)].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length
    const lies = (span: Span) => span.start <= start && end <= span.end
    const open = findings.filter((finding) => finding.isOpen && lies(finding))
    return {
      start, end, text: text.slice(start, end),
      isVeiled: veils.some(lies),
      finding: open.length === 0 ? null : open.every(({ isContext }) => isContext) ? 'context' : 'open',
      isCurrent: current !== null && lies(current),
      numbers: findings.filter((finding) => inside(finding.start) === start).map(({ number }) => number),
    }
  })
}
