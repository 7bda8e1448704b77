import { useTranslation } from '~/i18n/translation'
import { changePasswordForm } from '~/forms/account-forms'
import type { FormReply } from '~/forms/form-errors'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextField } from '../ui/text-field'
import { NewPasswordFields } from './new-password-fields'

/** Changing the own password takes the one that is there now. */
export function PasswordForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation(['account', 'common'])
  const words = { password: t('account:settings.password.new'), repeat: t('account:settings.password.repeat') }
  const labels = { currentPassword: t('account:settings.password.current'), password: words.password, repeatPassword: words.repeat }
  const form = useZodForm(changePasswordForm, { defaults: { currentPassword: '', password: '', repeatPassword: '' }, labels, reply, submit: useSubmit() })
  return (
    <section className="stack">
      <h2>{t('account:settings.password.title')}</h2>
      <p>{t('account:settings.password.lead')}</p>
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" action="?form=password" noValidate onSubmit={form.onSubmit} className="stack">
        <TextField label={labels.currentPassword} type="password" autoComplete="current-password" {...form.field('currentPassword')} />
        <NewPasswordFields password={form.field('password')} repeat={form.field('repeatPassword')} labels={words} />
        <Button variant="secondary">{t('account:settings.password.submit')}</Button>
      </Form>
    </section>
  )
}
