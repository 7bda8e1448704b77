import type { InterfaceLanguage } from '~/domain/local-text'
import figures from './figures.json'

interface Share {
  readonly found: number
  readonly of: number
}

/** What was found, of what stands there, in hand-written answers of one language, the half kept for measuring. */
export interface LanguageFigures {
  readonly answers: number
  readonly names: Share
  readonly direct: Share
  readonly special: Share
  readonly equality: Share
  /** Answers that reveal nothing in which an applicant would be told of something. */
  readonly cleanWithAlarm: Share
  /** Findings that reveal nothing, of all words read. */
  readonly falseInWords: Share
}

export type DetectorFigures = Readonly<Record<InterfaceLanguage, LanguageFigures>>

/** Written by `npm run detect:evaluate -- --write`; a test holds them to what is measured. */
export const detectorFigures: DetectorFigures = figures
