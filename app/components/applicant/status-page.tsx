import { useTranslation } from '~/i18n/translation'
import { isOnePeriod, longestOf, type RetentionPeriods } from '~/domain/retention/periods'
import type { AfterDeadline as After } from '~/views/applicant/after-deadline.server'
import type { Asked } from '~/views/applicant/asked.server'
import type { SentPage } from '~/views/applicant/sent.server'
import { CorrespondenceNotes, type CorrespondenceNotesProps } from '../messages/correspondence-notes'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { AskedNote } from './asked-note'
import { ChangeSent } from './change-sent'
import { AfterDeadline, WithdrawnPage } from './after-deadline'
import { AnswerNote } from './answer-note'
import { GivenCopiesNote } from './given-copies-note'
import { HearingNote } from './hearing-note'
import { InterviewNote, StepDownNote, type OwnInterviewNote } from './interview-note'
import { OwnAnswers } from './own-answers'
import { OwnCopy } from './own-copy'
import { PeriodsByOutcome } from './periods-by-outcome'
import { SealAnewNote } from './seal-anew-note'
import { Section } from './section'
import { OwnWords } from './own-words'

interface StatusPageProps {
  readonly page: SentPage
  readonly after: After | null
  readonly hearing: { readonly isOpen: boolean; readonly deadline: Date } | null
  /** What there is to read of the outcome. */
  readonly told: { readonly hasAnswer: boolean; readonly hasFeedback: boolean }
  readonly interview: OwnInterviewNote | null
  /** The key that the name was sealed to is lost. */
  readonly isToSealAnew: boolean
  /** It was sealed anew a moment ago. */
  readonly isSealedAnew: boolean
  readonly correspondence: CorrespondenceNotesProps
  readonly asked: Asked
  /** The days on which HR had a copy made for them. */
  readonly givenCopies: readonly string[]
}

/** Where a sent application is, and what was sent. Says nothing of others, nor of the outcome. */
export function StatusPage({ page, after, hearing, told, interview, isToSealAnew, isSealedAnew, correspondence, asked, givenCopies }: StatusPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const { post, stage, retentionMonths, periods, contact, answers } = page
  if (after?.withdrawn) return <WithdrawnPage post={post} after={after} retentionMonths={retentionMonths} />
  return (
    <div className="stack-lg">
      <PageHeading caption={<OwnWords language={page.postLanguage}>{post}</OwnWords>} title={t('applicant:status.title')} />
      <SealAnewNote isAsked={isToSealAnew} isDone={isSealedAnew} />
      <AnswerNote {...told} />
      {hearing ? <HearingNote hearing={hearing} /> : null}
      <CorrespondenceNotes {...correspondence} />
      <InterviewNote note={interview} />
      <Section id="stage" title={t('applicant:status.stageTitle')}>
        <p>{t(`applicant:status.stages.${stage}`)}</p>
      </Section>
      <ChangeSent page={page} />
      {after ? <AfterDeadline after={after} contact={contact} /> : null}
      <GivenCopiesNote days={givenCopies} />
      <StepDownNote note={interview} />
      <section className="stack" aria-labelledby="answers">
        <h2 id="answers" className="h3">{t('applicant:status.answersTitle')}</h2>
        <OwnAnswers answers={answers} canEdit={false} />
      </section>
      {periods === null ? null : <Kept periods={periods} />}
      {contact ? <Section id="contact" title={t('applicant:status.contactTitle')}><p>{t('applicant:status.contact', { contact })}</p></Section> : null}
      <ButtonGroup>
        <ButtonLink href="/application/receipt" variant="secondary">{t('applicant:status.receipt')}</ButtonLink>
      </ButtonGroup>
      <AskedNote asked={asked} />
      <OwnCopy print={t('common:print')} />
    </div>
  )
}

/** Until when all this is kept: in one sentence where it all ends on one day. */
function Kept({ periods }: { readonly periods: RetentionPeriods }) {
  const { t } = useTranslation('applicant')
  return (
    <Section id="kept" title={t('status.keptTitle')}>
      {isOnePeriod(periods) ? <p>{t('status.retention', { count: longestOf(periods) })}</p> : <PeriodsByOutcome periods={periods} />}
    </Section>
  )
}
