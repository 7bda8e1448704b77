import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { LockFacts } from '~/views/staff/proposed-list.server'
import { Alert } from '../ui/alert'

/** That the list is locked, by whom, when, and under which hash. */
export function LockNote({ lock: { hash, lockedAt, confirmedBy } }: { lock: LockFacts }) {
  const { t } = useTranslation('committee')
  const when = formatDateTime(lockedAt, useLanguage())
  return (
    <Alert kind="success" title={t('shortlist.list.lockedTitle')}>
      <p>{t('shortlist.list.lockedText', { name: confirmedBy, when })}</p>
      <Fingerprint hash={hash} />
    </Alert>
  )
}

/** The hash in groups of four, which can be read aloud and compared. */
export function Fingerprint({ hash }: { hash: string }) {
  const { t } = useTranslation('committee')
  return <p>{t('shortlist.list.hash')}: <code>{hash.match(/.{1,4}/g)?.join(' ')}</code></p>
}
