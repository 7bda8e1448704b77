import { besideInWords, difference, inUnit, quarterInWords, rangeInWords, type Speaking } from '~/documents/trial/sentences'
import { inLanguage } from '~/domain/local-text'
import { measures, type ComparedMeasure, type Method } from '~/domain/trial/comparison'
import type { Beside } from '~/domain/trial/beside'
import { formatDate, formatNumber } from '~/i18n/format'
import type { TrialComparison } from '~/views/staff/trial-comparison.server'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { Details } from '../ui/details'
import { Table, type TableColumn } from '../ui/table'
import { StepsPicture } from './steps-picture'

interface ComparisonSectionProps {
  readonly comparison: TrialComparison
  readonly speaking: Speaking
  /** The word for the kind of message, read aloud. */
  readonly kindText: string
  /** HR brings the figures and sets the days; an auditor reads. */
  readonly mayChange: boolean
}

const how = ['cells', 'stepped', 'before-after', 'words', 'few', 'own'] as const

/** Hidden names against open ones: what may be said of it, when departments began, and the figures. */
export function ComparisonSection({ comparison, speaking, kindText, mayChange }: ComparisonSectionProps) {
  const { t, language } = speaking
  const { brought, compared: { before, after, whole } } = comparison
  return (
    <section className="stack-lg" aria-labelledby="comparison">
      <div className="stack measure">
        <h2 id="comparison">{t('comparison:title')}</h2>
        <p>{t('comparison:lead')}</p>
        {brought ? <p>{t('comparison:brought', { rows: brought.rows, by: brought.by, date: formatDate(brought.at, language) })}</p> : <Alert kind="info" kindText={kindText}><p>{t('comparison:none')}</p></Alert>}
        {mayChange ? <p className="cluster"><ButtonLink variant="secondary" href="/hr/trial/ordinary">{t('comparison:bring')}</ButtonLink><ButtonLink variant="secondary" href="/hr/trial/starts">{t('comparison:setStarts')}</ButtonLink></p> : null}
        {brought ? <p>{t('comparison:of', { before: formatNumber(before, language), after: formatNumber(after, language) })}</p> : null}
      </div>
      <Steps comparison={comparison} speaking={speaking} />
      {brought ? (
        <>
          {whole.map(({ method, compared }) => <OneMethod key={method} method={method} compared={compared} speaking={speaking} />)}
          <Departments comparison={comparison} speaking={speaking} />
          <BesideEachOther beside={comparison.beside} speaking={speaking} />
          <Details summary={t('comparison:how.title')}><ul className="measure">{how.map((part) => <li key={part}>{t(`comparison:how.${part}`)}</li>)}</ul></Details>
        </>
      ) : null}
    </section>
  )
}

function OneMethod({ method, compared, speaking }: { method: Method; compared: readonly ComparedMeasure[]; speaking: Speaking }) {
  const { t, language } = speaking
  const title = t(`comparison:method.${method}.title`)
  const unit = ({ measure }: ComparedMeasure, value: number) => (measure === 'invited' ? t('comparison:table.points', { value: inUnit(measure, value, language) }) : inUnit(measure, value, language))
  const columns: TableColumn<ComparedMeasure>[] = [
    { key: 'measure', header: t('comparison:table.measure'), rowHeader: true, cell: ({ measure }) => t(`comparison:measure.${measure}`) },
    { key: 'difference', header: t('comparison:table.difference'), align: 'right', cell: (one) => (one.difference ? unit(one, one.difference.value) : t('comparison:table.none')) },
    { key: 'interval', header: t('comparison:table.interval'), align: 'right', cell: ({ measure, difference: found }) => (found ? t('comparison:table.range', { lower: inUnit(measure, found.lower, language), upper: inUnit(measure, found.upper, language) }) : t('comparison:table.none')) },
    { key: 'words', header: t('comparison:table.words'), cell: ({ reading }) => t(`comparison:table.yes.${reading}`) },
  ]
  return (
    <section className="panel stack" aria-labelledby={`method-${method}`}>
      <h3 id={`method-${method}`}>{title}</h3>
      <p className="measure">{t(`comparison:method.${method}.text`)}</p>
      <ul className="measure">{compared.map((one) => <li key={one.measure}>{difference(one, speaking)}</li>)}</ul>
      <Table label={t('comparison:table.label', { method: title })} captionHidden columns={columns} rows={compared} rowKey={({ measure }) => measure} compact />
    </section>
  )
}

type Department = TrialComparison['compared']['departments'][number]

function Departments({ comparison: { compared: { departments } }, speaking }: { comparison: TrialComparison; speaking: Speaking }) {
  const { t, language } = speaking
  if (departments.length === 0) return null
  const columns: TableColumn<Department>[] = [
    { key: 'department', header: t('comparison:departments.department'), rowHeader: true, cell: ({ name }) => inLanguage(name, language) },
    { key: 'before', header: t('comparison:departments.before'), align: 'right', cell: ({ before }) => formatNumber(before, language) },
    { key: 'after', header: t('comparison:departments.after'), align: 'right', cell: ({ after }) => formatNumber(after, language) },
    ...measures.map((measure): TableColumn<Department> => ({ key: measure, header: t(`comparison:measure.${measure}`), align: 'right', cell: ({ compared }) => compared.filter((one) => one.measure === measure).map((one) => rangeInWords(one, speaking)) })),
  ]
  return (
    <section className="stack">
      <h3>{t('comparison:departments.title')}</h3>
      <p className="measure">{t('comparison:departments.text')}</p>
      <Table label={t('comparison:departments.label')} captionHidden columns={columns} rows={departments} rowKey={({ name }) => name.da ?? ''} compact />
    </section>
  )
}

type Step = TrialComparison['steps'][number]

function Steps({ comparison: { quarters, steps }, speaking }: { comparison: TrialComparison; speaking: Speaking }) {
  const { t, language } = speaking
  if (steps.length === 0) return null
  const named = steps.map((step) => ({ ...step, label: inLanguage(step.name, language) }))
  const columns: TableColumn<Step>[] = [
    { key: 'department', header: t('comparison:steps.department'), rowHeader: true, cell: ({ name }) => inLanguage(name, language) },
    { key: 'start', header: t('comparison:steps.start'), cell: ({ start }) => (start === null ? t('comparison:steps.notStarted') : quarterInWords(start, speaking)) },
    ...quarters.map((quarter, index): TableColumn<Step> => ({ key: quarter, header: quarterInWords(quarter, speaking), cell: ({ states }) => t(`comparison:steps.states.${states[index] ?? 'nothing'}`) })),
  ]
  return (
    <section className="stack">
      <h3>{t('comparison:steps.title')}</h3>
      <StepsPicture label={t('comparison:steps.picture')} quarters={quarters.map((quarter) => quarterInWords(quarter, speaking))} rows={named} legend={(['hidden', 'open', 'both', 'nothing'] as const).map((state) => ({ state, text: t(`comparison:steps.states.${state}`) }))} />
      <Details summary={t('comparison:steps.asTable')}><Table label={t('comparison:steps.label')} columns={columns} rows={steps} rowKey={({ name }) => name.da ?? ''} compact /></Details>
    </section>
  )
}

function BesideEachOther({ beside, speaking }: { beside: readonly Beside[]; speaking: Speaking }) {
  const { t } = speaking
  const columns: TableColumn<Beside>[] = [
    { key: 'what', header: t('comparison:beside.what'), rowHeader: true, cell: ({ name }) => t(`comparison:beside.names.${name}`) },
    { key: 'open', header: t('comparison:beside.open'), align: 'right', cell: ({ name, open }) => besideInWords(name, open, speaking) },
    { key: 'hidden', header: t('comparison:beside.hidden'), align: 'right', cell: ({ name, hidden }) => besideInWords(name, hidden, speaking) },
  ]
  return (
    <section className="stack">
      <h3>{t('comparison:beside.title')}</h3>
      <p className="measure">{t('comparison:beside.text')}</p>
      <Table label={t('comparison:beside.label')} captionHidden columns={columns} rows={beside} rowKey={({ name }) => name} compact />
    </section>
  )
}
