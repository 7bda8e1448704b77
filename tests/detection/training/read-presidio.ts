import { categories, type Kind, type NamedText } from './piece'

const kindOf: Readonly<Record<string, Kind>> = { PERSON: 'PER', ORGANIZATION: 'ORG', GPE: 'LOC', STREET_ADDRESS: 'LOC' }

interface Line {
  readonly text: string
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[]
}

/** The texts of presidio-research's synthetic set, a JSON object a line; its spans count in code points, ours in UTF-16 units. */
export function readPresidio(lines: string): NamedText[] {
  return lines.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const { text, spans } = JSON.parse(line) as Line
    const points = Array.from(text)
    const unitAt = (point: number) => points.slice(0, point).join('').length
    const named = spans.flatMap(({ type, start, end }) => {
      const kind = kindOf[type]
      return kind ? [{ start: unitAt(start), end: unitAt(end), category: categories[kind] }] : []
    })
    return { language: 'en' as const, text, spans: named.sort((a, b) => a.start - b.start) }
  })
}
