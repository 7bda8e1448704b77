import type { i18n } from 'i18next'
import { interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { makeInstance, resourcesFrom, type Texts } from './make-instance'

const files = import.meta.glob<Texts>('./locales/*/*.json', { eager: true, import: 'default' })
const resources = resourcesFrom(files)
const instances = Object.fromEntries(interfaceLanguages.map((language) => [language, makeInstance(language, resources)]))

/** The one shared instance of a language. Never made per request: that costs more than the whole page. */
export function instanceFor(language: InterfaceLanguage): i18n {
  const instance = instances[language]
  if (!instance) throw new Error(`there are no texts in the language ${language}`)
  return instance
}
