import { useTranslation } from '~/i18n/translation'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import type { RankSet } from '~/domain/statistics/ranks'
import { Details } from '../ui/details'
import { Table, type TableColumn } from '../ui/table'
import { Places } from './ranking-table'
import type { SureCandidate } from './sure-candidate'

interface OtherWaysProps {
  readonly certainty: Pick<RankingCertainty, 'top' | 'movers' | 'reviewers'>
  readonly candidates: readonly SureCandidate[]
}

/** The places that other ways of counting give. Which reviewer was left out is not said: it is about the method, not about anybody. */
export function OtherWays({ certainty: { top, movers, reviewers }, candidates }: OtherWaysProps) {
  const { t } = useTranslation(['ranking', 'committee'])
  const place = (key: 'now' | 'withoutOne' | 'equalWeights' | 'median' | 'range', places: (row: SureCandidate) => RankSet | number | null | undefined): TableColumn<SureCandidate> => ({
    key, header: t(`otherwise.${key}`), align: 'right',
    cell: (row) => {
      const found = places(row) ?? null
      if (found === null) return t('unknown')
      return <Places places={typeof found === 'number' ? [found, found] : found} />
    },
  })
  const columns: TableColumn<SureCandidate>[] = [
    { key: 'candidate', header: t('committee:shortlist.ranking.columns.candidate'), rowHeader: true, cell: ({ number }) => t('committee:shortlist.ranking.candidate', { number }) },
    place('now', ({ rank }) => rank),
    ...(reviewers > 1 ? [place('withoutOne', ({ sure }) => sure?.otherwise.withoutOne)] : []),
    place('equalWeights', ({ sure }) => sure?.otherwise.equalWeights),
    place('median', ({ sure }) => sure?.otherwise.median),
    place('range', ({ sure }) => sure?.otherwise.range),
  ]
  return (
    <section className="stack">
      <h2>{t('otherwise.title')}</h2>
      <p className="measure">{t('otherwise.question')}</p>
      <p className="measure">{movers === 0 ? t('otherwise.stable', { top }) : t('otherwise.movers', { count: movers })}</p>
      <Details summary={t('otherwise.table')}>
        <Table label={t('otherwise.table')} captionHidden columns={columns} rows={candidates} rowKey={({ id }) => id} compact />
      </Details>
    </section>
  )
}
