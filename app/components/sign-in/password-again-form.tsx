import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { confirmPasswordForm } from '~/forms/sign-in-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextField } from '../ui/text-field'

/** The own password once more. */
export function PasswordAgainForm({ reply, returnTo }: { reply: FormReply | undefined; returnTo: string }) {
  const { t } = useTranslation(['sign-in', 'common'])
  const labels = { password: t('sign-in:confirm.password') }
  const form = useZodForm(confirmPasswordForm, { defaults: { password: '', returnTo }, labels, reply, submit: useSubmit() })
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" action="?by=password" noValidate onSubmit={form.onSubmit} className="stack">
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField label={labels.password} type="password" autoComplete="current-password" {...form.field('password')} />
        <Button>{t('sign-in:confirm.byPassword')}</Button>
      </Form>
    </>
  )
}
