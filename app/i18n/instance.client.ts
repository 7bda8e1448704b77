import type { i18n } from 'i18next'
import { defaultLanguage, isLanguage } from '~/domain/local-text'
import { makeInstance, resourcesFrom, type Texts } from './make-instance'
import type { Namespace } from './namespaces'

const files = import.meta.glob<Texts>(['./locales/{da,en}/*.json', '!./locales/*/{public,applicant,outcome,letters,own-documents,own-messages}.json'], { import: 'default' })
const written = document.documentElement.lang
const language = isLanguage(written) ? written : defaultLanguage

const arrived: Record<string, Texts> = {}
const fetched = new Map<Namespace, Promise<void>>()
let instance: i18n | undefined

/** Fetches the texts of a namespace in the page's language, once. They are there for `t` when the promise is kept. */
export function loadTexts(namespace: Namespace): Promise<void> {
  const known = fetched.get(namespace) ?? fetchTexts(namespace)
  fetched.set(namespace, known)
  return known
}

async function fetchTexts(namespace: Namespace): Promise<void> {
  const path = `./locales/${language}/${namespace}.json`
  const texts = await files[path]?.()
  if (texts === undefined) return
  arrived[path] = texts
  instance?.addResourceBundle(language, namespace, texts)
}

/**
 * The instance of the page's language, with the texts that the page asked for. Those of another area come when a page of it
 * is opened: its modules wait for them.
 */
export async function instanceOfPage(): Promise<i18n> {
  await Promise.all([loadTexts('common'), loadTexts('refusals'), ...fetched.values()])
  instance = makeInstance(language, resourcesFrom(arrived))
  return instance
}
