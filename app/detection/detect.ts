import type { Span } from './finding'
import { foldText, zeroWidthSpace, type FoldedText } from './folded-text'
import { findEmails, findLinks } from './recognisers/addresses-on-the-net'
import { findBankAccounts } from './recognisers/bank-accounts'
import { findNationalIds } from './recognisers/national-ids'
import { findPhones } from './recognisers/phones'
import type { Detection, Recogniser } from './recognisers/recogniser'

/** For the applicant, whom a false alarm would teach to look away; and for the redactor, who reads everything anyway. */
export const detectionModes = ['warn', 'review'] as const
export type DetectionMode = (typeof detectionModes)[number]

/** From which score on a detection is shown. */
export const thresholds: Readonly<Record<DetectionMode, number>> = { warn: 0.7, review: 0.4 }

const recognisers: readonly Recogniser[] = [findEmails, findLinks, findNationalIds, findBankAccounts, findPhones]

/**
 * What in a text has the form of something that identifies a person, in the order of the text, without overlaps: of two that
 * overlap the surer one, then the longer. Spans are in UTF-16 code units of the text. Pure: the same in a browser and on a server.
 */
export function detect(text: string, mode: DetectionMode = 'review'): Detection[] {
  const readings = zeroWidthSpace.test(text) ? [foldText(text), foldText(text, ' ')] : [foldText(text)]
  const found = readings.flatMap((reading) => recognisers.flatMap((recognise) => recognise(reading).map((one) => inOriginal(reading, one))))
  return withoutOverlaps(found.filter(({ score }) => score >= thresholds[mode]))
}

const inOriginal = (reading: FoldedText, detection: Detection): Detection => ({ ...detection, ...reading.original(detection) })

const lengthOf = ({ start, end }: Span) => end - start

function withoutOverlaps(detections: readonly Detection[]): Detection[] {
  const kept: Detection[] = []
  for (const one of [...detections].sort((a, b) => b.score - a.score || lengthOf(b) - lengthOf(a) || a.start - b.start)) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}
