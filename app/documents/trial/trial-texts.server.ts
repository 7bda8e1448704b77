import type { InterfaceLanguage } from '~/domain/local-text'
import { figureWords, type Words } from '~/i18n/figure-words'
import { textsOf } from '~/i18n/translation'
import { instanceFor } from '~/i18n/instance.server'
import { trialNamespaces, type Speaking } from './sentences'

/** What files about the trial are written with. */
export interface TrialTexts extends Speaking {
  readonly words: Words
}

export function trialTexts(language: InterfaceLanguage): TrialTexts {
  const instance = instanceFor(language)
  const evaluation = textsOf(instance, 'evaluation')
  return { language, t: textsOf(instance, trialNamespaces), words: figureWords(evaluation, language) }
}
