import { useTranslation } from '~/i18n/translation'
import { inLanguage, isLanguage } from '~/domain/local-text'
import { formatDateTime } from '~/i18n/format'
import type { AuditLine, AuditPage } from '~/views/audit/log.server'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { Table } from '../ui/table'

/** One page of the log, newest first, with the way to older and newer pages. */
export function AuditTable({ log }: { log: AuditPage }) {
  const { t, i18n } = useTranslation('audit')
  const language = isLanguage(i18n.language) ? i18n.language : 'da'
  if (log.lines.length === 0) return <EmptyState title={t('empty')} />
  const columns = [
    { key: 'sequence', header: t('columns.sequence'), cell: (line: AuditLine) => line.sequence, align: 'right' as const },
    { key: 'at', header: t('columns.at'), cell: (line: AuditLine) => formatDateTime(line.at, language) },
    { key: 'action', header: t('columns.action'), cell: (line: AuditLine) => t(`actions.${line.action}`), rowHeader: true },
    { key: 'who', header: t('columns.who'), cell: (line: AuditLine) => line.who ?? t('nobody') },
    { key: 'recruitment', header: t('columns.recruitment'), cell: (line: AuditLine) => inLanguage(line.recruitment?.title, language) },
    { key: 'details', header: t('columns.details'), cell: (line: AuditLine) => line.details },
    { key: 'hash', header: t('columns.hash'), cell: (line: AuditLine) => <code>{line.hash.slice(0, 12)}</code> },
    { key: 'proof', header: t('columns.proof'), cell: ({ sequence }: AuditLine) => (sequence <= log.provenUntil ? <a href={`/audit/proof/${sequence}`} download>{t('proof', { sequence })}</a> : '–') },
  ]
  return (
    <div className="stack">
      <Table label={t('table', { page: log.page, pages: log.pages, total: log.total })} columns={columns} rows={log.lines} rowKey={(line) => String(line.sequence)} compact />
      <nav className="cluster" aria-label={t('pages')}>
        {log.page > 1 ? <ButtonLink variant="secondary" href={pageHref(log, log.page - 1)}>{t('newer')}</ButtonLink> : null}
        {log.page < log.pages ? <ButtonLink variant="secondary" href={pageHref(log, log.page + 1)}>{t('older')}</ButtonLink> : null}
      </nav>
    </div>
  )
}

function pageHref({ filter }: AuditPage, page: number): string {
  const query = new URLSearchParams({ page: String(page) })
  if (filter.action) query.set('action', filter.action)
  if (filter.recruitmentId) query.set('recruitment', filter.recruitmentId)
  return `/audit?${query.toString()}`
}
