import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import type { Spread, TrialView } from '~/domain/trial/trial'
import { formatDuration, formatFigure, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { TrialLine } from '~/views/staff/trial.server'
import { Table, type TableColumn } from '../ui/table'
import { SpreadPicture } from './spread-picture'

interface TrialGroupsProps {
  readonly view: Exclude<TrialView, 'whole'>
  readonly lines: readonly TrialLine[]
}

/** One way of putting the recruitments together: a picture of how long they took, and everything in a table. */
export function TrialGroups({ view, lines }: TrialGroupsProps) {
  const { t } = useTranslation('trial')
  const language = useLanguage()
  const nameOf = (line: TrialLine) => { const [year = '', quarter = ''] = line.quarter?.split('-') ?? []; return line.quarter !== null ? t('quarter', { year, quarter }) : line.name ? inLanguage(line.name, language) : t('none') }
  const spread = (of: Spread | null, format: (value: number, language: InterfaceLanguage) => string) => (of === null ? t('noFigure') : t('table.spread', { median: format(of.median, language), low: format(of.low, language), high: format(of.high, language) }))
  const columns: TableColumn<TrialLine>[] = [
    { key: 'name', header: t(`by.${view}`), rowHeader: true, cell: nameOf },
    { key: 'locked', header: t('table.locked'), align: 'right', cell: ({ figures: { locked, recruitments } }) => t('table.ofAll', { locked, recruitments }) },
    { key: 'applications', header: t('table.applications'), align: 'right', cell: ({ figures }) => formatNumber(figures.applications, language) },
    { key: 'days', header: t('table.days'), align: 'right', cell: ({ figures }) => spread(figures.daysToShortlist, formatNumber) },
    { key: 'minutes', header: t('table.minutes'), align: 'right', cell: ({ figures: { minutesPerReviewer } }) => (minutesPerReviewer ? formatDuration(minutesPerReviewer.median, language) : t('noFigure')) },
    { key: 'veils', header: t('table.veils'), align: 'right', cell: ({ figures: { veilsPerApplication } }) => (veilsPerApplication === null ? t('noFigure') : formatNumber(veilsPerApplication, language)) },
    { key: 'alpha', header: t('table.alpha'), align: 'right', cell: ({ figures }) => spread(figures.alpha, formatFigure) },
    { key: 'departures', header: t('table.departures'), align: 'right', cell: ({ figures }) => formatNumber(figures.withDepartures, language) },
    { key: 'steppedBack', header: t('table.steppedBack'), align: 'right', cell: ({ figures: { steppedBack } }) => (steppedBack.of === 0 ? t('noFigure') : formatNumber(steppedBack.times, language)) },
  ]
  return (
    <section className="stack">
      <h2>{t(`groups.${view}`)}</h2>
      <SpreadPicture rows={lines.flatMap((line) => (line.figures.daysToShortlist ? [{ name: nameOf(line), spread: line.figures.daysToShortlist }] : []))} />
      <Table label={t(`groups.caption.${view}`)} captionHidden columns={columns} rows={lines} rowKey={nameOf} />
    </section>
  )
}
