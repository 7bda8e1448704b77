import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'

interface TwoTextsProps {
  /** What is stored, as it is read. */
  readonly stored: string
  /** Of the page that shows the stored text alone. */
  readonly href: string
}

/** Above the field with what was typed here: what was saved elsewhere meanwhile. Nothing was overwritten; the applicant chooses. */
export function TwoTexts({ stored, href }: TwoTextsProps) {
  const { t } = useTranslation(['applicant', 'common'])
  return (
    <div className="stack">
      <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('applicant:question.stale.title')} role="alert">
        <p>{t('applicant:question.stale.text')}</p>
      </Alert>
      <section className="panel panel--muted stack" aria-labelledby="stored-text">
        <h2 id="stored-text" className="h4">{t('applicant:question.stale.stored')}</h2>
        <div className="answer-text">{stored || t('applicant:question.stale.storedEmpty')}</div>
        <ButtonLink href={href} variant="secondary">{t('applicant:question.stale.keepStored')}</ButtonLink>
      </section>
      <h2 className="h4">{t('applicant:question.stale.typed')}</h2>
    </div>
  )
}
