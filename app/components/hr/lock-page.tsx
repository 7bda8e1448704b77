import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { LockPage as Page } from '~/views/hr/lock.server'
import { RefusalNote } from '../refusal-note'
import { Fingerprint, LockNote } from '../shortlist/lock-note'
import { ProposalView } from '../shortlist/proposal-view'
import { RereadingsLeft } from '../shortlist/rereadings-left'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { IconLock } from '../ui/icons'
import { PageHeading } from '../ui/page-heading'
import { SummaryList } from '../ui/summary-list'
import { FloorSection } from './floor-section'
import { hrPath } from './paths'

interface LockPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** What HR reads and confirms; afterwards, what was locked. */
export function LockPage({ page: { title, candidates, proposal, waivers, floor, mayWaiveLevels, hash, lock, mayUnseal, rereadingsWaiting }, recruitmentId, reply }: LockPageProps) {
  const { t } = useTranslation('lock')
  return (
    <div className="stack-lg">
      <RefusalNote reply={inOwnWords(reply)} />
      <PageHeading
        title={t('page.title')} caption={inLanguage(title, useLanguage())} lead={lock ? undefined : t('page.lead')}
        actions={<ButtonLink variant="secondary" href={hrPath(recruitmentId, 'ranking')}>{t('page.ranking')}</ButtonLink>}
      />
      {lock ? <LockNote lock={lock} /> : null}
      <RereadingsLeft waiting={rereadingsWaiting} />
      {mayUnseal ? <p><ButtonLink href={hrPath(recruitmentId, 'identities')}>{t('page.unseal')}</ButtonLink></p> : null}
      {proposal
        ? <ProposalView proposal={proposal} candidates={candidates} candidateHref={(id) => hrPath(recruitmentId, `candidates/${id}`)} />
        : <EmptyState title={t('page.noProposal')}><p>{t('page.noProposalText')}</p></EmptyState>}
      {waivers.length > 0 ? <Waivers waivers={waivers} /> : null}
      <FloorSection floor={floor} reply={reply} mayWaive={mayWaiveLevels} />
      {hash && !lock ? <Confirm hash={hash} isBelowFloor={floor.missing.length > 0} /> : null}
    </div>
  )
}

/** Here nothing was typed that could be kept: what is stale is the proposal that was read. */
function inOwnWords(reply: FormReply | undefined): FormReply | undefined {
  return reply?.refusal === 'stale' ? { ...reply, refusal: 'not-proposed-anymore' } : reply
}

function Waivers({ waivers }: Pick<Page, 'waivers'>) {
  const { t } = useTranslation('lock')
  return (
    <section className="stack">
      <h2>{t('page.waivers')}</h2>
      <SummaryList items={waivers.map(({ name, reason }) => ({ term: name, value: reason }))} />
    </section>
  )
}

function Confirm({ hash, isBelowFloor }: { hash: string; isBelowFloor: boolean }) {
  const { t } = useTranslation(['lock', 'refusals'])
  return (
    <Form method="post" className="panel stack measure">
      <h2>{t('lock:page.confirmTitle')}</h2>
      <p>{t('lock:page.confirmText')}</p>
      <Fingerprint hash={hash} />
      <input type="hidden" name="hash" value={hash} />
      <Button icon={<IconLock />} {...(isBelowFloor && { disabledReason: t('refusals:scores-missing') })}>{t('lock:page.confirm')}</Button>
    </Form>
  )
}
