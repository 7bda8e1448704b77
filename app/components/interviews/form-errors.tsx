import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { wayOutOf } from '~/forms/way-out'
import { ErrorSummary } from '../ui/error-summary'

/** Which form of a page: what it intends, and for whom or what where there are several of it. */
export interface FormOf {
  readonly intent: string
  readonly about?: { readonly field: string; readonly value: string }
}

const isOf = (reply: FormReply | undefined, { intent, about }: FormOf) => reply !== undefined && reply.values['intent'] === intent && (about === undefined || reply.values[about.field] === about.value)

/** What was typed into one form of a page, when it comes back, and what is wrong beside its fields. */
export function useTyped(reply: FormReply | undefined, of: FormOf) {
  const { t } = useTranslation('refusals')
  const own = isOf(reply, of) ? reply : undefined
  return {
    isBack: own !== undefined,
    text: (name: string, otherwise = '') => (own ? String(own.values[name] ?? '') : otherwise),
    list: (name: string) => (own ? [own.values[name] ?? []].flat().map(String) : null),
    at: (name: string) => {
      const code = own?.errors[name]
      return code ? { error: t(`form.${code}`) } : {}
    },
  }
}

/** What is wrong with whichever form came back: its fields by their labels, or why it was refused. `idOf`: where a field stands. */
export function FormErrors({ reply, labels, idOf = (field) => field }: { readonly reply: FormReply | undefined; readonly labels: Readonly<Record<string, string>>; readonly idOf?: (field: string) => string }) {
  const { t } = useTranslation(['common', 'refusals'])
  if (!reply) return null
  const fields = Object.entries(reply.errors).map(([field, code]) => ({ href: `#${idOf(field)}`, message: `${labels[field] ?? field}: ${t(`refusals:form.${code}`)}` }))
  const errors = fields.length > 0 ? fields : [{ message: t(`refusals:${reply.refusal as 'stale'}`), ...wayOutOf(reply.refusal) }] // every refusal is a key of the namespace
  return <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
}
