import { useTranslation } from '~/i18n/translation'
import type { AfterDeadline as After } from '~/views/applicant/after-deadline.server'
import type { SentPage } from '~/views/applicant/sent.server'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { ChangeSent } from './change-sent'
import { AfterDeadline, WithdrawnPage } from './after-deadline'
import { HearingNote } from './hearing-note'
import { OwnAnswers } from './own-answers'
import { OwnCopy } from './own-copy'
import { SealAnewNote } from './seal-anew-note'
import { Section } from './section'
import { OwnWords } from './own-words'

interface StatusPageProps {
  readonly page: SentPage
  readonly after: After | null
  readonly hearing: { readonly isOpen: boolean; readonly deadline: Date } | null
  /** The key that the name was sealed to is lost. */
  readonly isToSealAnew: boolean
  /** It was sealed anew a moment ago. */
  readonly isSealedAnew: boolean
}

/** Where a sent application is, and what was sent. Says nothing of others, nor of the outcome. */
export function StatusPage({ page, after, hearing, isToSealAnew, isSealedAnew }: StatusPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const { post, stage, retentionMonths, contact, answers } = page
  if (after?.withdrawn) return <WithdrawnPage post={post} after={after} retentionMonths={retentionMonths} />
  return (
    <div className="stack-lg">
      <PageHeading caption={<OwnWords language={page.postLanguage}>{post}</OwnWords>} title={t('applicant:status.title')} />
      <SealAnewNote isAsked={isToSealAnew} isDone={isSealedAnew} />
      {hearing ? <HearingNote hearing={hearing} /> : null}
      <Section id="stage" title={t('applicant:status.stageTitle')}>
        <p>{t(`applicant:status.stages.${stage}`)}</p>
      </Section>
      <ChangeSent page={page} />
      {after ? <AfterDeadline after={after} contact={contact} /> : null}
      <section className="stack" aria-labelledby="answers">
        <h2 id="answers" className="h3">{t('applicant:status.answersTitle')}</h2>
        <OwnAnswers answers={answers} canEdit={false} />
        {retentionMonths === null ? null : <p>{t('applicant:status.retention', { count: retentionMonths })}</p>}
      </section>
      {contact ? <Section id="contact" title={t('applicant:status.contactTitle')}><p>{t('applicant:status.contact', { contact })}</p></Section> : null}
      <ButtonGroup>
        <ButtonLink href="/application/receipt" variant="secondary">{t('applicant:status.receipt')}</ButtonLink>
      </ButtonGroup>
      <OwnCopy print={t('common:print')} />
    </div>
  )
}
