import { useTranslation } from '~/i18n/translation'
import type { DeskIntent, DeskReply } from '~/forms/desk-form'
import { ErrorSummary, type ErrorItem } from '../ui/error-summary'
import { StatusMessage } from '../ui/status-message'

interface DeskMessagesProps {
  readonly done: { readonly intent: DeskIntent; readonly count: number } | null
  readonly reply: DeskReply | undefined
}

/** What was done just now, or why it was not. */
export function DeskMessages({ done, reply }: DeskMessagesProps) {
  const { t } = useTranslation(['clearing', 'common'])
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={useDeskErrors(reply)} focusKey={reply} />
      <StatusMessage>{done && !reply ? t(`clearing:done.${done.intent}`, { count: done.count }) : null}</StatusMessage>
    </>
  )
}

function useDeskErrors(reply: DeskReply | undefined): ErrorItem[] {
  const { t } = useTranslation(['clearing', 'refusals'])
  if (!reply) return []
  if (reply.errors.phrase) return [{ message: t('clearing:phrase.missing'), href: '#phrase' }]
  return [{ message: t(`refusals:${reply.refusal}`) }]
}
