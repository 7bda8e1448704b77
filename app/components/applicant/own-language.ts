import type { Language } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'

/** For `lang`: the language of an organisation's own text where it is not the page's (WCAG 3.1.2). */
export function useOwnLanguage(): (shown: Language) => Language | undefined {
  const language = useLanguage()
  return (shown) => (shown === language ? undefined : shown)
}
