import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage, type LocalText } from '~/domain/local-text'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import { formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { RankingSurety } from '~/views/staff/ranking-certainty.server'
import type { RankingFigures } from '~/views/staff/ranking-figures.server'
import type { SecondLookAdvice } from '~/views/staff/second-look-advice.server'
import { SecondLookFound } from '../second-look/second-look-found'
import { Details } from '../ui/details'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { BandsSummary } from './bands-summary'
import type { CandidateHref } from './candidate-link'
import { OtherWays } from './other-ways'
import { PointsTable } from './points-table'
import { RankDots } from './rank-dots'
import { RankingTable } from './ranking-table'
import { ReliabilityPanel } from './reliability-panel'
import { SeverityPanel } from './severity-panel'
import { sureCandidates } from './sure-candidate'
import { TopForm } from './top-form'

interface RankingPageProps {
  readonly title: LocalText
  readonly figures: RankingFigures
  readonly surety: RankingSurety | null
  readonly secondLook: SecondLookAdvice | null
  readonly candidateHref: CandidateHref
  readonly actions?: ReactNode
}

/** The ranking with all that tells how sure it is. */
export function RankingPage({ title, figures, surety, secondLook, candidateHref, actions }: RankingPageProps) {
  const { t } = useTranslation(['committee', 'ranking'])
  return (
    <div className="stack-lg">
      <PageHeading title={t('shortlist.ranking.title')} caption={inLanguage(title, useLanguage())} lead={t('shortlist.ranking.lead')} actions={actions} />
      {surety ? <Sure figures={figures} surety={surety} secondLook={secondLook} candidateHref={candidateHref} /> : <EmptyState title={t('ranking:nobody')} />}
      {figures.someWithdrew ? <p className="measure">{t('withdrawn.some')}</p> : null}
    </div>
  )
}

interface SureProps {
  readonly figures: RankingFigures
  readonly surety: RankingSurety
  readonly secondLook: SecondLookAdvice | null
  readonly candidateHref: CandidateHref
}

function Sure({ figures, surety, secondLook, candidateHref }: SureProps) {
  const { t } = useTranslation(['ranking', 'committee'])
  const { certainty, reliability, severity, field } = surety
  const { top, bands } = certainty
  const candidates = sureCandidates(figures, surety)
  return (
    <>
      <div className="stack measure">
        <p>{t('lead.nobody')}</p>
        <p>{t('lead.talk')}</p>
      </div>
      <section className="stack">
        <h2>{t('bands.title')}</h2>
        {field > 1 ? <TopForm top={top} field={field} /> : null}
        <BandsSummary certainty={certainty} candidates={candidates} candidateHref={candidateHref} />
      </section>
      <div className="stack">
        <RankingTable certainty={certainty} candidates={candidates} candidateHref={candidateHref} />
        <Explained certainty={certainty} />
      </div>
      {secondLook ? <SecondLookFound advice={secondLook} /> : null}
      <section className="stack">
        <h2>{t('picture.title')}</h2>
        <p className="measure">{t('picture.text')}</p>
        <RankDots top={top} hasBands={bands === 'told' || bands === 'few-panels'} candidates={candidates} />
      </section>
      <OtherWays certainty={certainty} candidates={candidates} />
      <ReliabilityPanel reliability={reliability} questions={figures.questions} top={top} />
      {severity ? <SeverityPanel severity={severity} /> : null}
      <Points figures={figures} />
    </>
  )
}

/** Which question each figure answers, and a sentence in place of each that there is not. */
function Explained({ certainty: { top, bands, places, adjustment } }: { certainty: RankingCertainty }) {
  const { t } = useTranslation('ranking')
  return (
    <div className="stack measure">
      <h3>{t('explained.title')}</h3>
      {bands === 'told' || bands === 'few-panels' ? <p>{t('explained.pTop', { top })}</p> : null}
      <p>{places === 'told' ? t('explained.places') : t(`noPlaces.${places}`)}</p>
      {adjustment === 'complete' ? null : <p>{adjustment === 'told' ? t('explained.adjusted') : t(`notAdjusted.${adjustment}`)}</p>}
    </div>
  )
}

function Points({ figures }: { figures: RankingFigures }) {
  const { t } = useTranslation(['ranking', 'committee'])
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('points.title')}</h2>
      <Details summary={t('points.table')}><PointsTable figures={figures} /></Details>
      <p className="measure">{t('committee:shortlist.ranking.spreadHint')}</p>
      <h3>{t('committee:shortlist.ranking.questions')}</h3>
      <ol className="measure">
        {figures.questions.map(({ id, number, prompt, weight }) => (
          <li key={id} value={number}>{inLanguage(prompt, language)} ({t('committee:shortlist.ranking.weight', { weight: formatNumber(weight, language) })})</li>
        ))}
      </ol>
    </section>
  )
}
