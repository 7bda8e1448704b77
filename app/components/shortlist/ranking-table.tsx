import { useTranslation } from '~/i18n/translation'
import { formatFigure } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { RankedCandidate, RankingFigures } from '~/views/staff/ranking-figures.server'
import { Table, type TableColumn } from '../ui/table'
import { figure } from './figures'

interface RankingTableProps {
  readonly figures: RankingFigures
  /** The page of one candidate. */
  readonly candidateHref: (candidateId: string) => string
}

/** Every candidate with all figures, in the order of the weighted mean. Equals share a place and say so. */
export function RankingTable({ figures: { questions, candidates }, candidateHref }: RankingTableProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const number = (key: string, header: string, value: (row: RankedCandidate) => number | null): TableColumn<RankedCandidate> =>
    ({ key, header, align: 'right', cell: (row) => figure(value(row), language) })
  const columns: TableColumn<RankedCandidate>[] = [
    { key: 'rank', header: t('shortlist.ranking.columns.rank'), cell: (row) => <Place row={row} /> },
    {
      key: 'candidate', header: t('shortlist.ranking.columns.candidate'), rowHeader: true,
      cell: ({ id, number: name }) => <a href={candidateHref(id)}>{t('shortlist.ranking.candidate', { number: name })}</a>,
    },
    number('mean', t('shortlist.ranking.columns.mean'), ({ weightedMean }) => weightedMean),
    number('median', t('shortlist.ranking.columns.median'), ({ weightedMedian }) => weightedMedian),
    number('spread', t('shortlist.ranking.columns.spread'), ({ spread }) => spread),
    {
      key: 'reviewers', header: t('shortlist.ranking.columns.reviewers'), align: 'right',
      cell: ({ reviewersMeans }) => reviewersMeans.map((value) => formatFigure(value, language)).join(' · ') || t('shortlist.ranking.none'),
    },
    ...questions.map((question) => number(question.id, t('shortlist.ranking.columns.question', { number: question.number }), ({ perQuestion }) =>
      perQuestion.find(({ questionId }) => questionId === question.id)?.mean ?? null)),
  ]
  return <Table label={t('shortlist.ranking.table')} columns={columns} rows={candidates} rowKey={({ id }) => id} compact />
}

function Place({ row: { rank, tied } }: { row: RankedCandidate }) {
  const { t } = useTranslation('committee')
  if (rank === null) return <>{t('shortlist.ranking.unranked')}</>
  return <>{rank}{tied > 0 ? ` (${t('shortlist.ranking.tied', { count: tied })})` : ''}</>
}
