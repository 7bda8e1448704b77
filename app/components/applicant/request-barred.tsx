import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'

interface RequestBarredProps {
  readonly reason: 'access-ended' | 'not-now'
  /** Undefined when nothing was posted. */
  readonly typed: string | undefined
}

/** Nothing can be asked for here; what was typed in good faith is not thrown away. */
export function RequestBarred({ reason, typed }: RequestBarredProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const isLockedOut = reason === 'access-ended'
  return (
    <div className="stack-lg">
      <PageHeading title={t('applicant:request.barred.title')} />
      <Alert kind="warning" kindText={t('common:kinds.warning')}>
        <p>{isLockedOut ? t('refusals:access-ended') : t('applicant:request.barred.text')}</p>
      </Alert>
      {typed ? <TextAreaField name="typed" label={t('applicant:request.barred.typed')} defaultValue={typed} readOnly rows={14} autoComplete="off" /> : null}
      <p>
        <ButtonLink href={isLockedOut ? '/return' : '/application/status'} variant="secondary">
          {t(isLockedOut ? 'applicant:request.barred.return' : 'applicant:request.toStatus')}
        </ButtonLink>
      </p>
    </div>
  )
}
