import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { SecurityPageData } from '~/views/staff/sign-in-ways.server'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { PasskeysSection } from './passkeys-section'

export const securitySteps = ['app', 'app-removed', 'passkey', 'passkey-removed'] as const
export type SecurityStep = (typeof securitySteps)[number]

interface SecurityPageProps {
  readonly page: SecurityPageData
  readonly saved: SecurityStep | null
  readonly reply: FormReply | undefined
}

/** One's own second factors: app, passkeys, recovery codes. */
export function SecurityPage({ page, saved, reply }: SecurityPageProps) {
  const { t } = useTranslation('sign-in')
  const isOfField = reply?.refusal === 'invalid-form'
  return (
    <div className="stack-lg measure">
      <RefusalNote reply={isOfField ? undefined : reply} />
      <PageHeading title={t('security.title')} lead={t('security.lead')} />
      <StatusMessage>{saved && !reply ? t(`security.saved.${saved}`) : null}</StatusMessage>
      <Demanded isDemanded={page.isDemanded} />
      <AppSection hasApp={page.hasApp} />
      <PasskeysSection passkeys={page.passkeys} reply={isOfField ? reply : undefined} />
      <RecoverySection page={page} />
      {page.isDemanded ? null : <p><a href="/account/sessions">{t('security.sessions')}</a></p>}
    </div>
  )
}

function Demanded({ isDemanded }: Pick<SecurityPageData, 'isDemanded'>) {
  const { t } = useTranslation('sign-in')
  return isDemanded ? <Alert kind="warning"><p>{t('security.demanded')}</p></Alert> : null
}

function AppSection({ hasApp }: { hasApp: boolean }) {
  const { t } = useTranslation('sign-in')
  return (
    <section className="stack">
      <h2>{t('security.app.title')}</h2>
      <p>{t(hasApp ? 'security.app.on' : 'security.app.off')}</p>
      {hasApp ? (
        <Form method="post" action="?form=remove-app"><Button variant="secondary">{t('security.app.remove')}</Button></Form>
      ) : <p><ButtonLink href="/account/app-code" variant="secondary">{t('security.app.set')}</ButtonLink></p>}
    </section>
  )
}

function RecoverySection({ page: { hasApp, passkeys, recoveryCodes: left } }: Pick<SecurityPageProps, 'page'>) {
  const { t } = useTranslation('sign-in')
  if (!hasApp && passkeys.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('security.recovery.title')}</h2>
      <p>{t('security.recovery.left', { count: left })}</p>
      <p><ButtonLink href="/account/recovery-codes" variant="secondary">{t('security.recovery.link')}</ButtonLink></p>
    </section>
  )
}
