import { useTranslation } from '~/i18n/translation'
import { formatFigure, formatList, formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { ShownInterviewed } from '~/views/staff/interview-record.server'
import { Table } from '../ui/table'

/** Everybody who was called, with how the members lay and what it came to. */
export function InterviewedTable({ candidates }: { candidates: readonly ShownInterviewed[] }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const figure = (value: number | null) => (value === null ? '–' : formatFigure(value, language))
  const columns = [
    { key: 'number', header: t('outcome.columns.candidate'), rowHeader: true, cell: ({ candidateNumber }: ShownInterviewed) => candidateNumber },
    { key: 'handedIn', header: t('outcome.columns.handedIn'), align: 'right' as const, cell: ({ handedIn }: ShownInterviewed) => formatNumber(handedIn, language) },
    { key: 'average', header: t('outcome.columns.average'), align: 'right' as const, cell: ({ average, isShown, handedIn }: ShownInterviewed) => (isShown || handedIn === 0 ? figure(average) : t('outcome.notYet')) },
    { key: 'spread', header: t('outcome.columns.spread'), align: 'right' as const, cell: ({ spread }: ShownInterviewed) => figure(spread) },
    { key: 'apart', header: t('outcome.columns.apart'), cell: ({ disagreements }: ShownInterviewed) => (disagreements.length === 0 ? '–' : formatList(disagreements.map((number) => formatNumber(number, language)), language)) },
    { key: 'outcome', header: t('outcome.columns.outcome'), cell: ({ outcome }: ShownInterviewed) => (outcome === null ? t('outcome.none') : t(`outcome.outcomes.${outcome}`)) },
  ]
  return <Table label={t('outcome.table')} columns={columns} rows={candidates} rowKey={({ candidateId }) => candidateId} />
}
