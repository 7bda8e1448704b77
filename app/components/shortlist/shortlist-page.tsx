import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { ShortlistPage as Shortlist } from '~/views/committee/shortlist.server'
import { RefusalNote } from '../refusal-note'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { LockNote } from './lock-note'
import { ProposalForm } from './proposal-form'
import { ProposalView } from './proposal-view'
import { RereadChoice } from './reread-choice'
import { RereadingsLeft } from './rereadings-left'

interface ShortlistPageProps {
  readonly shortlist: Shortlist
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

const beforeShortlisting: readonly Phase[] = ['open', 'clearing', 'scoring']

/** The committee's shortlist in whatever state it is. */
export function ShortlistPage({ shortlist, recruitmentId, reply }: ShortlistPageProps) {
  const { t } = useTranslation('committee')
  const { title, phase, mayOpen, mayPropose, candidates, proposal, rereadingsWaiting } = shortlist
  const isBefore = beforeShortlisting.includes(phase)
  const base = `/committee/${recruitmentId}`
  return (
    <div className="stack-lg">
      <PageHeading
        title={t('shortlist.list.title')} caption={inLanguage(title, useLanguage())} lead={mayPropose ? t('shortlist.list.formLead') : undefined}
        actions={isBefore ? undefined : <ButtonLink variant="secondary" href={`${base}/ranking`}>{t('shortlist.ranking.title')}</ButtonLink>}
      />
      {isBefore ? <Before mayOpen={mayOpen} reply={reply} /> : null}
      <ProtocolLink shortlist={shortlist} base={base} />
      <RereadingsLeft waiting={rereadingsWaiting} />
      {mayPropose ? <ProposalForm candidates={candidates} proposal={proposal} reply={reply} /> : null}
      {isBefore || mayPropose ? null : <ToRead shortlist={shortlist} base={base} />}
    </div>
  )
}

/** To the protocol, for the chair, once there is one. */
function ProtocolLink({ shortlist: { mayReadProtocol, proposal }, base }: { shortlist: Shortlist; base: string }) {
  const { t } = useTranslation('committee')
  const isThere = mayReadProtocol && proposal !== null && !proposal.needsRenewal
  return isThere ? <p><a href={`${base}/protocol`}>{t('shortlist.list.protocol')}</a></p> : null
}

/** The list for those who may not change it, and for everybody once it is locked. */
function ToRead({ shortlist: { phase, candidates, proposal, lock, steppedBackFrom }, base }: { shortlist: Shortlist; base: string }) {
  const { t } = useTranslation('committee')
  if (!proposal) return <EmptyState title={t('shortlist.list.waitingForChair')} />
  return (
    <>
      {lock ? <LockNote lock={lock} /> : null}
      {phase === 'unsealed' || phase === 'concluded' ? <p><ButtonLink href={`${base}/interviews`}>{t('shortlist.list.interviews')}</ButtonLink></p> : null}
      <ProposalView proposal={proposal} candidates={candidates} candidateHref={(id) => (steppedBackFrom.includes(id) ? null : `${base}/candidates/${id}`)} />
    </>
  )
}

/** While scoring goes on. The chair sees nothing of how far the others are: the press itself tells. */
function Before({ mayOpen, reply }: { mayOpen: boolean; reply: FormReply | undefined }) {
  const { t } = useTranslation('committee')
  if (!mayOpen) return <EmptyState title={t('shortlist.list.scoring')} />
  return (
    <Form method="post" action="?form=open" className="stack measure">
      <RefusalNote reply={reply} />
      <h2>{t('shortlist.list.openTitle')}</h2>
      <p>{t('shortlist.list.openText')}</p>
      <RereadChoice />
      <Button name="intent" value="open">{t('shortlist.list.open')}</Button>
    </Form>
  )
}
