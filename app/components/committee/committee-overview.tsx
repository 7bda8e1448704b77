import { useEffect } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { CommitteeOverview } from '~/views/committee/overview.server'
import { ExperienceLink } from '../experience/experience-link'
import { BlindnessLink } from '../blindness/blindness-link'
import { SecondLookLink } from '../second-look/second-look-link'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { Breadcrumb } from '../ui/breadcrumb'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { MarkedAnswers } from './marked-answers'
import { PreparationSteps } from './preparation-steps'
import { QuestionsToScore } from './questions-to-score'
import { RelationsLink } from './relations-link'
import { RereadLink } from './reread-link'
import { Rubric } from './rubric'

interface CommitteeOverviewProps {
  readonly overview: CommitteeOverview
  readonly recruitmentId: string
  /** Whether the reader has just come to the end of what there was to score. */
  readonly isFinished: boolean
}

/** What a member of the committee has to do in one recruitment. */
export function CommitteeOverviewPage({ overview, recruitmentId, isFinished }: CommitteeOverviewProps) {
  const { t } = useTranslation(['committee', 'common'])
  const { title, phase, questions, maySeeRanking, mayOpenShortlisting } = overview
  const name = inLanguage(title, useLanguage())
  useEffect(() => {
    if (isFinished) document.getElementById('indhold')?.focus({ preventScroll: true }) // the button that led here is gone
  }, [isFinished])
  const isScored = phase === 'scoring' && questions.every(({ own }) => own !== null && own.done === own.assigned)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('committee:title'), href: '/committee' }, { label: name }]} />
      <PageHeading caption={t('committee:title')} title={name} lead={t(`committee:phases.${phase}.text`)} status={<Badge kind="info">{t(`committee:phases.${phase}.name`)}</Badge>} />
      <StatusMessage>{isFinished ? t('committee:questions.allFinished') : null}</StatusMessage>
      {isScored ? <Alert kind="success" title={t('committee:done.title')}><p>{t('committee:done.text')}</p></Alert> : null}
      <RelationsLink recruitmentId={recruitmentId} isOpen={overview.mayDeclareRelations} />
      <Work overview={overview} recruitmentId={recruitmentId} />
      <RereadLink recruitmentId={recruitmentId} rereadings={overview.rereadings} />
      <SecondLookLink recruitmentId={recruitmentId} secondLook={overview.secondLook} />
      <BlindnessLink recruitmentId={recruitmentId} overview={overview} />
      <ExperienceLink recruitmentId={recruitmentId} experience={overview.experience} />
      {maySeeRanking || mayOpenShortlisting ? <ShortlistLinks recruitmentId={recruitmentId} maySeeRanking={maySeeRanking} /> : null}
      <Rubric questions={questions} />
    </div>
  )
}

/** What comes before the answers, the answers question by question, and what was marked. */
function Work({ overview: { phase, questions, preparation, marked }, recruitmentId }: Pick<CommitteeOverviewProps, 'overview' | 'recruitmentId'>) {
  return (
    <>
      {preparation ? <PreparationSteps preparation={preparation} recruitmentId={recruitmentId} /> : null}
      {phase === 'scoring' ? <QuestionsToScore recruitmentId={recruitmentId} questions={questions} first={preparation?.first ?? null} /> : null}
      {marked ? <MarkedAnswers marked={marked} recruitmentId={recruitmentId} /> : null}
    </>
  )
}

function ShortlistLinks({ recruitmentId, maySeeRanking }: { recruitmentId: string; maySeeRanking: boolean }) {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="shortlisting-heading">
      <h2 id="shortlisting-heading">{t('after.title')}</h2>
      <ButtonGroup>
        {maySeeRanking ? <ButtonLink href={`/committee/${recruitmentId}/ranking`}>{t('after.ranking')}</ButtonLink> : null}
        <ButtonLink href={`/committee/${recruitmentId}/shortlist`} variant="secondary">{t(maySeeRanking ? 'after.shortlist' : 'after.open')}</ButtonLink>
      </ButtonGroup>
    </section>
  )
}
