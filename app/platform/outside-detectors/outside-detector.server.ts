import type { Detection } from '~/detection/finding'
import type { InterfaceLanguage } from '~/domain/local-text'

export const outsideDetectorNames = ['presidio', 'onnx'] as const
export type OutsideDetectorName = (typeof outsideDetectorNames)[number]

/** A detector that the host added to our own. */
export interface OutsideDetector {
  readonly name: OutsideDetectorName
  /**
   * What it finds in a text, in UTF-16 code units, as sure as a redactor is shown it; overlaps may stand in it.
   * @throws OutsideDetectorError when it could not look; the text is then read by our own detector alone.
   */
  find(text: string, language: InterfaceLanguage): Promise<readonly Detection[]>
}

/** Why an outside detector found nothing: a code that may be logged. */
export const failures = ['unreachable', 'too-slow', 'refused', 'too-large', 'not-understood', 'stopped'] as const
export type Failure = (typeof failures)[number]

/** An outside detector did not do its work. The message names no word of the text. */
export class OutsideDetectorError extends Error {
  override readonly name = 'OutsideDetectorError'

  constructor(readonly detector: OutsideDetectorName, readonly failure: Failure, said: string) {
    super(`${detector}: ${said}`)
  }
}

/** An outside detector cannot be used as it is set up, for a reason that the host can mend; the message says how, in two languages. */
export class OutsideDetectorSettingError extends Error {
  override readonly name = 'OutsideDetectorSettingError'

  constructor(english: string, danish: string) {
    super(`${english}\n${danish}`)
  }
}
