import type { RankSet } from '~/domain/statistics/ranks'
import { formatPercent } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { SelectionProtocol } from '~/views/staff/protocol.server'
import { BandMark, shownBand } from '../shortlist/band-mark'
import { figure } from '../shortlist/figures'
import { Table, type TableColumn } from '../ui/table'

type Ranked = SelectionProtocol['ranking'][number]
type Line = Ranked & { readonly isChosen: boolean; readonly sure: SelectionProtocol['figures']['candidates'][number] | undefined }

/** The order with what was shown of how sure it is. */
export function RankingSection({ protocol: { ranking, figures, entries } }: { protocol: SelectionProtocol }) {
  const { t } = useTranslation(['protocol', 'ranking'])
  const language = useLanguage()
  const { top, bands, places, adjustment } = figures
  const hasBands = bands === 'told' || bands === 'few-panels'
  const unknown = t('ranking:unknown')
  const rangeOf = (set: RankSet | null | undefined) => (set ? t('ranking:range', { from: set[0], to: set[1] }) : unknown)
  const sure = new Map(figures.candidates.map((one) => [one.candidate, one]))
  const chosen = new Set(entries.filter(({ isChosen }) => isChosen).map(({ candidate }) => candidate))
  const rows = ranking.map((row): Line => ({ ...row, isChosen: chosen.has(row.candidateNumber), sure: sure.get(row.candidateNumber) }))
  const columns: (TableColumn<Line> & { isShown?: boolean })[] = [
    { key: 'rank', header: t('ranking.rank'), cell: ({ rank }) => rank ?? '–' },
    { key: 'candidate', header: t('ranking.candidate'), rowHeader: true, cell: ({ candidateNumber }) => candidateNumber },
    { key: 'chosen', header: t('ranking.chosen'), cell: ({ isChosen }) => (isChosen ? t('ranking.yes') : t('ranking.no')) },
    { key: 'mean', header: t('ranking.mean'), align: 'right', cell: ({ weightedMean }) => figure(weightedMean, language) },
    { key: 'median', header: t('ranking.median'), align: 'right', cell: ({ weightedMedian }) => figure(weightedMedian, language) },
    { key: 'adjusted', header: t('ranking:columns.adjusted'), align: 'right', isShown: adjustment === 'told', cell: (row) => figure(row.sure?.adjusted ?? null, language) },
    { key: 'band', header: t('ranking:columns.band'), isShown: hasBands, cell: (row) => <BandMark band={shownBand(row.sure?.band)} /> },
    { key: 'odds', header: t('ranking:columns.pTop', { top }), align: 'right', isShown: hasBands, cell: (row) => (row.sure?.pTop === undefined || row.sure.pTop === null ? unknown : formatPercent(row.sure.pTop, language)) },
    { key: 'places', header: t('ranking:columns.places'), isShown: places === 'told', cell: (row) => rangeOf(row.sure?.places) },
    { key: 'range', header: t('ranking.otherwise'), cell: (row) => rangeOf(row.sure?.range) },
  ]
  return (
    <section className="stack">
      <h2>{t('ranking.title')}</h2>
      <p className="measure">{t('ranking.text', { top })}</p>
      {hasBands ? null : <p className="measure">{t(`ranking:bands.${bands}`)}</p>}
      <Table label={t('ranking.table')} captionHidden columns={columns.filter(({ isShown = true }) => isShown)} rows={rows} rowKey={({ candidateNumber }) => candidateNumber} compact />
      {places === 'told' ? null : <p className="measure">{t(`ranking:noPlaces.${places}`)}</p>}
    </section>
  )
}
