import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { MessagesPage as Page, ShownThread } from '~/views/hr/messages.server'
import { OwnWords } from '../applicant/own-words'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Badge } from '../ui/badge'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { Table } from '../ui/table'
import { WriteForm } from './write-form'

interface MessagesPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** HR's list of what applicants have written, without who they are; and where HR writes first. */
export function MessagesPage({ page: { title, threads, candidateNumbers, mayWrite, isMailed, limit, formKey }, recruitmentId, reply }: MessagesPageProps) {
  const { t } = useTranslation('messages')
  const of = (intent: string) => (reply?.values.intent === intent ? reply : undefined)
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('title')} caption={inLanguage(title, useLanguage())} lead={t('lead')} />
      {threads.length > 0 ? <Threads threads={threads} recruitmentId={recruitmentId} /> : <EmptyState title={t('empty')}><p>{t('emptyText')}</p></EmptyState>}
      {mayWrite && candidateNumbers ? <WriteForm intent="candidate" title={t('toCandidate')} text={t('toCandidateText')} limit={limit} isMailed={isMailed} formKey={`${formKey}-c`} candidateNumbers={candidateNumbers} reply={of('candidate')} /> : null}
      {mayWrite ? <WriteForm intent="everybody" title={t('toEverybody')} text={t('toEverybodyText')} limit={limit} isMailed={isMailed} formKey={`${formKey}-e`} reply={of('everybody')} /> : null}
    </div>
  )
}

function Threads({ threads, recruitmentId }: { threads: readonly ShownThread[]; recruitmentId: string }) {
  const { t } = useTranslation('messages')
  const language = useLanguage()
  return (
    <Table
      label={t('list.label')} captionHidden rows={threads} rowKey={({ id }) => id}
      columns={[
        { key: 'excerpt', header: t('list.last'), rowHeader: true, cell: ({ id, excerpt, language: written }) => <a href={hrPath(recruitmentId, `messages/${id}`)}><OwnWords language={written}>{excerpt}</OwnWords></a> },
        { key: 'with', header: t('list.with'), cell: ({ kind, candidateNumber }) => t(`kinds.${kind}`, { number: candidateNumber ?? '' }) },
        { key: 'day', header: t('list.day'), cell: ({ lastOn }) => formatDate(new Date(`${lastOn}T12:00:00Z`), language) },
        { key: 'state', header: t('list.state'), cell: (thread) => <State thread={thread} /> },
      ]}
    />
  )
}

/** Who has the last word. What HR wrote first is sent, not answered. */
function State({ thread: { isWaiting, isUnread, kind } }: { thread: ShownThread }) {
  const { t } = useTranslation('messages')
  if (isUnread) return <Badge kind="info">{t('unread')}</Badge>
  if (isWaiting) return <Badge kind="warning">{t('waits')}</Badge>
  return <Badge>{t(kind === 'own' ? 'answered' : 'sent')}</Badge>
}
