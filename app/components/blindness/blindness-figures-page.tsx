import { formatFigure, formatNumber, formatPercent } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { degreeOf, howOften } from '~/domain/scoring/blindness-reading'
import type { BlindnessFigures, GuessedTopic, Recognised } from '~/views/staff/blindness-figures.server'
import { Alert } from '../ui/alert'
import { PageHeading } from '../ui/page-heading'
import { Table } from '../ui/table'

const cautions = ['own', 'stepped', 'clustered', 'truth'] as const

/** How blind committees were, in words first. */
export function BlindnessFiguresPage({ figures: { isAsked, topics, recognised } }: { figures: BlindnessFigures }) {
  const { t } = useTranslation(['blindness', 'common'])
  return (
    <div className="stack-lg">
      <PageHeading title={t('blindness:figures.title')} lead={t('blindness:figures.lead')} />
      {isAsked ? null : <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('blindness:figures.off')}</p></Alert>}
      <p className="measure">{t('blindness:figures.why')}</p>
      <Guessed topics={topics} />
      <section className="stack">
        <h2>{t('blindness:figures.recognised.title')}</h2>
        <p className="measure">{t('blindness:figures.recognised.text')}</p>
        {recognised ? <RecognisedFigures recognised={recognised} /> : <p>{t('blindness:figures.few')}</p>}
      </section>
      <section className="stack">
        <h2>{t('blindness:figures.cautions.title')}</h2>
        <ul className="measure">{cautions.map((caution) => <li key={caution}>{t(`blindness:figures.cautions.${caution}`)}</li>)}</ul>
      </section>
    </div>
  )
}

function Guessed({ topics }: { topics: readonly GuessedTopic[] }) {
  const { t } = useTranslation('blindness')
  const language = useLanguage()
  const told = topics.filter(({ asked }) => asked !== null)
  const columns = [
    { key: 'topic', header: t('figures.sealed.topic'), rowHeader: true, cell: ({ topic }: GuessedTopic) => t(`figures.topics.${topic}`) },
    { key: 'asked', header: t('figures.sealed.asked'), align: 'right' as const, cell: ({ asked }: GuessedTopic) => (asked === null ? t('figures.few') : formatNumber(asked, language)) },
    { key: 'guessed', header: t('figures.sealed.guessed'), align: 'right' as const, cell: ({ guessed }: GuessedTopic) => (guessed ? formatPercent(guessed.value, language) : '–') },
    { key: 'upper', header: t('figures.sealed.upper'), align: 'right' as const, cell: ({ guessed }: GuessedTopic) => (guessed ? formatPercent(guessed.upper, language) : '–') },
  ]
  return (
    <section className="stack">
      <h2>{t('figures.sealed.title')}</h2>
      <p className="measure">{t('figures.sealed.text')}</p>
      <ul className="measure">{topics.map((topic) => <InWords key={topic.topic} topic={topic} />)}</ul>
      {told.length > 0 ? <Table label={t('figures.sealed.table')} columns={columns} rows={topics} rowKey={({ topic }) => topic} /> : null}
    </section>
  )
}

function InWords({ topic: { topic, guessed } }: { topic: GuessedTopic }) {
  const { t } = useTranslation('blindness')
  const name = t(`figures.topics.${topic}`)
  if (guessed === null) return <li>{t('figures.words.few', { topic: name })}</li>
  return <li>{t(`figures.words.${howOften(guessed.value)}`, { topic: name, every: Math.floor(1 / guessed.value) })}</li>
}

function RecognisedFigures({ recognised: { right, wrong, noIdea, index } }: { recognised: Recognised }) {
  const { t } = useTranslation('blindness')
  const language = useLanguage()
  const [value, lower, upper] = [index.value, index.lower, index.upper].map((figure) => formatFigure(figure, language))
  return (
    <div className="stack measure">
      <p>{t(`figures.recognised.${degreeOf(index.value)}`)}</p>
      <ul>
        <li>{t('figures.recognised.right', { count: right })}</li>
        <li>{t('figures.recognised.wrong', { count: wrong })}</li>
        <li>{t('figures.recognised.noIdea', { count: noIdea })}</li>
      </ul>
      <p>{index.error > 0 ? t('figures.recognised.index', { value, lower, upper }) : t('figures.recognised.indexBare', { value })}</p>
      <p>{t('figures.recognised.meaning')}</p>
    </div>
  )
}
