import { useTranslation } from '~/i18n/translation'
import type { HrProtocol } from '~/views/hr/protocol.server'
import { hrPath } from '../hr/paths'
import { ConfirmForm } from './confirm-form'
import { ProtocolPage } from './protocol-page'

/** What HR reads and locks. The form belongs to the lock page, which says what stands in the way. */
export function HrProtocolPage({ page: { title, shown, mayLock, inTheWay }, recruitmentId }: { page: HrProtocol; recruitmentId: string }) {
  const { t } = useTranslation(['protocol', 'refusals'])
  const reason = shown?.confirmation?.isOfThis ? undefined : t('refusals:protocol-unconfirmed')
  return (
    <ProtocolPage title={title} shown={shown} fileHref={hrPath(recruitmentId, 'protocol.json')}>
      {mayLock && shown ? <ConfirmForm hash={shown.hash} as="hr" action={hrPath(recruitmentId, 'lock')} disabledReason={inTheWay ? t(`refusals:${inTheWay}`) : reason} /> : null}
      <p className="no-print"><a href={hrPath(recruitmentId, 'lock')}>{t(mayLock ? 'backToLock' : 'backToLocked')}</a></p>
    </ProtocolPage>
  )
}
