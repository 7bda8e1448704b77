import type { InterfaceLanguage } from '~/domain/local-text'
import { instanceFor } from '~/i18n/instance.server'

/** The words of the interface, as the person at the screen reads them. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

export function wordsOf(language: InterfaceLanguage): Words {
  const instance = instanceFor(language)
  return (key, values = {}) => {
    const text = String(instance.t(key as never, values as never)) // keys are checked by the next line, values by the eye
    if (text === '' || text === key.replace(/^\w+:/, '')) throw new Error(`there is no text ${key}`)
    return text
  }
}
