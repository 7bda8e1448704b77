import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { TextField } from '../ui/text-field'
import { Section } from './section'

interface ReturnFormProps {
  /** Why the visitor was led here, or null. */
  readonly reason: 'ended' | 'left' | 'withdrawn' | null
  readonly reply: { readonly refusal: 'unknown-code' | 'too-many-attempts' | 'cannot-write'; readonly typedCode: string } | undefined
}

/** The way back in, with the receipt code. */
export function ReturnForm({ reason, reply }: ReturnFormProps) {
  const { t } = useTranslation(['applicant', 'common', 'refusals'])
  const error = reply && t(reply.refusal === 'too-many-attempts' ? 'applicant:return.manyWrong' : `refusals:${reply.refusal}`)
  return (
    <div className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [{ href: '#code', message: error }] : []} />
      <PageHeading title={t('applicant:return.title')} lead={t('applicant:return.lead')} />
      {reason && !reply ? <Alert kind="info" kindText={t('common:kinds.info')}>{t(`applicant:return.${reason}`)}</Alert> : null}
      <form method="post" action="/return" noValidate className="stack">
        <TextField
          name="code"
          label={t('applicant:return.label')}
          hint={t('applicant:return.hint')}
          defaultValue={reply?.typedCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          data-code-from-address=""
          {...(error ? { error } : {})}
        />
        <div><Button>{t('applicant:return.button')}</Button></div>
      </form>
      <Section id="lost" title={t('applicant:return.lostTitle')}>
        <p>{t('applicant:return.lost')}</p>
      </Section>
    </div>
  )
}
