import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { RefusalNote } from '../refusal-note'
import { PageHeading } from '../ui/page-heading'
import { CodeForm } from './code-form'
import { PasskeyForm } from './passkey-form'

interface SecondStepPageProps {
  readonly code: boolean
  readonly passkey: boolean
  readonly returnTo: string
  readonly reply: FormReply | undefined
}

/** What is asked for after a right password. */
export function SecondStepPage({ code, passkey, returnTo, reply }: SecondStepPageProps) {
  const { t } = useTranslation('sign-in')
  const isOfPasskey = reply !== undefined && 'answer' in reply.values
  return (
    <div className="stack-lg">
      <RefusalNote reply={isOfPasskey ? reply : undefined} />
      <PageHeading title={t('secondStep.title')} lead={t('secondStep.lead')} />
      {code ? <CodeForm reply={isOfPasskey ? undefined : reply} returnTo={returnTo} submit={t('secondStep.submit')} hint={t('code.hint')} /> : null}
      {passkey ? <PasskeyForm purpose="second-step" label={t('passkey.use')} returnTo={returnTo} /> : null}
      <p>{t('secondStep.lost')}</p>
    </div>
  )
}
