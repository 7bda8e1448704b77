import { useTranslation } from '~/i18n/translation'
import type { AfterDeadline as After, OwnRequest } from '~/views/applicant/after-deadline.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { PageHeading } from '../ui/page-heading'
import { Details } from '../ui/details'
import { Section } from './section'

interface AfterDeadlineProps {
  readonly after: After
  readonly contact: string
}

/** On the status page: what can still be asked for, and what has been asked for and what came of it. */
export function AfterDeadline({ after, contact }: AfterDeadlineProps) {
  return (
    <>
      {after.mayWithdraw ? <WhatToAskFor after={after} contact={contact} /> : null}
      {after.requests.length > 0 ? <OwnRequests requests={after.requests} /> : null}
    </>
  )
}

function WhatToAskFor({ after: { mayCorrect, hasScoringBegun }, contact }: AfterDeadlineProps) {
  const { t } = useTranslation('applicant')
  return (
    <Section id="after-deadline" title={t('request.section')}>
      <p>{t('request.sectionText')}</p>
      <ul>
        {mayCorrect ? <li><a href="/application/request">{t('request.toCorrection')}</a></li> : null}
        <li><a href="/application/request?ask=withdrawal">{t('request.toWithdrawal')}</a></li>
      </ul>
      {hasScoringBegun ? <p>{t('request.scoringBegun')} {contact === '' ? null : t('request.writeTo', { contact })}</p> : null}
    </Section>
  )
}

const badges: Record<OwnRequest['decision'], BadgeKind> = { open: 'info', accepted: 'success', declined: 'neutral' }

function OwnRequests({ requests }: { readonly requests: readonly OwnRequest[] }) {
  const { t } = useTranslation('applicant')
  return (
    <Section id="requests" title={t('request.own')}>
      <ul className="nobullet-list stack">
        {requests.map((request) => <li key={request.id} className="stack"><Request request={request} /></li>)}
      </ul>
    </Section>
  )
}

function Request({ request: { kind, number, words, decision, reason } }: { readonly request: OwnRequest }) {
  const { t } = useTranslation('applicant')
  return (
    <>
      <p>
        <strong>{kind === 'correction' ? t('request.ownCorrection', { number }) : t('request.ownWithdrawal')}</strong> <Badge kind={badges[decision]}>{t(`request.states.${decision}`)}</Badge>
      </p>
      {reason === '' ? null : <p>{t('request.reason')}: <span className="as-typed">{reason}</span></p>}
      {words === '' || decision === 'accepted' ? null : <Details summary={t('request.wrote')}><div className="answer-text">{words}</div></Details>}
    </>
  )
}

interface WithdrawnPageProps {
  readonly post: string
  readonly after: After
  readonly retentionMonths: number | null
}

/** In place of the status of an application that is withdrawn. */
export function WithdrawnPage({ post, after: { withdrawn, requests }, retentionMonths }: WithdrawnPageProps) {
  const { t } = useTranslation('applicant')
  return (
    <div className="stack-lg">
      <PageHeading caption={post} title={t('request.withdrawn.title')} lead={t(withdrawn === 'deleted' ? 'request.withdrawn.deleted' : 'request.withdrawn.setAside')} />
      {withdrawn === 'deleted' || retentionMonths === null ? null : <p>{t('status.retention', { count: retentionMonths })}</p>}
      {requests.length > 0 ? <OwnRequests requests={requests} /> : null}
    </div>
  )
}
