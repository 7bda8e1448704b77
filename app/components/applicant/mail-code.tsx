import { identityLimits } from '~/domain/identity'
import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'
import type { MailCodeRefusal } from '~/use-cases/mail-receipt-code.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { Section } from './section'

export type MailCodeReply = FormReply<MailCodeRefusal | 'invalid-form'>

interface MailCodeProps {
  /** Where the form is posted: the page that it stands on. */
  readonly action: string
  readonly isMailed: boolean
  readonly reply: MailCodeReply | undefined
}

/** The receipt code by mail, for whoever wants it. Stands only where the operator has set up mail. */
export function MailCode({ action, isMailed, reply }: MailCodeProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const error = useMailCodeError(reply)
  const typed = reply?.values.email
  return (
    <div className="no-print">
      <Section id="mail-code" title={t('applicant:mailCode.title')}>
        {isMailed && !reply ? <Alert kind="success" kindText={t('common:kinds.success')} title={t('applicant:mailCode.sentTitle')} headingLevel={3}><p>{t('applicant:mailCode.sent')}</p></Alert> : null}
        <form method="post" action={action} noValidate className="stack">
          <p>{t('applicant:mailCode.text')}</p>
          <TextField
            name="email" type="email" autoComplete="email" width="xl" maxLength={identityLimits.email} label={t('applicant:mailCode.email')} hint={t('applicant:mailCode.hint')}
            defaultValue={typeof typed === 'string' ? typed : ''} {...(error ? { error } : {})}
          />
          <div><Button variant="secondary">{t('applicant:mailCode.button')}</Button></div>
        </form>
      </Section>
    </div>
  )
}

/** What is wrong, beside the field and in the summary at the top of the page. */
export function useMailCodeError(reply: MailCodeReply | undefined): string | undefined {
  const { t } = useTranslation(['applicant', 'refusals'])
  if (!reply) return undefined
  if (reply.refusal === 'mail-failed') return t('applicant:mailCode.failed')
  return reply.errors.email ? t(`refusals:form.${reply.errors.email}`) : t(`refusals:${reply.refusal}`)
}
