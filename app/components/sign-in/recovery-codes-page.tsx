import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import type { SecurityStep } from './security-page'

interface RecoveryCodesPageProps {
  readonly left: number
  readonly saved: SecurityStep | null
  /** Codes that were just made, to be shown this once. */
  readonly codes: readonly string[] | null
  readonly reply: FormReply | undefined
}

/** Makes recovery codes and shows them once. */
export function RecoveryCodesPage({ left, saved, codes, reply }: RecoveryCodesPageProps) {
  const { t } = useTranslation('sign-in')
  return (
    <div className="stack-lg measure">
      <RefusalNote reply={reply} />
      <PageHeading title={t('recovery.title')} lead={t('recovery.lead')} />
      <StatusMessage>{saved && !codes ? t(`security.saved.${saved}`) : null}</StatusMessage>
      {codes ? <NewCodes codes={codes} /> : (
        <Form method="post" className="stack">
          <p>{left === 0 ? t('security.recovery.left', { count: left }) : `${t('security.recovery.left', { count: left })} ${t('recovery.replaces')}`}</p>
          <Button>{t('recovery.make')}</Button>
        </Form>
      )}
      <p><ButtonLink href="/account" variant={codes ? 'primary' : 'secondary'}>{t('recovery.on')}</ButtonLink></p>
    </div>
  )
}

function NewCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('sign-in')
  return (
    <Alert kind="success" role="status" title={t('recovery.shown')}>
      <p>{t('recovery.keep')}</p>
      <ul aria-label={t('recovery.list')}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
    </Alert>
  )
}
