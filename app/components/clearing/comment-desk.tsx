import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { useLanguage } from '~/i18n/use-language'
import type { CommentDesk as Desk } from '~/views/clearing/hearings.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { CommentPanel } from './comment-panel'

interface CommentDeskProps {
  readonly desk: Desk
  /** A comment was cleared just now. */
  readonly isCleared: boolean
  readonly reply: FormReply | undefined
}

/** What applicants wrote when they were heard, for the redactor to veil and clear. */
export function CommentDesk({ desk: { title, comments }, isCleared, reply }: CommentDeskProps) {
  const { t } = useTranslation(['hearing', 'clearing', 'common', 'refusals'])
  const name = inLanguage(title, useLanguage())
  const phrase = usePhrase(reply)
  const error = phrase ? { message: phrase.error, href: `#phrase-${phrase.hearingId}` } : reply && { message: t(`refusals:${reply.refusal as 'stale'}`) } // every refusal is a key of the namespace
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('clearing:title'), href: '/clearing' }, { label: name }, { label: t('hearing:desk.title') }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={error ? [error] : []} focusKey={reply} />
      <StatusMessage>{isCleared && !reply ? t('hearing:desk.cleared') : null}</StatusMessage>
      <PageHeading caption={name} title={t('hearing:desk.title')} lead={t('hearing:desk.lead')} />
      {comments.length === 0 ? <EmptyState title={t('hearing:desk.none')}><p>{t('hearing:desk.noneText')}</p></EmptyState> : null}
      {comments.map((comment, index) => (
        <CommentPanel
          key={comment.hearingId} comment={comment} number={index + 1}
          {...(phrase?.hearingId === comment.hearingId && { phrase })}
        />
      ))}
    </div>
  )
}

/** What was typed to be veiled and stands nowhere in the comment; null where the last post was about something else. */
function usePhrase(reply: FormReply | undefined): { hearingId: string; typed: string; error: string } | null {
  const { t } = useTranslation('hearing')
  if (reply?.values.intent !== 'veil-phrase' || reply.refusal !== 'invalid-form') return null
  return { hearingId: String(reply.values.hearingId), typed: String(reply.values.phrase), error: t('desk.phraseMissing') }
}
