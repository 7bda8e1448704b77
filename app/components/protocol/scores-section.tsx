import { useTranslation } from '~/i18n/translation'
import type { ProtocolScore } from '~/domain/scoring/selection-protocol'
import type { SelectionProtocol } from '~/views/staff/protocol.server'
import { Table, type TableColumn } from '../ui/table'

interface ScoresSectionProps {
  readonly protocol: SelectionProtocol
  readonly numberOf: (questionId: string) => string
  /** The numbers of candidates whose scores this reader does not see. */
  readonly withheld: readonly string[]
}

/** Every level and note, candidate by candidate in the order of the ranking. */
export function ScoresSection({ protocol: { ranking, scores }, numberOf, withheld }: ScoresSectionProps) {
  const { t } = useTranslation('protocol')
  const byCandidate = new Map<string, ProtocolScore[]>()
  for (const score of scores) byCandidate.set(score.candidate, [...(byCandidate.get(score.candidate) ?? []), score])
  return (
    <section className="stack">
      <h2>{t('scores.title')}</h2>
      <p className="measure">{t('scores.letters')}</p>
      {ranking.map(({ candidateNumber: number }) => (
        <div key={number} className="stack">
          <h3>{t('scores.candidate', { number })}</h3>
          {withheld.includes(number) ? <p>{t('scores.withheld')}</p> : <Given number={number} scores={byCandidate.get(number) ?? []} numberOf={numberOf} />}
        </div>
      ))}
    </section>
  )
}

function Given({ number, scores, numberOf }: { number: string; scores: readonly ProtocolScore[]; numberOf: (questionId: string) => string }) {
  const { t } = useTranslation('protocol')
  const said = (level: number | null) => (level === null ? t('scores.cannotJudge') : String(level))
  const inBetween = (revised: ProtocolScore['revised']) => (revised?.beforeHearing ? [t('scores.beforeHearing', { level: said(revised.beforeHearing.level), reason: revised.beforeHearing.reason })] : [])
  const columns: TableColumn<ProtocolScore>[] = [
    { key: 'question', header: t('scores.question'), rowHeader: true, cell: ({ questionId }) => numberOf(questionId) },
    { key: 'reviewer', header: t('scores.reviewer'), cell: ({ reviewer }) => reviewer },
    { key: 'level', header: t('scores.level'), cell: ({ level, revised }) => (revised ? t('scores.revised', { first: said(level), then: said(revised.level) }) : said(level)) },
    { key: 'note', header: t('scores.note'), cell: ({ note, revised }) => [note, ...inBetween(revised), ...(revised ? [t('scores.why', { reason: revised.reason })] : [])].filter(Boolean).join(' ') },
  ]
  return <Table label={t('scores.table', { number })} captionHidden columns={columns} rows={scores} rowKey={({ questionId, reviewer }) => `${questionId} ${reviewer}`} compact />
}
