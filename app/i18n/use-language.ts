import { useTranslation } from '~/i18n/translation'
import { defaultLanguage, isInterfaceLanguage, type InterfaceLanguage } from '~/domain/local-text'

/** The language that the page is shown in. */
export function useLanguage(): InterfaceLanguage {
  const { language } = useTranslation('common').i18n
  return isInterfaceLanguage(language) ? language : defaultLanguage
}
