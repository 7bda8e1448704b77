import { useTranslation } from '~/i18n/translation'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import type { Reliability, ReliabilityFigures } from '~/domain/scoring/reliability'
import { formatCoefficient, formatFigure, formatPercent } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { RankedQuestion } from '~/views/staff/ranking-figures.server'
import { Details } from '../ui/details'
import { Table, type TableColumn } from '../ui/table'

interface ReliabilityPanelProps {
  readonly reliability: Reliability
  readonly questions: readonly Omit<RankedQuestion, 'weight'>[]
  readonly top: number
  /** The figures stand open: on paper nothing can be unfolded. */
  readonly isUnfolded?: boolean
}

interface Line extends ReliabilityFigures {
  readonly key: string
  readonly name: string
}

/** How far the reviewers agree and what that means: in words, with the figures behind them for who wants them. */
export function ReliabilityPanel({ reliability, questions, top, isUnfolded = false }: ReliabilityPanelProps) {
  const { t } = useTranslation(['ranking', 'committee'])
  const language = useLanguage()
  const { whole, verdict } = reliability
  const isTold = verdict !== 'too-few' && verdict !== 'unknown' // else what follows from it is no more than a figure
  const lines = questions.flatMap((question): Line[] => {
    const found = reliability.questions.find(({ questionId }) => questionId === question.id)
    return found ? [{ ...found, key: question.id, name: t('committee:shortlist.candidate.question', { number: question.number }) }] : []
  })
  return (
    <section className="stack">
      <h2>{t('reliability.title')}</h2>
      <p className="measure">{t('reliability.text')}</p>
      <p className="measure"><strong>{t(`reliability.agreement.${whole.agreement}`)}</strong> {t(`reliability.panel.${verdict}`)}</p>
      {isTold ? <Consequences reliability={reliability} top={top} /> : null}
      <h3>{t('reliability.questions')}</h3>
      <ol className="measure">
        {questions.map(({ id, number, prompt }) => {
          const line = lines.find(({ key }) => key === id)
          return line ? <li key={id} value={number}>{inLanguage(prompt, language)} <strong>{t(`reliability.agreement.${line.agreement}`)}</strong></li> : null
        })}
      </ol>
      <Details summary={t('reliability.figures')} open={isUnfolded}>
        <div className="stack">
          <FiguresTable lines={[...lines, { ...whole, key: 'whole', name: t('reliability.whole') }]} />
          {isTold ? null : <Consequences reliability={reliability} top={top} />}
          <p className="measure">{t('reliability.alphaNote')}</p>
          <p className="measure">{t('reliability.iccNote')}</p>
        </div>
      </Details>
    </section>
  )
}

/** What one reviewer more would bring, and how many may be short-listed by chance. */
function Consequences({ reliability: { withOneMore, wronglyShortListed }, top }: Pick<ReliabilityPanelProps, 'reliability' | 'top'>) {
  const { t } = useTranslation('ranking')
  const language = useLanguage()
  return (
    <>
      {withOneMore ? <p className="measure">{t('reliability.more', { now: formatFigure(withOneMore.now, language), then: formatFigure(withOneMore.then, language) })}</p> : null}
      {wronglyShortListed === null ? null : <p className="measure">{t('reliability.wrong', { top, share: formatPercent(wronglyShortListed, language) })}</p>}
    </>
  )
}

function FiguresTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('ranking')
  const language = useLanguage()
  const interval = (of: Interval) => {
    const ends = endsInWords(of, language)
    if (ends === null) return t('unknown')
    return typeof ends === 'string' ? ends : t('reliability.interval', ends)
  }
  const columns: TableColumn<Line>[] = [
    { key: 'what', header: t('reliability.what'), rowHeader: true, cell: ({ name }) => name },
    { key: 'words', header: t('reliability.words'), cell: ({ agreement }) => t(`reliability.agreement.${agreement}`) },
    { key: 'alpha', header: t('reliability.alpha'), align: 'right', cell: ({ alpha }) => interval(alpha.value === null ? nothing : alpha) },
    { key: 'icc', header: t('reliability.icc'), align: 'right', cell: ({ panel }) => interval(panel) },
    {
      key: 'counted', header: t('reliability.counted'), align: 'right',
      cell: ({ counted, leftOut }) => (leftOut === 0 ? t('reliability.countedOf', { counted }) : t('reliability.countedWithout', { counted, leftOut })),
    },
  ]
  return <Table label={t('reliability.table')} captionHidden columns={columns} rows={lines} rowKey={({ key }) => key} compact />
}

interface Interval {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

const nothing: Interval = { value: null, lower: null, upper: null }

/** The value alone where it has no interval; null where there is no value. */
function endsInWords({ value, lower, upper }: Interval, language: InterfaceLanguage): string | { value: string; lower: string; upper: string } | null {
  if (value === null) return null
  const inWords = (of: number) => formatCoefficient(of, language)
  return lower === null || upper === null ? inWords(value) : { value: inWords(value), lower: inWords(lower), upper: inWords(upper) }
}
