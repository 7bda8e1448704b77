import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** A link that is shown this once: only its hash is kept. */
export function OneTimeLink({ link }: { link: string }) {
  const { t } = useTranslation('admin')
  return (
    <Alert kind="success" role="status" title={t('link.title')}>
      <p>{t('link.text')}</p>
      <p><code>{link}</code></p>
    </Alert>
  )
}
