import { severityOf, suggestedReplacement, type FindingCategory } from '~/domain/anonymity/categories'
import { withoutOverlaps, type Detection, type Finding } from './finding'
import { foldText, zeroWidthSpace, type FoldedText } from '~/domain/text/folded-text'
import { reasons } from './reasons'
import { formalRecognisers } from './recognisers/all-recognisers'
import type { Recogniser } from './recognisers/recogniser'

/** For the applicant, whom a false alarm would teach to look away; and for the redactor, who reads everything anyway. */
export const detectionModes = ['warn', 'review'] as const
export type DetectionMode = (typeof detectionModes)[number]

/** From which score on a detection is shown. */
export const thresholds: Readonly<Record<DetectionMode, number>> = { warn: 0.7, review: 0.4 }

/** What a detector knows beside the identifiers that have a form of their own. */
export interface Knowledge {
  /** Lexicons of the languages that the text may be in. */
  readonly lexicons: readonly Recogniser[]
  /** Finds names in a text as it stands; null where there is nothing to find them by. */
  readonly names: ((text: string) => readonly Detection[]) | null
}

export const noKnowledge: Knowledge = { lexicons: [], names: null }

export interface DetectOptions {
  readonly mode: DetectionMode
  readonly knowledge: Knowledge
  /** What the question asks for or the organisation does not want shown. */
  readonly without: ReadonlySet<FindingCategory>
}

/**
 * What in a text may reveal who its writer is or what must not count, in the order of the text, without overlaps: of two that
 * overlap the surer one, then the longer. Spans are in UTF-16 code units of the text. Pure: the same in a browser and on a server.
 */
export function detect(text: string, { mode = 'review', knowledge = noKnowledge, without = new Set() }: Partial<DetectOptions> = {}): Finding[] {
  const recognisers = [...formalRecognisers, ...knowledge.lexicons]
  const readings = zeroWidthSpace.test(text) ? [foldText(text), foldText(text, ' ')] : [foldText(text)]
  const found = readings.flatMap((reading) => recognisers.flatMap((recognise) => recognise(reading).map((one) => inOriginal(reading, one))))
  const all = [...found, ...(knowledge.names?.(text) ?? [])]
  return withoutOverlaps(all.filter(({ score, category }) => score >= thresholds[mode] && !without.has(category))).map(explained)
}

const inOriginal = (reading: FoldedText, detection: Detection): Detection => ({ ...detection, ...reading.original(detection) })

/** A detection with why it is one, how much it gives away, and what could stand in its place. */
export function explained(detection: Detection): Finding {
  const { category, severity = severityOf(category) } = detection
  return { ...detection, severity, reason: reasons[category], suggestion: suggestedReplacement(category) }
}
