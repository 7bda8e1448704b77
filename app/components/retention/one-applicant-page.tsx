import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { OneApplicantPage as Page } from '~/views/hr/erasure.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'
import { useTyped } from './use-typed'

interface OneApplicantProps {
  readonly recruitmentId: string
  readonly page: Page
  /** Somebody has just been held. */
  readonly isHeld: boolean
  /** Of an erasure just made; null for none. */
  readonly certificate: string | null
  readonly reply: FormReply | undefined
}

/** Where HR erases or holds one applicant without seeing who it is. */
export function OneApplicantPage({ recruitmentId, page: { title, isRunning }, isHeld, certificate, reply }: OneApplicantProps) {
  const { t } = useTranslation('retention')
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('applicant.title')} caption={inLanguage(title, useLanguage())} lead={t('applicant.lead')} />
      {reply ? null : <Done isHeld={isHeld} certificate={certificate} />}
      <Erase isRunning={isRunning} reply={ofIntent(reply, 'erase')} />
      <Hold reply={ofIntent(reply, 'hold')} />
      <p><a href={hrPath(recruitmentId, 'erasure')}>{t('applicant.back')}</a></p>
    </div>
  )
}

/** Both forms ask for the same: what was wrong is said in the one that was sent. */
const ofIntent = (reply: FormReply | undefined, intent: string) => (reply?.values.intent === intent ? reply : undefined)

function Done({ isHeld, certificate }: Pick<OneApplicantProps, 'isHeld' | 'certificate'>) {
  const { t } = useTranslation('retention')
  if (certificate) return <Alert kind="success" role="status"><p>{t('applicant.done.erase')} <a href={`/hr/certificates/${certificate}`}>{t('applicant.done.certificate')}</a></p></Alert>
  return isHeld ? <Alert kind="success" role="status"><p>{t('applicant.done.hold')}</p></Alert> : null
}

interface PartProps {
  readonly reply: FormReply | undefined
}

function Which({ reply, id }: PartProps & { id: string }) {
  const { t } = useTranslation('retention')
  return <TextField id={id} name="which" label={t('applicant.which')} hint={t('applicant.whichHint')} width="m" {...useTyped(reply, 'which')} />
}

function Erase({ isRunning, reply }: PartProps & { isRunning: boolean }) {
  const { t } = useTranslation(['retention', 'refusals'])
  const code = reply?.errors.confirmed
  return (
    <Form method="post" className="panel stack measure" autoComplete="off">
      <h2>{t('retention:applicant.erase.title')}</h2>
      <p>{t('retention:applicant.erase.text')}</p>
      {isRunning ? <p>{t('retention:applicant.erase.running')}</p> : null}
      <Which id="which-erased" reply={reply} />
      <Checkbox name="confirmed" value="yes" label={t('retention:applicant.erase.confirm')} defaultChecked={reply?.values.confirmed === 'yes'} {...(code && { error: t(`refusals:form.${code}`) })} />
      <Button variant="warning" name="intent" value="erase">{t('retention:applicant.erase.action')}</Button>
    </Form>
  )
}

function Hold({ reply }: PartProps) {
  const { t } = useTranslation('retention')
  return (
    <Form method="post" className="panel stack measure" autoComplete="off">
      <h2>{t('applicant.hold.title')}</h2>
      <p>{t('applicant.hold.text')}</p>
      <Which id="which-held" reply={reply} />
      <TextAreaField name="holdReason" label={t('erasure.hold.reason')} hint={t('erasure.hold.hint')} rows={3} {...useTyped(reply, 'holdReason')} />
      <Button variant="secondary" name="intent" value="hold">{t('applicant.hold.action')}</Button>
    </Form>
  )
}
