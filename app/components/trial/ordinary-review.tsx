import type { ReactNode } from 'react'
import { quarterInWords, besideShare } from '~/documents/trial/sentences'
import { inLanguage } from '~/domain/local-text'
import { shareNames, type People } from '~/domain/trial/ordinary'
import { formatDate, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { Brought } from '~/views/hr/ordinary-figures.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { Table, type TableColumn } from '../ui/table'

interface OrdinaryReviewProps {
  readonly waiting: Brought
  readonly standing: Brought | null
  /** Why it could not be done, where it could not. */
  readonly children: ReactNode
}

type Row = Brought['rows'][number]

/** Figures as they were read, before they stand, and those whose place they take. */
export function OrdinaryReview({ waiting, standing, children }: OrdinaryReviewProps) {
  const { t } = useTranslation(['comparison', 'trial', 'common'])
  const language = useLanguage()
  return (
    <>
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('trial:title'), href: '/hr/trial' }, { label: t('comparison:import.title'), href: '/hr/trial/ordinary' }, { label: t('comparison:import.review') }]} />
      <PageHeading title={t('comparison:import.review')} lead={t('comparison:import.reviewLead')} />
      {children}
      {standing ? <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('comparison:import.replaces', { rows: standing.rows.length, by: standing.by, date: formatDate(standing.at, language) })}</p></Alert> : null}
      <Rows rows={waiting.rows} />
      <input type="hidden" name="replaces" value={standing?.id ?? ''} />
      <div className="cluster">
        <Button name="intent" value="take">{t(standing ? 'comparison:import.takeOverInstead' : 'comparison:import.takeOver')}</Button>
        <Button variant="tertiary" name="intent" value="discard">{t('comparison:import.discard')}</Button>
      </div>
    </>
  )
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation(['comparison', 'trial'])
  const language = useLanguage()
  const people = (value: People | null) => (value === null ? t('table.none') : value === 'few' ? t('import.few') : formatNumber(value, language))
  const number = (value: number | null) => (value === null ? t('table.none') : formatNumber(value, language))
  const shares = ({ shares: given }: Row) => shareNames.flatMap((name) => (given[name] === undefined ? [] : [`${t(`beside.names.${name}`)}: ${given[name] === 'few' ? t('import.few') : besideShare(given[name], language)}`])).join('; ')
  const columns: TableColumn<Row>[] = [
    { key: 'department', header: t('import.columns.department'), rowHeader: true, cell: ({ name }) => inLanguage(name, language) },
    { key: 'quarter', header: t('import.columns.quarter'), cell: ({ quarter }) => quarterInWords(quarter, { t }) },
    { key: 'recruitments', header: t('import.columns.recruitments'), align: 'right', cell: ({ recruitments }) => number(recruitments) },
    ...(['applicants', 'invited', 'hired'] as const).map((name): TableColumn<Row> => ({ key: name, header: t(`import.columns.${name}`), align: 'right', cell: (row) => people(row[name]) })),
    ...(['days', 'hours'] as const).map((name): TableColumn<Row> => ({ key: name, header: t(`import.columns.${name}`), align: 'right', cell: (row) => number(row[name]) })),
    ...(rows.some((row) => Object.keys(row.shares).length > 0) ? [{ key: 'shares', header: t('import.columns.shares'), cell: shares }] : []),
  ]
  return <Table label={t('import.table')} columns={columns} rows={rows} rowKey={({ department, quarter }) => `${department} ${quarter}`} compact />
}
