import type { Comparison } from '~/domain/evaluation/reading'
import { inSentence } from '~/i18n/figure-words'
import { formatFigure, formatNumber, formatPercent } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { ShownGroup, ShownQuestion } from '~/views/staff/evaluation.server'
import { useFigureWords } from '../monitoring/use-words'
import { Details } from '../ui/details'
import { Table } from '../ui/table'
import { SharePicture } from './share-picture'

interface QuestionFiguresProps {
  readonly shown: ShownQuestion
  /** What tells this one from the same question in another batch. */
  readonly scope: string
}

/** One question: what it says, a picture, the same as a table, and what the words rest on. */
export function QuestionFigures({ shown, scope }: QuestionFiguresProps) {
  const { t } = useTranslation('evaluation')
  const words = useFigureWords()
  const { question, groups, comparisons } = shown
  const title = words.question(question)
  const name = (group: string) => words.group(question, group)
  const id = `${scope}-${question.id}`
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {comparisons.length === 0 ? <p>{t('figures.readings.nobody')}</p> : <ul className="measure">{comparisons.map(({ group, reference, reading }) => <li key={group}>{t(`figures.readings.${reading}`, { group: name(group), reference: inSentence(question.id, name(reference)) })}</li>)}</ul>}
      <SharePicture label={t('figures.picture', { question: title })} bars={groups.flatMap(({ group, share }) => (share ? [{ name: name(group), share }] : []))} />
      <Funnel label={t('figures.table', { question: title })} groups={groups} name={name} />
      {comparisons.length > 0 ? <Details summary={t('figures.detail')}><Compared comparisons={comparisons} name={name} /></Details> : null}
    </section>
  )
}

function Funnel({ label, groups, name }: { label: string; groups: readonly ShownGroup[]; name: (group: string) => string }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const count = (value: number | null) => (value === null ? t('figures.hidden') : formatNumber(value, language))
  const columns = [
    { key: 'group', header: t('figures.group'), rowHeader: true, cell: ({ group }: ShownGroup) => name(group) },
    { key: 'applied', header: t('figures.applied'), align: 'right' as const, cell: ({ applied }: ShownGroup) => count(applied) },
    { key: 'invited', header: t('figures.invited'), align: 'right' as const, cell: ({ invited }: ShownGroup) => count(invited) },
    { key: 'share', header: t('figures.share'), align: 'right' as const, cell: ({ share, invited }: ShownGroup) => (share ? formatPercent(share.value, language) : t(invited === null ? 'figures.hidden' : 'figures.fewShare')) },
    { key: 'interval', header: t('figures.interval'), align: 'right' as const, cell: ({ share }: ShownGroup) => (share ? `${formatPercent(share.lower, language)}–${formatPercent(share.upper, language)}` : '–') },
  ]
  return <Table label={label} columns={columns} rows={groups} rowKey={({ group }) => group} compact />
}

function Compared({ comparisons, name }: { comparisons: readonly Comparison[]; name: (group: string) => string }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const figure = (value: number) => formatFigure(value, language)
  const range = (found: Comparison['selection'] | Comparison['difference'], by = 1) =>
    (found && found.value !== null ? t('figures.range', { value: figure(found.value * by), lower: figure(found.lower * by), upper: figure(found.upper * by) }) : t('figures.undefined'))
  const columns = [
    { key: 'pair', header: t('figures.pair'), rowHeader: true, cell: ({ group, reference }: Comparison) => `${name(group)} / ${name(reference)}` },
    { key: 'selection', header: t('figures.selection'), align: 'right' as const, cell: ({ selection }: Comparison) => range(selection) },
    { key: 'rejection', header: t('figures.rejection'), align: 'right' as const, cell: ({ rejection }: Comparison) => range(rejection) },
    { key: 'difference', header: t('figures.difference'), align: 'right' as const, cell: ({ difference }: Comparison) => range(difference, 100) },
    { key: 'fifths', header: t('figures.fifths'), cell: ({ isBelowFourFifths }: Comparison) => t(isBelowFourFifths ? 'figures.yes' : 'figures.no') },
    { key: 'p', header: t('figures.p'), align: 'right' as const, cell: ({ p }: Comparison) => pInWords(p, figure) },
  ]
  return <Table label={t('figures.detailTable')} columns={columns} rows={comparisons} rowKey={({ group }) => group} compact />
}

/** Two digits, and never 0. */
const pInWords = (p: number, figure: (value: number) => string) => (p < 0.01 ? `< ${figure(0.01)}` : figure(p))
