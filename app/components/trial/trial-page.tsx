import { howAlike, howBlind, howItWas, usual, type Speaking } from '~/documents/trial/sentences'
import type { TrialFigures } from '~/domain/trial/trial'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { TrialPage as Page } from '~/views/staff/trial.server'
import { useFigureWords } from '../monitoring/use-words'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { ComparisonSection } from './comparison-section'
import { TrialGroups } from './trial-groups'

interface TrialPageProps {
  readonly page: Page
  /** Where it stands: the reader's own pages and files lie below. */
  readonly area: '/hr' | '/audit'
}

const cautions = ['median', 'time', 'cause', 'locked'] as const

/** What there is to tell of the recruitments so far: in words first, then group by group. */
export function TrialPage({ page, area }: TrialPageProps) {
  const { t } = useTranslation(['trial', 'comparison', 'blindness', 'experience', 'evaluation'])
  const kindText = useTranslation('common').t('kinds.info')
  const speaking = { t, language: useLanguage() }
  const { whole, departments, families, quarters, comparison } = page
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      <section className="stack measure">
        <h2>{t('short.title')}</h2>
        {whole.recruitments > 0 ? <InShort whole={whole} speaking={speaking} kindText={kindText} /> : <p>{t('short.nothing')}</p>}
      </section>
      {whole.recruitments > 0 ? <Files area={area} speaking={speaking} /> : null}
      <BesideTheFigures page={page} area={area} speaking={speaking} />
      <ComparisonSection comparison={comparison} speaking={speaking} kindText={kindText} mayChange={area === '/hr'} />
      {whole.locked > 0 ? (
        <>
          <TrialGroups view="department" lines={departments} />
          <TrialGroups view="family" lines={families} />
          <TrialGroups view="quarter" lines={quarters} />
          <section className="stack measure">
            <h2>{t('cautions.title')}</h2>
            <ul>{cautions.map((caution) => <li key={caution}>{t(`cautions.${caution}`)}</li>)}</ul>
          </section>
        </>
      ) : null}
    </div>
  )
}

const types = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const

function Files({ area, speaking: { t } }: { area: string; speaking: Speaking }) {
  return (
    <section className="stack" aria-labelledby="files">
      <h2 id="files">{t('comparison:files.label')}</h2>
      <p className="cluster">
        {(['pdf', 'xlsx', 'csv'] as const).map((kind) => <ButtonLink key={kind} variant="secondary" href={`${area}/trial.${kind}`} type={types[kind]}>{t(`comparison:files.${kind}`)}</ButtonLink>)}
      </p>
    </section>
  )
}

/** From so many locked recruitments on they are more than a few. */
const several = 10

function InShort({ whole, speaking, kindText }: { whole: TrialFigures; speaking: Speaking; kindText: string }) {
  const { t } = speaking
  const { recruitments, locked, running, cancelled } = whole
  return (
    <>
      <p>{t('short.published', { recruitments, locked, running, cancelled })}</p>
      {locked > 0 && locked < several ? <Alert kind="info" kindText={kindText}><p>{t('short.few')}</p></Alert> : null}
      {locked > 0 ? <ul>{usual(whole, speaking).map((line) => <li key={line}>{line}</li>)}</ul> : null}
    </>
  )
}

/** What is told of all recruitments together: whether names stayed hidden, how it was, and whether groups are treated alike. */
function BesideTheFigures({ page: { blinding, evaluation }, area, speaking }: { page: Page; area: string; speaking: Speaking }) {
  const { t } = speaking
  const words = useFigureWords()
  const batch = evaluation.together ?? evaluation.batches[0]
  const experience = [[t('comparison:whole.applicants'), howItWas('applicant', evaluation.applicants, speaking)], [t('comparison:whole.reviewers'), howItWas('reviewer', evaluation.reviewers, speaking)]] as const
  return (
    <>
      <section className="stack measure">
        <h2>{t('comparison:whole.blinding')}</h2>
        <Lines lines={howBlind(blinding, speaking)} none={t('blindness:figures.few')} />
        <p><a href={`${area}/blindness`}>{t('comparison:whole.blindingMore')}</a></p>
      </section>
      <section className="stack measure">
        <h2>{t('comparison:whole.experience')}</h2>
        {experience.map(([title, lines]) => <div key={title} className="stack"><h3>{title}</h3><Lines lines={lines} none={t('experience:figures.few')} /></div>)}
      </section>
      <section className="stack measure">
        <h2>{t('comparison:whole.evaluation')}</h2>
        {batch ? <><p>{t('comparison:whole.batches', { count: evaluation.batches.length })}</p><Lines lines={howAlike(batch, speaking, words)} none={t('evaluation:figures.readings.nobody')} /></> : <p>{t('evaluation:figures.none')}</p>}
        <p><a href={`${area}/evaluation`}>{t('comparison:whole.evaluationMore')}</a></p>
      </section>
    </>
  )
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  return lines.length > 0 ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : <p>{none}</p>
}
