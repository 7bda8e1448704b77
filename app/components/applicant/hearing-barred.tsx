import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'

interface HearingBarredProps {
  readonly isLockedOut: boolean
  /** '' when nothing was posted. */
  readonly typed: string
}

/** A comment cannot be stored any more; what was typed in good faith is not thrown away. */
export function HearingBarred({ isLockedOut, typed }: HearingBarredProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  return (
    <div className="stack-lg">
      <PageHeading title={t('applicant:hearing.barred.title')} />
      <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t(isLockedOut ? 'refusals:access-ended' : 'applicant:hearing.barred.over')}</p></Alert>
      {typed === '' ? null : <TextAreaField name="typed" label={t('applicant:hearing.barred.typed')} defaultValue={typed} readOnly rows={14} autoComplete="off" />}
      <p><ButtonLink href={isLockedOut ? '/return' : '/application/status'} variant="secondary">{t(isLockedOut ? 'applicant:hearing.barred.return' : 'applicant:hearing.toStatus')}</ButtonLink></p>
    </div>
  )
}
