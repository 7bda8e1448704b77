import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { useLanguage } from '~/i18n/use-language'
import type { LockPage as Page } from '~/views/hr/lock.server'
import { RefusalNote } from '../refusal-note'
import { CalibrationSection } from '../protocol/calibration-section'
import { asProtocolChanged } from '../protocol/protocol-changed'
import { ConfirmationNote } from '../protocol/protocol-state'
import { Fingerprint, LockNote } from '../shortlist/lock-note'
import { ProposalView } from '../shortlist/proposal-view'
import { RereadingsLeft } from '../shortlist/rereadings-left'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { SummaryList } from '../ui/summary-list'
import { FloorSection } from './floor-section'
import { HearingsInTheWay } from './hearings-in-the-way'
import { hrPath } from './paths'

interface LockPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** What HR reads and confirms; afterwards, what was locked. */
export function LockPage({ page: { title, candidates, proposal, waivers, floor, mayWaiveLevels, hash, confirmation, calibration, questionNumbers, lock, mayUnseal, rereadingsWaiting, hearings }, recruitmentId, reply }: LockPageProps) {
  const { t } = useTranslation('lock')
  return (
    <div className="stack-lg">
      <RefusalNote reply={asProtocolChanged(reply)} />
      <PageHeading
        title={t('page.title')} caption={inLanguage(title, useLanguage())} lead={lock ? undefined : t('page.lead')}
        actions={<ButtonLink variant="secondary" href={hrPath(recruitmentId, 'ranking')}>{t('page.ranking')}</ButtonLink>}
      />
      {lock ? <Locked lock={lock} recruitmentId={recruitmentId} /> : null}
      <RereadingsLeft waiting={rereadingsWaiting} />
      {mayUnseal ? <p><ButtonLink href={hrPath(recruitmentId, 'identities')}>{t('page.unseal')}</ButtonLink></p> : null}
      {proposal
        ? <ProposalView proposal={proposal} candidates={candidates} candidateHref={(id) => hrPath(recruitmentId, `candidates/${id}`)} />
        : <EmptyState title={t('page.noProposal')}><p>{t('page.noProposalText')}</p></EmptyState>}
      {waivers.length > 0 ? <Waivers waivers={waivers} /> : null}
      <FloorSection floor={floor} reply={reply} mayWaive={mayWaiveLevels} />
      <HearingsInTheWay hearings={hearings} recruitmentId={recruitmentId} />
      <Prepared calibration={calibration} questionNumbers={questionNumbers} />
      {hash && !lock ? <ToRead hash={hash} confirmation={confirmation} recruitmentId={recruitmentId} /> : null}
    </div>
  )
}

function Locked({ lock, recruitmentId }: { lock: NonNullable<Page['lock']>; recruitmentId: string }) {
  const { t } = useTranslation('lock')
  return <><LockNote lock={lock} /><p><a href={hrPath(recruitmentId, 'protocol')}>{t('page.protocol')}</a></p></>
}

function Prepared({ calibration, questionNumbers }: Pick<Page, 'calibration' | 'questionNumbers'>) {
  return calibration && <CalibrationSection calibration={calibration} questionNumbers={questionNumbers} />
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

/** The lock itself is under the protocol: nobody confirms what they have not had before them. */
function ToRead({ hash, confirmation, recruitmentId }: Pick<Page, 'confirmation'> & { hash: string; recruitmentId: string }) {
  const { t } = useTranslation('lock')
  return (
    <section className="panel stack measure">
      <h2>{t('page.confirmTitle')}</h2>
      <p>{t('page.confirmText')}</p>
      <Fingerprint hash={hash} />
      <ConfirmationNote confirmation={confirmation} />
      <p><ButtonLink href={hrPath(recruitmentId, 'protocol')}>{t('page.readProtocol')}</ButtonLink></p>
    </section>
  )
}
