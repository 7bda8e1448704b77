import { useTranslation } from '~/i18n/translation'
import type { DeskReply } from '~/forms/desk-form'
import { ErrorSummary, type ErrorItem } from '../ui/error-summary'

/** Why what was just tried was not done. */
export function DeskErrors({ reply }: { reply: DeskReply | undefined }) {
  const { t } = useTranslation('common')
  return <ErrorSummary title={t('errorSummary')} errors={useDeskErrors(reply)} focusKey={reply} />
}

function useDeskErrors(reply: DeskReply | undefined): ErrorItem[] {
  const { t } = useTranslation(['clearing', 'refusals'])
  if (!reply) return []
  if (reply.errors.phrase) return [{ message: t('clearing:phrase.missing'), href: '#phrase' }]
  if (reply.refusal === 'stale' && reply.values.intent === 'undo') return [{ message: t('clearing:undo.stale') }]
  return [{ message: t(`refusals:${reply.refusal}`) }]
}
