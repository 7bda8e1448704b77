import { useTranslation } from '~/i18n/translation'
import type { QueuedApplication } from '~/views/clearing/queue.server'
import { Badge } from '../ui/badge'
import { Table } from '../ui/table'

interface QueueTableProps {
  readonly recruitmentId: string
  readonly applications: readonly QueuedApplication[]
}

/** The applications to clear, most findings first. */
export function QueueTable({ recruitmentId, applications }: QueueTableProps) {
  const { t } = useTranslation('clearing')
  const columns = [
    {
      key: 'application', header: t('queue.application'), rowHeader: true,
      cell: ({ id, label }: QueuedApplication) => <a href={`/clearing/${recruitmentId}/${id}`}>{t('application', { label })}</a>,
    },
    { key: 'findings', header: t('queue.findings'), align: 'right' as const, cell: ({ openFindings }: QueuedApplication) => openFindings },
    { key: 'left', header: t('queue.left'), align: 'right' as const, cell: ({ left, answers }: QueuedApplication) => t('queue.leftOf', { left, answers }) },
    { key: 'state', header: t('queue.state'), cell: (application: QueuedApplication) => <StateBadge application={application} /> },
  ]
  return <Table label={t('queue.table')} columns={columns} rows={applications} rowKey={({ id }) => id} />
}

function StateBadge({ application: { openFindings, left } }: { application: QueuedApplication }) {
  const { t } = useTranslation('clearing')
  if (openFindings > 0) return <Badge kind="warning">{t('states.findings')}</Badge>
  return left > 0 ? <Badge kind="info">{t('states.unread')}</Badge> : <Badge kind="success">{t('states.cleared')}</Badge>
}
