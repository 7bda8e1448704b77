import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { NewPasswordFields } from '~/components/account/new-password-fields'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { deviceKindOf } from '~/domain/access/device-kind'
import { ok } from '~/domain/result'
import { choosePasswordForm } from '~/forms/account-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { answerForm } from '~/platform/answer-form.server'
import { endSession, stagePaths } from '~/platform/session.server'
import { beginSession } from '~/use-cases/begin-session.server'
import { choosePassword, isLinkOpen } from '~/use-cases/choose-password.server'

export const handle = { title: () => ({ key: 'account:choosePassword.title' }) }

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { isOpen: await isLinkOpen(context.app, params['token'] ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context: { app } } = args
  return answerForm(request, choosePasswordForm, async ({ password }) => {
    const done = await choosePassword(app, { token: params['token'] ?? '', password })
    if (!done.ok) return done
    await endSession(args)
    const { cookie, stage } = await beginSession(app, { personKey: done.value.personKey, by: 'password', device: deviceKindOf(request.headers.get('User-Agent')) })
    return ok(redirectDocument(stagePaths[stage], { status: 303, headers: { 'Set-Cookie': cookie } }))
  })
}

export default function ChoosePasswordPage() {
  const { t } = useTranslation(['account', 'common'])
  const { isOpen } = useLoaderData<typeof loader>()
  const labels = { password: t('choosePassword.password'), repeatPassword: t('choosePassword.repeat') }
  const form = useZodForm(choosePasswordForm, { defaults: { password: '', repeatPassword: '' }, labels, reply: useActionData<typeof action>(), submit: useSubmit() })
  return (
    <div className="stack-lg">
      <PageHeading title={t('choosePassword.title')} lead={isOpen ? t('choosePassword.lead') : undefined} />
      {isOpen ? (
        <>
          <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
          <Form method="post" noValidate onSubmit={form.onSubmit} className="stack">
            <NewPasswordFields password={form.field('password')} repeat={form.field('repeatPassword')} />
            <Button>{t('choosePassword.submit')}</Button>
          </Form>
        </>
      ) : <EmptyState title={t('choosePassword.over')}><p>{t('choosePassword.overText')}</p></EmptyState>}
    </div>
  )
}
