import { useTranslation } from '~/i18n/translation'
import { formatPercent } from '~/i18n/format'
import type { InterfaceLanguage } from '~/domain/local-text'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import type { RankSet } from '~/domain/statistics/ranks'
import { useLanguage } from '~/i18n/use-language'
import { Table, type TableColumn } from '../ui/table'
import { BandMark, shownBand } from './band-mark'
import { CandidateLink, type CandidateHref } from './candidate-link'
import { figure } from './figures'
import type { SureCandidate } from './sure-candidate'

interface RankingTableProps {
  readonly certainty: RankingCertainty
  readonly candidates: readonly SureCandidate[]
  /** The page of one candidate. */
  readonly candidateHref: CandidateHref
}

/** Every candidate in the order of the weighted mean, with how sure the place is. Equals share a place and say so. Columns of which nothing can be told are left out. */
export function RankingTable({ certainty, candidates, candidateHref }: RankingTableProps) {
  const { t } = useTranslation(['committee', 'ranking'])
  const language = useLanguage()
  const { top, bands } = certainty
  const hasBands = bands === 'told' || bands === 'few-panels'
  const unknown = t('ranking:unknown')
  const columns: (TableColumn<SureCandidate> & { isShown?: boolean })[] = [
    { key: 'rank', header: t('shortlist.ranking.columns.rank'), cell: (row) => <Place row={row} /> },
    {
      key: 'candidate', header: t('shortlist.ranking.columns.candidate'), rowHeader: true,
      cell: ({ id, number }) => <CandidateLink href={candidateHref(id)} number={number} />,
    },
    { key: 'mean', header: t('shortlist.ranking.columns.mean'), align: 'right', cell: ({ weightedMean }) => figure(weightedMean, language) },
    { key: 'adjusted', header: t('ranking:columns.adjusted'), align: 'right', isShown: certainty.adjustment === 'told', cell: ({ sure }) => figure(sure?.adjusted ?? null, language) },
    { key: 'band', header: t('ranking:columns.band'), isShown: hasBands, cell: ({ sure }) => <BandMark band={shownBand(sure?.band)} /> },
    { key: 'odds', header: t('ranking:columns.pTop', { top }), align: 'right', isShown: hasBands, cell: ({ sure }) => <Odds share={sure?.pTop ?? null} language={language} /> },
    { key: 'places', header: t('ranking:columns.places'), align: 'right', isShown: certainty.places === 'told', cell: ({ sure }) => (sure?.places ? <Places places={sure.places} /> : unknown) },
  ]
  return <Table label={t('shortlist.ranking.table')} columns={columns.filter(({ isShown = true }) => isShown)} rows={candidates} rowKey={({ id }) => id} compact />
}

/** In whole per cent; what is neither impossible nor certain is not rounded to it. */
function Odds({ share, language }: { share: number | null; language: InterfaceLanguage }) {
  const { t } = useTranslation('ranking')
  if (share === null) return <>{t('unknown')}</>
  if (share > 0 && share < 0.01) return <>{t('pTop.hardlyAny')}</>
  if (share < 1 - 1e-9 && share > 0.99) return <>{t('pTop.almostAll')}</>
  return <>{formatPercent(share, language)}</>
}

/** A range of places, or the one place. */
export function Places({ places: [best, worst] }: { places: RankSet }) {
  const { t } = useTranslation('ranking')
  return <>{best === worst ? best : t('range', { from: best, to: worst })}</>
}

function Place({ row: { rank, tied } }: { row: SureCandidate }) {
  const { t } = useTranslation('committee')
  if (rank === null) return <>{t('shortlist.ranking.unranked')}</>
  return <>{rank}{tied > 0 ? ` (${t('shortlist.ranking.tied', { count: tied })})` : ''}</>
}
