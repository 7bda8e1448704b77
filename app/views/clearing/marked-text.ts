import type { Span } from '~/domain/anonymity/redaction'

/** A stretch of the original text that lies under the same veil and the same finding from end to end. */
export interface MarkedPiece extends Span {
  readonly text: string
  readonly isVeiled: boolean
  readonly isFinding: boolean
}

/** The original in pieces, in order and without gaps, each wholly veiled or not and wholly inside an open finding or not. */
export function markedText(text: string, { veils, findings }: { veils: readonly Span[]; findings: readonly Span[] }): MarkedPiece[] {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length)
  const cuts = [0, text.length, ...[...veils, ...findings].flatMap(({ start, end }) => [inside(start), inside(end)])]
  const ordered = [...new Set(cuts)].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length
    const lies = (span: Span) => span.start <= start && end <= span.end
    return { start, end, text: text.slice(start, end), isVeiled: veils.some(lies), isFinding: findings.some(lies) }
  })
}
