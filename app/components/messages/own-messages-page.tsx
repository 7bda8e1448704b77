import { useTranslation } from '~/i18n/translation'
import type { OwnMessages, OwnThread } from '~/views/applicant/own-messages.server'
import { OwnWords } from '../applicant/own-words'
import { Section } from '../applicant/section'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { MessageForm } from './message-form'
import { MessageList } from './message-list'
import type { MessageReply } from './message-reply'

interface OwnMessagesProps {
  readonly page: OwnMessages
  /** A message was stored just now. */
  readonly isSent: boolean
  readonly reply: MessageReply | undefined
}

/** What HR and one applicant write to each other, without HR seeing who it is. */
export function OwnMessagesPage({ page, isSent, reply }: OwnMessagesProps) {
  const { t } = useTranslation(['own-messages', 'common'])
  const { post, postLanguage, threads } = page
  const error = useMessageError(reply, page.limit)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('own-messages:toStatus'), href: '/application' }, { label: t('own-messages:title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error === undefined ? [] : [{ message: error, href: `#message-${reply?.threadId ?? ''}` }]} />
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t('own-messages:title')} lead={t('own-messages:lead')} />
      {isSent && !reply ? <Sent threads={threads} /> : null}
      <Told isMailed={page.isMailed} />
      <OwnThreadSection thread={threads.find(({ kind }) => kind === 'own')} page={page} reply={reply?.threadId === '' ? reply : undefined} error={error} />
      {threads.filter(({ kind }) => kind === 'candidate').map((thread) => <CandidateThread key={thread.id} thread={thread} page={page} reply={reply?.threadId === thread.id ? reply : undefined} error={error} />)}
      {threads.filter(({ kind }) => kind === 'everybody').map((thread) => <Section key={thread.id} id={`thread-${thread.id}`} title={t('own-messages:everybody')}><Written thread={thread} /></Section>)}
    </div>
  )
}

/** Said only of what is in the database: the page is made from it after the post. */
function Sent({ threads }: Pick<OwnMessages, 'threads'>) {
  const { t } = useTranslation(['own-messages', 'common'])
  if (!threads.some(({ messages }) => messages.some(({ author }) => author === 'applicant'))) return null
  return <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t('own-messages:sent')}</p></Alert>
}

/** How somebody learns that HR has written. */
function Told({ isMailed }: Pick<OwnMessages, 'isMailed'>) {
  const { t } = useTranslation('own-messages')
  return <p>{t(isMailed ? 'mail' : 'noMail')}</p>
}

function Written({ thread: { messages, unseen } }: { thread: OwnThread }) {
  const { t } = useTranslation('own-messages')
  return <MessageList messages={messages} names={{ applicant: t('you'), hr: t('authors.hr') }} unseen={{ ids: unseen, text: t('unseen') }} />
}

interface ThreadProps {
  readonly page: OwnMessages
  readonly reply: MessageReply | undefined
  readonly error: string | undefined
}

function OwnThreadSection({ thread, page: { mayWrite, isFull, limit, formKey }, reply, error }: ThreadProps & { thread: OwnThread | undefined }) {
  const { t } = useTranslation('own-messages')
  if (!thread && !mayWrite) return null
  return (
    <Section id="own" title={t('own')}>
      {thread ? <Written thread={thread} /> : null}
      {isFull ? <p>{t('full')}</p> : null}
      {mayWrite ? <MessageForm threadId="" formKey={formKey} limit={limit} reply={reply} error={reply ? error : undefined} /> : null}
    </Section>
  )
}

function CandidateThread({ thread, page: { limit, formKey }, reply, error }: ThreadProps & { thread: OwnThread }) {
  const { t } = useTranslation('own-messages')
  return (
    <Section id={`thread-${thread.id}`} title={t('candidate')}>
      <p>{t('candidateText')}</p>
      <Written thread={thread} />
      {thread.mayWrite ? <MessageForm threadId={thread.id} formKey={`${formKey}-c`} limit={limit} reply={reply} error={reply ? error : undefined} /> : null}
    </Section>
  )
}

function useMessageError(reply: MessageReply | undefined, limit: number): string | undefined {
  const { t } = useTranslation('own-messages')
  if (!reply?.refusal || reply.refusal === 'access-ended' || reply.refusal === 'closed') return undefined
  return t(`refused.${reply.refusal}`, { limit })
}
