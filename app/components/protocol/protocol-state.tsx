import { formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ConfirmationFacts, ShownProtocol } from '~/views/staff/protocol.server'
import { Alert } from '../ui/alert'

/** How far the protocol is: a draft, confirmed by the chair, changed since, or locked. */
export function ProtocolState({ shown: { lock, confirmation, isIntact } }: { shown: ShownProtocol }) {
  const { t } = useTranslation(['protocol', 'common'])
  const when = formatDateTime(lock?.lockedAt ?? new Date(0), useLanguage())
  if (!isIntact) return <Alert kind="error" kindText={t('common:kinds.error')} title={t('state.changedTitle')}><p>{t('changed')}</p></Alert>
  return (
    <>
      {lock ? <Alert kind="success" title={t('state.locked')}><p>{t('state.lockedBy', { name: lock.confirmedBy, when })}</p></Alert> : null}
      <ConfirmationNote confirmation={confirmation} />
    </>
  )
}

/** What the chair has said of the protocol with this hash. */
export function ConfirmationNote({ confirmation }: { confirmation: ConfirmationFacts | null }) {
  const { t } = useTranslation(['protocol', 'common'])
  const language = useLanguage()
  if (!confirmation) return <p className="measure">{t('state.unconfirmed')}</p>
  const said = { name: confirmation.name, when: formatDateTime(confirmation.confirmedAt, language) }
  if (confirmation.isOfThis) return <p className="measure">{t('state.confirmed', said)}</p>
  return <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('state.staleTitle')}><p>{t('state.stale', said)}</p></Alert>
}
