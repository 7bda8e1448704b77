import type { NameSpan } from './name-span'

const gap = /^[ \u00a0]*$/u

/** The names in the order of the text; of one category, those that overlap or stand side by side are one, as sure as the surest of them. */
export function joinedSpans(text: string, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = []
  for (const span of [...spans].sort((a, b) => a.category.localeCompare(b.category) || a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last?.category === span.category && (span.start < last.end || isSideBySide(text, last, span))) joined[joined.length - 1] = union(last, span)
    else joined.push(span)
  }
  return joined.sort((a, b) => a.start - b.start || b.end - a.end)
}

const isSideBySide = (text: string, last: NameSpan, span: NameSpan): boolean => span.category === 'person-name' && gap.test(text.slice(last.end, span.start))

function union(first: NameSpan, second: NameSpan): NameSpan {
  const surest = second.score > first.score ? second : first
  return { ...surest, start: first.start, end: Math.max(first.end, second.end) }
}
