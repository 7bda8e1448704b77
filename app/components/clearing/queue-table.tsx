import { useTranslation } from '~/i18n/translation'
import { severities } from '~/domain/anonymity/categories'
import type { QueuedApplication } from '~/views/clearing/queue.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { Table } from '../ui/table'

interface QueueTableProps {
  readonly recruitmentId: string
  readonly applications: readonly QueuedApplication[]
}

/** The applications to clear, the worst findings first. */
export function QueueTable({ recruitmentId, applications }: QueueTableProps) {
  const { t } = useTranslation('clearing')
  const columns = [
    {
      key: 'application', header: t('queue.application'), rowHeader: true,
      cell: ({ id, label }: QueuedApplication) => <a href={`/clearing/${recruitmentId}/${id}`}>{t('application', { label })}</a>,
    },
    { key: 'findings', header: t('queue.findings'), cell: (application: QueuedApplication) => <Findings application={application} /> },
    { key: 'left', header: t('queue.left'), align: 'right' as const, cell: ({ left, answers }: QueuedApplication) => t('queue.leftOf', { left, answers }) },
    { key: 'state', header: t('queue.state'), cell: (application: QueuedApplication) => <StateBadge application={application} /> },
  ]
  return (
    <div className="stack">
      <Table label={t('queue.table')} columns={columns} rows={applications} rowKey={({ id }) => id} />
      <p className="muted">{t('queue.severities')}</p>
    </div>
  )
}

/** How many findings of each severity wait, in words. */
function Findings({ application: { open, examination } }: { application: QueuedApplication }) {
  const { t } = useTranslation('clearing')
  const words = severities.flatMap((severity) => (open[severity] > 0 ? [t(`queue.findingsOf.${severity}`, { count: open[severity] })] : []))
  return (
    <>
      {words.length > 0 ? words.join(', ') : t('queue.findingsOf.none')}
      {examination === 'failed' ? <><br />{t('queue.failed')}</> : null}
    </>
  )
}

const badges = { waiting: 'neutral', failed: 'warning', findings: 'warning', unread: 'info', cleared: 'success' } as const satisfies Record<string, BadgeKind>

function stateOf({ openFindings, left, examination }: QueuedApplication): keyof typeof badges {
  if (examination === 'waiting') return 'waiting'
  if (openFindings > 0) return 'findings'
  if (left === 0) return 'cleared'
  return examination === 'failed' ? 'failed' : 'unread'
}

function StateBadge({ application }: { application: QueuedApplication }) {
  const { t } = useTranslation('clearing')
  const state = stateOf(application)
  return <Badge kind={badges[state]}>{t(`states.${state}`)}</Badge>
}
