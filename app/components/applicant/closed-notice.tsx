import { useTranslation } from '~/i18n/translation'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { Alert } from '../ui/alert'

/** Says, on every page of an application, that its time is over and that what was written is still there. */
export function ClosedNotice({ closed }: { readonly closed: IntakeRefusal | null }) {
  const { t } = useTranslation(['applicant', 'common'])
  if (closed === null) return null
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')} title={t(`applicant:closed.${closed}.title`)}>
      <p>{t(`applicant:closed.${closed}.text`)}</p>
    </Alert>
  )
}
