import { useTranslation } from '~/i18n/translation'
import type { PairLine, SecondLookPage } from '~/views/committee/second-look.server'
import { ButtonLink } from '../ui/button-link'
import { ProgressMeter } from '../ui/progress-meter'
import { Table } from '../ui/table'

interface OwnPairsProps {
  readonly begun: NonNullable<SecondLookPage['begun']>
  readonly recruitmentId: string
}

/** What is laid before the reader, with what they found so far. */
export function OwnPairs({ begun: { own, nextId, isEnded }, recruitmentId }: OwnPairsProps) {
  const { t } = useTranslation('reread')
  if (own.length === 0) return <p>{t('pairs.own.none')}</p>
  const done = own.filter(({ verdict }) => verdict !== null).length
  const href = (id: string) => `/committee/${recruitmentId}/second-look/${id}`
  const placed = own.map((line, index) => ({ ...line, place: index + 1 }))
  type Placed = PairLine & { readonly place: number }
  const columns = [
    { key: 'pair', header: t('pairs.own.table'), rowHeader: true, cell: ({ place }: Placed) => t('pairs.own.pair', { place }) },
    { key: 'question', header: t('pairs.own.question'), align: 'right' as const, cell: ({ questionNumber }: Placed) => questionNumber },
    { key: 'found', header: t('pairs.own.found'), cell: ({ verdict }: Placed) => (verdict ? t(`pairs.verdicts.${verdict}`) : t('pairs.own.waiting')) },
    ...(isEnded ? [] : [{ key: 'go', header: t('pairs.own.go'), cell: ({ id, verdict, place }: Placed) => <a href={href(id)} aria-label={`${t(verdict ? 'pairs.own.change' : 'pairs.own.go')}: ${t('pairs.own.pair', { place })}`}>{t(verdict ? 'pairs.own.change' : 'pairs.own.go')}</a> }]),
  ]
  return (
    <section className="stack">
      <h2>{t('pairs.own.title')}</h2>
      <ProgressMeter label={t('pairs.pair.meter')} value={done} max={own.length} text={t('pairs.pair.meterText', { done, among: own.length })} />
      {nextId && !isEnded ? <p><ButtonLink href={href(nextId)}>{t('pairs.own.start')}</ButtonLink></p> : null}
      {nextId || isEnded ? null : <p className="measure">{t('pairs.own.allDone')}</p>}
      <Table label={t('pairs.own.table')} captionHidden columns={columns} rows={placed} rowKey={({ id }) => id} compact />
    </section>
  )
}
