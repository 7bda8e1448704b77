import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'

/** Why an answer may no longer be written here, although it was in good faith. */
export type RescueReason = 'access-ended' | 'already-submitted'

interface RescuedTextProps {
  readonly reason: RescueReason
  /** Undefined when nothing was posted: the visitor only came to the address. */
  readonly typed: string | undefined
}

/** What was typed, on a page of its own, when the application takes it no more: nobody's words are thrown away. */
export function RescuedText({ reason, typed }: RescuedTextProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const isLockedOut = reason === 'access-ended'
  const hasText = typed !== undefined && typed !== ''
  return (
    <div className="stack-lg">
      <PageHeading title={t(typed === undefined ? 'applicant:question.rescue.visit' : 'applicant:question.rescue.title')} />
      <Alert kind="warning" kindText={t('common:kinds.warning')}>
        <p>{t(`refusals:${reason}`)}</p>
        {hasText ? <p>{t('applicant:question.rescue.text')}</p> : null}
      </Alert>
      {hasText ? <TextAreaField name="answer" label={t('applicant:question.rescue.typed')} defaultValue={typed} readOnly rows={14} autoComplete="off" /> : null}
      <p>
        <ButtonLink href={isLockedOut ? '/return' : '/application'} variant="secondary">
          {t(isLockedOut ? 'applicant:question.rescue.return' : 'applicant:question.rescue.status')}
        </ButtonLink>
      </p>
    </div>
  )
}
