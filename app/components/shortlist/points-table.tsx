import { useTranslation } from '~/i18n/translation'
import { formatFigure } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { RankedCandidate, RankingFigures } from '~/views/staff/ranking-figures.server'
import { Table, type TableColumn } from '../ui/table'
import { figure } from './figures'

/** What the order comes from: every candidate's median, spread, reviewers' own means, and mean on each question. */
export function PointsTable({ figures: { questions, candidates } }: { figures: RankingFigures }) {
  const { t } = useTranslation(['committee', 'ranking'])
  const language = useLanguage()
  const number = (key: string, header: string, value: (row: RankedCandidate) => number | null): TableColumn<RankedCandidate> =>
    ({ key, header, align: 'right', cell: (row) => figure(value(row), language) })
  const columns: TableColumn<RankedCandidate>[] = [
    { key: 'candidate', header: t('shortlist.ranking.columns.candidate'), rowHeader: true, cell: ({ number: name }) => t('shortlist.ranking.candidate', { number: name }) },
    number('median', t('shortlist.ranking.columns.median'), ({ weightedMedian }) => weightedMedian),
    number('spread', t('shortlist.ranking.columns.spread'), ({ spread }) => spread),
    {
      key: 'reviewers', header: t('shortlist.ranking.columns.reviewers'), align: 'right',
      cell: ({ reviewersMeans }) => reviewersMeans.map((value) => formatFigure(value, language)).join(' · ') || t('shortlist.ranking.none'),
    },
    ...questions.map((question) => number(question.id, t('shortlist.ranking.columns.question', { number: question.number }), ({ perQuestion }) =>
      perQuestion.find(({ questionId }) => questionId === question.id)?.mean ?? null)),
  ]
  return <Table label={t('ranking:points.table')} captionHidden columns={columns} rows={candidates} rowKey={({ id }) => id} compact />
}
