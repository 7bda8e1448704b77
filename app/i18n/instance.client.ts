import type { i18n } from 'i18next'
import { defaultLanguage, isLanguage } from '~/domain/local-text'
import { makeInstance, resourcesFrom, type Texts } from './make-instance'

const staffTexts = import.meta.glob<Texts>(['./locales/*/*.json', '!./locales/*/{public,applicant}.json'], { import: 'default' })

/** The instance of the page's language, with that language's texts alone. */
export async function instanceOfPage(): Promise<i18n> {
  const written = document.documentElement.lang
  const language = isLanguage(written) ? written : defaultLanguage
  const wanted = Object.entries(staffTexts).filter(([path]) => path.includes(`/${language}/`))
  const loaded = await Promise.all(wanted.map(async ([path, load]) => [path, await load()] as const))
  return makeInstance(language, resourcesFrom(Object.fromEntries(loaded)))
}
