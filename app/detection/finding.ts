import type { FindingCategory } from '~/domain/anonymity/categories'

/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span that may reveal who the applicant is. A proposal: a person decides. */
export interface Finding extends Span {
  readonly category: FindingCategory
}

/** The findings in the order of the text, overlapping ones made one, which takes the category of the longest part. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged: { finding: Finding; longest: number }[] = []
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    const length = finding.end - finding.start
    if (last === undefined || finding.start >= last.finding.end) {
      merged.push({ finding, longest: length })
      continue
    }
    const category = length > last.longest ? finding.category : last.finding.category
    last.finding = { start: last.finding.start, end: Math.max(last.finding.end, finding.end), category }
    last.longest = Math.max(last.longest, length)
  }
  return merged.map(({ finding }) => finding)
}
