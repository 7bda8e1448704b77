import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** On the status page: that the name must be sealed anew, or that it is done. */
export function SealAnewNote({ isAsked, isDone }: { isAsked: boolean; isDone: boolean }) {
  const { t } = useTranslation(['applicant', 'common'])
  if (isAsked) {
    return (
      <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('applicant:sealAnew.noteTitle')}>
        <p>{t('applicant:sealAnew.note')} <a href="/application/seal-anew">{t('applicant:sealAnew.link')}</a></p>
      </Alert>
    )
  }
  return isDone ? <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t('applicant:sealAnew.done')}</p></Alert> : null
}
