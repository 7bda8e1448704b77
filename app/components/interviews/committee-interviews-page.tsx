import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { InterviewsPage } from '~/views/committee/interviews.server'
import { committeePath } from '../committee/paths'
import { DocumentsLink } from '../documents/documents-link'
import { IdentitiesTable, type ShownIdentity } from '../shortlist/identities-table'
import { ToSay } from '../stand-ins/to-say'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { OwnInterviews } from './own-interviews'

type Page = InterviewsPage & { readonly identities: readonly ShownIdentity[] }

interface CommitteeInterviewsProps {
  readonly page: Page
  readonly recruitmentId: string
}

/** Who comes to an interview, and what a member or a stand-in needs for it. */
export function CommitteeInterviewsPage({ page, recruitmentId }: CommitteeInterviewsProps) {
  const { t } = useTranslation('committee')
  const { title, identities, interviews } = page
  const isKnown = identities.length > 0
  return (
    <div className="stack-lg">
      <PageHeading title={t('shortlist.interviews.title')} caption={inLanguage(title, useLanguage())} lead={isKnown ? t('shortlist.interviews.lead') : undefined} />
      {interviews.hasToSay ? <ToSay recruitmentId={recruitmentId} /> : null}
      {isKnown ? <Known page={page} recruitmentId={recruitmentId} /> : null}
      {isKnown || interviews.hasToSay ? null : <EmptyState title={t('shortlist.interviews.waiting')}><p>{t('shortlist.interviews.waitingText')}</p></EmptyState>}
    </div>
  )
}

function Known({ page, recruitmentId }: CommitteeInterviewsProps) {
  return (
    <>
      <IdentitiesTable identities={page.identities} />
      <DocumentsLink href={committeePath(recruitmentId, 'documents')} />
      <OwnInterviews interviews={page.interviews} recruitmentId={recruitmentId} />
      {page.proofs.length > 0 ? <Proofs page={page} recruitmentId={recruitmentId} /> : null}
    </>
  )
}

function Proofs({ page: { proofs, interviews }, recruitmentId }: CommitteeInterviewsProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('shortlist.interviews.proofs')}</h2>
      <ul className="measure">{proofs.map(({ number, proof }) => <li key={number}>{t('shortlist.interviews.proof', { number, text: inLanguage(proof, language) })}</li>)}</ul>
      {interviews.isStandIn ? null : <p><ButtonLink variant="secondary" href={committeePath(recruitmentId, 'ranking')}>{t('shortlist.interviews.answers')}</ButtonLink></p>}
    </section>
  )
}
