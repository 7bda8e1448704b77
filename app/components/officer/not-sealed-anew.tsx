import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Alert } from '../ui/alert'

/** Who is on the list and cannot be opened, by number: their name was sealed to a key that is lost. */
export function NotSealedAnew({ numbers }: { numbers: readonly string[] }) {
  const { t } = useTranslation(['custody', 'common'])
  const language = useLanguage()
  if (numbers.length === 0) return null
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')}>
      <p>{t('custody:anew.missing', { count: numbers.length, numbers: formatList(numbers, language) })} {t('custody:anew.later')}</p>
    </Alert>
  )
}
