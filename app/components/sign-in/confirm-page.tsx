import { useTranslation } from '~/i18n/translation'
import { recentMinutes } from '~/domain/access/sign-in'
import type { FormReply } from '~/forms/form-errors'
import type { WaysToProve } from '~/views/staff/sign-in-ways.server'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { CodeForm } from './code-form'
import { PasskeyForm } from './passkey-form'
import { PasswordAgainForm } from './password-again-form'

interface ConfirmPageProps {
  readonly ways: WaysToProve
  readonly returnTo: string
  /** It was shown in a window of its own, beside a page on which something is typed. */
  readonly isDone: boolean
  readonly reply: FormReply | undefined
}

/** Shows again who one is, by any of the ways that this person has. */
export function ConfirmPage({ ways, returnTo, isDone, reply }: ConfirmPageProps) {
  const { t } = useTranslation('sign-in')
  if (isDone) return <div className="stack-lg measure"><PageHeading title={t('confirm.title')} /><Alert kind="success" role="status"><p>{t('confirm.done')}</p></Alert></div>
  const of = replyOf(reply)
  const ofPassword = of('code') ?? of('answer') ? undefined : reply
  return (
    <div className="stack-lg measure">
      <RefusalNote reply={of('answer')} />
      <PageHeading title={t('confirm.title')} lead={t('confirm.lead', { minutes: recentMinutes })} />
      {ways.refused ? <Alert kind="error"><p>{t(`outside.${ways.refused}`)}</p></Alert> : null}
      {ways.password ? <PasswordAgainForm reply={ofPassword} returnTo={returnTo} /> : null}
      {ways.code ? <CodeForm reply={of('code')} returnTo={returnTo} submit={t('confirm.byCode')} hint={t('code.hint')} variant={ways.password ? 'secondary' : 'primary'} /> : null}
      <OtherWays ways={ways} returnTo={returnTo} />
    </div>
  )
}

/** What a form was answered: each is known by a field that the others lack. */
const replyOf = (reply: FormReply | undefined) => (field: 'code' | 'answer') => (reply && field in reply.values ? reply : undefined)

function OtherWays({ ways, returnTo }: Pick<ConfirmPageProps, 'ways' | 'returnTo'>) {
  const { t } = useTranslation('sign-in')
  return (
    <>
      {ways.passkey ? <PasskeyForm purpose="confirm" label={t('passkey.use')} returnTo={returnTo} /> : null}
      {ways.organisation ? <p><ButtonLink variant="secondary" href={`/account/organisation?confirm=1&returnTo=${encodeURIComponent(returnTo)}`}>{t('confirm.byOrganisation')}</ButtonLink></p> : null}
    </>
  )
}
