import { useTranslation } from '~/i18n/translation'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { OwnHearing, OwnHearings } from '~/views/applicant/hearing.server'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { HearingForm } from './hearing-form'
import { HearingGrounds } from './hearing-grounds'
import { OwnWords } from './own-words'
import { Section } from './section'
import { useCommentError, type CommentReply } from './use-comment-error'

interface HearingPageProps {
  readonly page: OwnHearings
  /** A reply was stored just now. */
  readonly isSent: boolean
  readonly reply: CommentReply | undefined
}

/** What an applicant is heard about: the own answer, what it was given and why, and what they want to say to it. */
export function HearingPage({ page: { post, postLanguage, hearings }, isSent, reply }: HearingPageProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const isOpen = hearings.some((hearing) => hearing.isOpen)
  const error = useCommentError(reply)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('applicant:hearing.toStatus'), href: '/application/status' }, { label: t(isOpen ? 'applicant:hearing.title' : 'applicant:hearing.titleOver') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error === undefined ? [] : [{ message: error, href: `#comment-${reply?.hearingId ?? ''}` }]} />
      <PageHeading
        caption={<OwnWords language={postLanguage}>{post}</OwnWords>}
        title={t(isOpen ? 'applicant:hearing.title' : 'applicant:hearing.titleOver')} lead={isOpen ? t('applicant:hearing.lead') : undefined}
      />
      {hearings.length === 0 ? <p>{t('applicant:hearing.none')}</p> : null}
      {hearings.map((hearing) => <Hearing key={hearing.id} hearing={hearing} isSent={isSent && !reply} reply={reply?.hearingId === hearing.id ? reply : undefined} error={error} />)}
    </div>
  )
}

interface HearingProps {
  readonly hearing: OwnHearing
  readonly isSent: boolean
  readonly reply: CommentReply | undefined
  readonly error: string | undefined
}

function Hearing({ hearing, isSent, reply, error }: HearingProps) {
  const { t } = useTranslation('applicant')
  const date = formatDate(hearing.deadline, useLanguage())
  return (
    <>
      {isSent ? <Stored hearing={hearing} date={date} /> : null}
      <Section id={`why-${hearing.id}`} title={t('hearing.why')}>
        <p className="as-typed">{hearing.reason}</p>
        {hearing.isOpen ? <p><strong>{t('hearing.until', { date })}</strong></p> : <Over hearing={hearing} date={date} />}
      </Section>
      <HearingGrounds grounds={hearing.grounds} />
      {hearing.isOpen ? <HearingForm hearing={hearing} reply={reply} error={reply ? error : undefined} /> : <Wrote hearing={hearing} />}
    </>
  )
}

/** Said only of what is in the database: the page is made from it after the post. */
function Stored({ hearing: { reply, isOpen }, date }: { hearing: OwnHearing; date: string }) {
  const { t } = useTranslation(['applicant', 'common'])
  if (!isOpen || reply === 'silent') return null
  return <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t(reply === 'comment' ? 'applicant:hearing.sent' : 'applicant:hearing.nothingSent', { date })}</p></Alert>
}

function Over({ hearing: { endedReason }, date }: { hearing: OwnHearing; date: string }) {
  const { t } = useTranslation('applicant')
  return endedReason === null ? <p>{t('hearing.over', { date })}</p> : <p>{t('hearing.ended')} <span className="as-typed">{endedReason}</span></p>
}

function Wrote({ hearing: { id, reply, text } }: { hearing: OwnHearing }) {
  const { t } = useTranslation('applicant')
  if (reply !== 'comment') return <p>{t(reply === 'silent' ? 'hearing.silent' : 'hearing.saidNothing')}</p>
  return <Section id={`wrote-${id}`} title={t('hearing.wrote')}><div className="answer-text">{text}</div></Section>
}
