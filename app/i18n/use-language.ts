import { useTranslation } from '~/i18n/translation'
import { defaultLanguage, isLanguage, type Language } from '~/domain/local-text'

/** The language that the page is shown in. */
export function useLanguage(): Language {
  const { language } = useTranslation('common').i18n
  return isLanguage(language) ? language : defaultLanguage
}
