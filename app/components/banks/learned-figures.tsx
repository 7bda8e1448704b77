import type { TypicalTime } from '~/domain/questionnaire/time-spent'
import type { LearnedFigures as Figures } from '~/domain/scoring/learned'
import { formatCoefficient, formatFigure, formatNumber, formatPercent } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { Details } from '../ui/details'
import { Table, type TableColumn } from '../ui/table'

interface Line {
  readonly key: 'meanLevel' | 'difficulty' | 'discrimination' | 'alpha' | 'cannotJudge' | 'answering' | 'scoring'
  readonly value: string
  readonly interval: string
}

const notes = ['difficulty', 'discrimination', 'alpha', 'cannotJudge', 'times'] as const

/** The figures behind the words, each with what it means. What is not defined says why. */
export function LearnedFigures({ version, learned }: { version: number; learned: Figures }) {
  const { t } = useTranslation('learned')
  const columns: TableColumn<Line>[] = [
    { key: 'what', header: t('figures.what'), rowHeader: true, cell: ({ key }) => t(`figures.${key}`) },
    { key: 'value', header: t('figures.value'), align: 'right', cell: ({ value }) => value },
    { key: 'interval', header: t('figures.interval'), align: 'right', cell: ({ interval }) => interval },
  ]
  return (
    <Details summary={<>{t('figures.open')}<span className="sr-only">: {t('version', { version })}</span></>}>
      <div className="stack">
        <Table label={t('figures.label', { version })} captionHidden compact columns={columns} rows={useLines(learned)} rowKey={({ key }) => key} />
        {notes.map((note) => <p key={note} className="measure">{t(`notes.${note}`)}</p>)}
      </div>
    </Details>
  )
}

function useLines({ meanLevel, difficulty, discrimination, alpha, cannotJudge, answering, scoring }: Figures): Line[] {
  const { t } = useTranslation('learned')
  const language = useLanguage()
  const time = useTimeInWords()
  const between = ({ lower, upper }: { lower: number | null; upper: number | null }) =>
    (lower === null || upper === null ? t('undefined.no-interval') : t('figures.between', { from: formatFigure(lower, language), to: formatFigure(upper, language) }))
  const timed = (found: TypicalTime | null) => (found === null ? t('undefined.no-times') : t('figures.counted', { time: time(found), count: found.counted }))
  return [
    { key: 'meanLevel', value: meanLevel === null ? t('undefined.no-levels') : formatFigure(meanLevel, language), interval: '–' },
    { key: 'difficulty', value: difficulty.value === null ? t(`undefined.${difficulty.reason}`) : formatFigure(difficulty.value, language), interval: '–' },
    discrimination.value === null
      ? { key: 'discrimination', value: t(`undefined.${discrimination.reason}`), interval: '–' }
      : { key: 'discrimination', value: formatFigure(discrimination.value, language), interval: between(discrimination) },
    alpha.value === null
      ? { key: 'alpha', value: t(`undefined.${alpha.reason}`), interval: '–' }
      : { key: 'alpha', value: formatCoefficient(alpha.value, language), interval: between(alpha) },
    { key: 'cannotJudge', value: cannotJudge.value === null ? t(`undefined.${cannotJudge.reason}`) : formatPercent(cannotJudge.value, language), interval: '–' },
    { key: 'answering', value: timed(answering), interval: '–' },
    { key: 'scoring', value: timed(scoring), interval: '–' },
  ]
}

/** A class of times in words: under a minute in seconds, from there on in minutes. */
export function useTimeInWords(): (time: TypicalTime) => string {
  const { t } = useTranslation('learned')
  const language = useLanguage()
  const minutes = (seconds: number) => formatNumber(seconds / 60, language)
  return ({ from, to }) => {
    if (to === null) return t('time.over', { from: minutes(from) })
    if (from === 0) return t('time.under', { to })
    return to <= 60 ? t('time.seconds', { from, to }) : t('time.minutes', { from: minutes(from), to: minutes(to) })
  }
}
