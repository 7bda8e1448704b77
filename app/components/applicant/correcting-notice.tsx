import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** On the pages where a sent application is being corrected: what counts meanwhile, and the way back to it. */
export function CorrectingNotice() {
  const { t } = useTranslation(['applicant', 'common'])
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('applicant:correct.title')}>
      <div className="stack">
        <p>{t('applicant:correct.stands')}</p>
        <form method="post" action="/application/correct">
          <Button name="intent" value="discard" variant="secondary">{t('applicant:correct.discard')}</Button>
        </form>
      </div>
    </Alert>
  )
}
