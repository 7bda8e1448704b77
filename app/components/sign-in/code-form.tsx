import { useTranslation } from '~/i18n/translation'
import { codeForm } from '~/forms/sign-in-forms'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { Button, type ButtonVariant } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextField } from '../ui/text-field'

interface CodeFormProps {
  readonly reply: FormReply | undefined
  readonly returnTo: string
  readonly submit: string
  readonly hint: string
  readonly variant?: ButtonVariant
}

/** One field for a code of an app or a recovery code. */
export function CodeForm({ reply, returnTo, submit, hint, variant = 'primary' }: CodeFormProps) {
  const { t } = useTranslation(['sign-in', 'common'])
  const labels = { code: t('sign-in:code.label') }
  const form = useZodForm(codeForm, { defaults: { code: '', returnTo }, labels, reply, submit: useSubmit() })
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" action="?by=code" noValidate onSubmit={form.onSubmit} className="stack">
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField label={labels.code} hint={hint} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} {...form.field('code')} />
        <Button variant={variant}>{submit}</Button>
      </Form>
    </>
  )
}
