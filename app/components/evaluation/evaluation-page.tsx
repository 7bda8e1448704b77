import type { ReactNode } from 'react'
import { formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { EvaluationPage as Page, ShownBatch } from '~/views/staff/evaluation.server'
import { Alert } from '../ui/alert'
import { Details } from '../ui/details'
import { PageHeading } from '../ui/page-heading'
import { ExperienceFigures } from './experience-figures'
import { QuestionFigures } from './question-figures'

interface EvaluationPageProps {
  readonly page: Page
  readonly isMadeUp: boolean
  /** How the next batch is asked for, where the reader may. */
  readonly children?: ReactNode
}

const cautions = ['cause', 'voluntary', 'withdrawn', 'law', 'exact'] as const

/** Whether all groups are treated alike, in words first; below them the figures, the newest batch first. */
export function EvaluationPage({ page: { isAsked, together, batches, applicants, reviewers }, isMadeUp, children }: EvaluationPageProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const nothing = batches.length === 0
  return (
    <div className="stack-lg">
      <PageHeading title={t('evaluation:figures.title')} lead={t('evaluation:figures.lead')} />
      {isMadeUp && !nothing ? <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('evaluation:madeUp')}</p></Alert> : null}
      <p className="measure">{t('evaluation:figures.why')}</p>
      {nothing ? <Alert kind="info" kindText={t('common:kinds.info')} title={t('evaluation:figures.none')}><p>{t(`evaluation:figures.because.${isAsked ? 'waiting' : 'not-asked'}`)}</p></Alert> : null}
      {children}
      {together ? <Batch batch={together} /> : null}
      {batches.map((batch) => (together ? <Details key={batch.quarter} summary={t('evaluation:figures.batch', { quarter: inWords(batch.quarter ?? '') })}><Batch batch={batch} /></Details> : <Batch key={batch.quarter} batch={batch} />))}
      {nothing ? null : (
        <section className="stack" aria-labelledby="cautions">
          <h2 id="cautions">{t('evaluation:figures.cautions.title')}</h2>
          <ul className="measure">{cautions.map((caution) => <li key={caution}>{t(`evaluation:figures.cautions.${caution}`)}</li>)}</ul>
        </section>
      )}
      <ExperienceFigures applicants={applicants} reviewers={reviewers} />
    </div>
  )
}

function Batch({ batch: { quarter, recruitments, applied, invited, questions } }: { batch: ShownBatch }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const id = `batch-${quarter ?? 'all'}`
  const number = (count: number) => formatNumber(count, language)
  return (
    <section className="stack-lg" aria-labelledby={id}>
      <div className="stack">
        <h2 id={id}>{quarter === null ? t('figures.all') : t('figures.batch', { quarter: inWords(quarter) })}</h2>
        {quarter === null ? <p className="measure">{t('figures.allText')}</p> : null}
        <p className="measure">{t('figures.of', { recruitments: number(recruitments), applied: number(applied), invited: number(invited) })}</p>
      </div>
      {questions.map((question) => <QuestionFigures key={question.question.id} shown={question} scope={id} />)}
    </section>
  )
}

/** `2027-Q1` as `1/2027`, which reads the same in every language. */
const inWords = (quarter: string) => `${quarter.slice(-1)}/${quarter.slice(0, 4)}`

