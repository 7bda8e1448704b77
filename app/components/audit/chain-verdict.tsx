import { useTranslation } from '~/i18n/translation'
import type { ChainVerdict } from '#db/stores/audit'
import { Alert } from '../ui/alert'

/** Whether the log is whole, in words, with the figure to keep outside the database. */
export function ChainVerdictAlert({ verdict }: { verdict: ChainVerdict }) {
  const { t } = useTranslation('audit')
  if (verdict.brokenAt !== null) return <Alert kind="error" role="alert" title={t('broken.title')}><p>{t('broken.text', { sequence: verdict.brokenAt })}</p></Alert>
  return (
    <Alert kind="success" role="status" title={t('whole.title')}>
      <p>{t('whole.text', { events: verdict.events })}</p>
      <p>{t('whole.head')} <code>{verdict.head}</code></p>
    </Alert>
  )
}
