import { useTranslation } from '~/i18n/translation'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Alert } from '../ui/alert'

/** On the status page: that the applicant is heard, or was, and the way to it. */
export function HearingNote({ hearing: { isOpen, deadline } }: { hearing: { readonly isOpen: boolean; readonly deadline: Date } }) {
  const { t } = useTranslation(['applicant', 'common'])
  const date = formatDate(deadline, useLanguage())
  return (
    <Alert kind={isOpen ? 'warning' : 'info'} kindText={t(isOpen ? 'common:kinds.warning' : 'common:kinds.info')}>
      <p>{isOpen ? t('applicant:hearing.note.open', { date }) : t('applicant:hearing.note.over')} <a href="/application/hearing">{t('applicant:hearing.note.link')}</a></p>
    </Alert>
  )
}
