import type { Environment } from '../environment.server'
import { openOnnxDetector } from './onnx.server'
import type { OutsideDetector } from './outside-detector.server'
import { presidioDetector } from './presidio.server'

/**
 * The detectors that the host set up beside our own; none unless a setting names one. Nothing is fetched from anywhere. An
 * analyzer is not called before the first text; a model is opened here, once, for the life of the program.
 * @throws OutsideDetectorSettingError when a model cannot be used as it is set up
 */
export async function outsideDetectors({ presidioUrl, nerFolder }: Pick<Environment, 'presidioUrl' | 'nerFolder'>): Promise<readonly OutsideDetector[]> {
  return [
    ...(presidioUrl === null ? [] : [presidioDetector(presidioUrl)]),
    ...(nerFolder === null ? [] : [await openOnnxDetector(nerFolder)]),
  ]
}
