import { useTranslation } from '~/i18n/translation'
import { useMatches } from '~/framework'
import { namespaces } from '~/i18n/namespaces'

/** A page's title: a key of the locale files (`hr:overview.title`) with its values, or a text that is content. */
export type PageTitle = { readonly key: string; readonly values?: Readonly<Record<string, string>> } | { readonly text: string }

/**
 * What a route says of its title, in its `handle`: from the loader's data, or from undefined when there is none. On an answer
 * to a post with errors the title begins with "Fejl:" when the page's data or action says so by itself.
 */
export interface TitledHandle {
  readonly title: (data: unknown) => PageTitle
}

function isTitled(handle: unknown): handle is TitledHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle && typeof handle.title === 'function'
}

/** The document's title, from the innermost route that has one. Never holds anything about an applicant. */
export function DocumentTitle() {
  const { t } = useTranslation(namespaces)
  const matches = useMatches()
  const titled = matches.findLast(({ handle }) => isTitled(handle))
  if (!titled || !isTitled(titled.handle)) return <title>{t('common:siteTitle')}</title>
  const title = titled.handle.title(titled.data)
  const words = 'text' in title ? title.text : t(title.key as 'common:titleWithSite', { title: '', ...title.values }) // keys of handles are checked by the locale test
  return <title>{t('common:titleWithSite', { title: words })}</title>
}
