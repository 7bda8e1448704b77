import type { DetectionMode } from '~/detection/detect'
import type { Finding, Span } from '~/detection/finding'
import { groupOf, type CategoryGroup, type FindingCategory } from '~/domain/anonymity/categories'
import type { Label, LabelledText } from './labelled'

export type Detect = (text: LabelledText, mode: DetectionMode) => readonly Finding[]

export interface Share {
  readonly found: number
  readonly of: number
}

export interface Figures {
  readonly texts: number
  /** Labels of a category that are touched by a finding of its group (names and other direct identifiers: covered from end to end). */
  readonly recall: ReadonlyMap<FindingCategory, Share>
  readonly recallOfGroup: ReadonlyMap<CategoryGroup, Share>
  /** Names of persons, by the group that the answer says its names belong to. */
  readonly namesOfGroup: ReadonlyMap<string, Share>
  /** Of the words that findings cover, those that a label covers too. */
  readonly precision: Share
  /** Texts without labels in which a finding would be shown to the applicant. */
  readonly alarmsInWarn: Share
  /** Findings that touch no label, in all texts, and how many words there are. */
  readonly falseSpans: Share
  readonly missed: readonly { readonly id: string; readonly category: FindingCategory; readonly words: string }[]
  readonly alarms: readonly { readonly id: string; readonly category: FindingCategory; readonly words: string; readonly mode: DetectionMode }[]
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const wordsIn = (text: string): Span[] => Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({ start: index, end: index + word.length }))

/** A direct identifier must be covered whole: half a name is a name. Of the rest it is enough that the reader's eye is drawn to it. */
function isFound(label: Label, findings: readonly Finding[]): boolean {
  if (groupOf(label.category) === 'direct') return findings.reduce((sum, finding) => sum + overlap(label, finding), 0) >= label.end - label.start
  return findings.some((finding) => touches(label, finding))
}

const add = <K>(map: Map<K, Share>, key: K, isHit: boolean) => map.set(key, { found: (map.get(key)?.found ?? 0) + Number(isHit), of: (map.get(key)?.of ?? 0) + 1 })

/** Context, which is for information only, is neither asked for nor counted against anybody. */
const counts = ({ category }: { category: FindingCategory }) => groupOf(category) !== 'context'

/** Recall, precision and false alarms over labelled texts, in review mode but for the alarms that an applicant would see. */
export function measure(texts: readonly LabelledText[], detect: Detect): Figures {
  const recall = new Map<FindingCategory, Share>()
  const recallOfGroup = new Map<CategoryGroup, Share>()
  const namesOfGroup = new Map<string, Share>()
  const [missed, alarms]: [Figures['missed'][number][], Figures['alarms'][number][]] = [[], []]
  let [words, falseSpans, marked, rightlyMarked, clean, alarmed] = [0, 0, 0, 0, 0, 0]
  for (const labelled of texts) {
    const { id, text, labels } = labelled
    const findings = detect(labelled, 'review')
    for (const label of labels) {
      const isHit = isFound(label, findings)
      add(recall, label.category, isHit)
      add(recallOfGroup, groupOf(label.category), isHit)
      if (label.category === 'person-name') add(namesOfGroup, labelled.group ?? 'not told', isHit)
      if (!isHit) missed.push({ id, category: label.category, words: text.slice(label.start, label.end) })
    }
    const counted = findings.filter(counts)
    const wrong = counted.filter((finding) => !labels.some((label) => touches(label, finding)))
    alarms.push(...wrong.map(({ category, start, end }) => ({ id, category, words: text.slice(start, end), mode: 'review' as const })))
    falseSpans += wrong.length
    const allWords = wordsIn(text)
    words += allWords.length
    const covered = allWords.filter((word) => counted.some((finding) => touches(word, finding)))
    marked += covered.length
    rightlyMarked += covered.filter((word) => labels.some((label) => touches(word, label))).length
    if (labels.some(counts)) continue
    const shown = detect(labelled, 'warn').filter(counts)
    clean += 1
    alarmed += Number(shown.length > 0)
    alarms.push(...shown.map(({ category, start, end }) => ({ id, category, words: text.slice(start, end), mode: 'warn' as const })))
  }
  return {
    texts: texts.length, recall, recallOfGroup, namesOfGroup, missed, alarms,
    precision: { found: rightlyMarked, of: marked }, alarmsInWarn: { found: alarmed, of: clean }, falseSpans: { found: falseSpans, of: words },
  }
}
