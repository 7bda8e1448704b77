import { formatDate, formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Section } from './section'

/** That HR has had a copy made of what is kept of the applicant, and when: so that one nobody asked for is seen. */
export function GivenCopiesNote({ days }: { readonly days: readonly string[] }) {
  const { t } = useTranslation('applicant')
  const language = useLanguage()
  if (days.length === 0) return null
  const dates = days.map((day) => formatDate(new Date(`${day}T12:00:00Z`), language))
  return <Section id="given-copies" title={t('copy.given.title')}><p>{t('copy.given.text')} {formatList(dates, language)}. {t('copy.given.notYou')}</p></Section>
}
