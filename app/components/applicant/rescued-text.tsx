import { useTranslation } from 'react-i18next'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'

/** Why an answer could not be saved although it was sent in good faith. */
export const rescueReasons = ['access-ended', 'already-submitted', 'deadline-passed', 'not-open'] as const
export type RescueReason = (typeof rescueReasons)[number]

interface RescuedTextProps {
  readonly reason: RescueReason
  readonly typed: string
}

/** What was typed, on a page of its own, when the application takes it no more: nobody's words are thrown away. */
export function RescuedText({ reason, typed }: RescuedTextProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const isLockedOut = reason === 'access-ended'
  return (
    <div className="stack-lg">
      <PageHeading title={t('applicant:question.rescue.title')} />
      <Alert kind="warning" kindText={t('common:kinds.warning')}>
        <p>{t(`refusals:${reason}`)}</p>
        {typed === '' ? null : <p>{t('applicant:question.rescue.text')}</p>}
      </Alert>
      {typed === '' ? null : <TextAreaField name="answer" label={t('applicant:question.rescue.typed')} defaultValue={typed} readOnly rows={14} autoComplete="off" />}
      <p>
        <ButtonLink href={isLockedOut ? '/return' : '/application'} variant="secondary">
          {t(isLockedOut ? 'applicant:question.rescue.return' : 'applicant:question.rescue.status')}
        </ButtonLink>
      </p>
    </div>
  )
}
