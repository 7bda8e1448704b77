import { createInstance, type i18n, type Resource } from 'i18next'
import { defaultLanguage, interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { namespaces } from './namespaces'

export type Texts = Record<string, unknown>

/** Files by path (`./locales/da/common.json`) as i18next wants them: by language, then by namespace. */
export function resourcesFrom(files: Record<string, Texts>): Resource {
  const resources: Record<string, Record<string, Texts>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (language === undefined || namespace === undefined) continue
    resources[language] = { ...resources[language], [namespace]: texts }
  }
  return resources as Resource // parsed JSON of our own files
}

/** Makes an instance of a language. It is ready at once: its texts are at hand. React escapes, so i18next must not. */
export function makeInstance(language: InterfaceLanguage, resources: Resource): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: defaultLanguage,
    supportedLngs: interfaceLanguages,
    ns: namespaces,
    defaultNS: 'common',
    resources,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  })
  return instance
}
