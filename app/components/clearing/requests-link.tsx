import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

interface RequestsLinkProps {
  readonly recruitmentId: string
  /** How many wait for a decision. */
  readonly open: number
}

/** That applicants wait for a decision, and the way to it; nothing where nobody does. */
export function RequestsLink({ recruitmentId, open }: RequestsLinkProps) {
  const { t } = useTranslation(['clearing', 'common'])
  if (open === 0) return null
  return (
    <Alert kind="info" kindText={t('common:kinds.info')}>
      <p>{t('clearing:requests.waiting', { count: open })} <a href={`/clearing/${recruitmentId}/requests`}>{t('clearing:requests.toPage')}</a></p>
    </Alert>
  )
}
