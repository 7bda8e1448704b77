import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { wayOutOf } from '~/forms/way-out'
import { ErrorSummary } from './ui/error-summary'

/** Why a form of one button was refused: for forms that need no useZodForm. */
export function RefusalNote({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation(['common', 'refusals'])
  const message = reply ? t(`refusals:${reply.refusal as 'stale'}`) : '' // every refusal is a key of the namespace
  return <ErrorSummary title={t('common:errorSummary')} errors={reply && message ? [{ message, ...wayOutOf(reply.refusal) }] : []} focusKey={reply} />
}
