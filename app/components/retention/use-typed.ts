import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'

/** What was typed, where this form was the one that was refused, and what is wrong with it. */
export function useTyped(reply: FormReply | undefined, field: string) {
  const { t } = useTranslation('refusals')
  const code = reply?.errors[field]
  return { defaultValue: String(reply?.values[field] ?? ''), ...(code && { error: t(`form.${code}`) }) }
}
