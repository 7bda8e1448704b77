import { useTranslation } from '~/i18n/translation'
import { isLanguage } from '~/domain/local-text'
import { formatDateTime } from '~/i18n/format'
import type { CheckpointsPage } from '~/views/audit/checkpoints.server'
import { Table } from '../ui/table'

type Kept = CheckpointsPage['kept'][number]

/** The newest checkpoints, each as a file to keep. */
export function CheckpointList({ kept }: Pick<CheckpointsPage, 'kept'>) {
  const { t, i18n } = useTranslation('checkpoints')
  const language = isLanguage(i18n.language) ? i18n.language : 'da'
  const columns = [
    { key: 'at', header: t('kept.at'), cell: ({ madeAt }: Kept) => formatDateTime(madeAt, language), rowHeader: true },
    { key: 'size', header: t('kept.size'), cell: ({ size }: Kept) => size, align: 'right' as const },
    { key: 'mail', header: t('kept.mail'), cell: ({ isMailWaiting }: Kept) => t(isMailWaiting ? 'kept.mailWaits' : 'kept.mailDone') },
    { key: 'file', header: t('kept.file'), cell: ({ id, madeAt }: Kept) => <a href={`/audit/checkpoints/${id}`} download>{t('kept.download', { date: formatDateTime(madeAt, language) })}</a> },
  ]
  return (
    <section className="stack">
      <h2>{t('kept.title')}</h2>
      <p>{t('kept.lead')}</p>
      {kept.length === 0 ? <p>{t('kept.none')}</p> : <Table label={t('kept.table')} columns={columns} rows={kept} rowKey={({ id }) => id} compact />}
    </section>
  )
}
