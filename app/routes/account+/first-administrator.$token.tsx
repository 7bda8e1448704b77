import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { NewPasswordFields } from '~/components/account/new-password-fields'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { TextField } from '~/components/ui/text-field'
import { deviceKindOf } from '~/domain/access/device-kind'
import { ok } from '~/domain/result'
import { firstAdministratorForm } from '~/forms/account-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { detectStaffLanguage } from '~/i18n/detect-language.server'
import { answerForm } from '~/platform/answer-form.server'
import { beginSession } from '~/use-cases/begin-session.server'
import { createFirstAdministrator, isFirstLinkOpen } from '~/use-cases/create-first-administrator.server'

export const handle = { title: () => ({ key: 'account:firstAdministrator.title' }) }

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { isOpen: await isFirstLinkOpen(context.app, params['token'] ?? '') }
}

export async function action({ request, params, context: { app } }: ActionFunctionArgs) {
  return answerForm(request, firstAdministratorForm, async ({ organisation, name, email, password }) => {
    const done = await createFirstAdministrator(app, { token: params['token'] ?? '', organisation, name, email, password, language: detectStaffLanguage(request) })
    if (!done.ok) return done
    const { cookie } = await beginSession(app, { personKey: done.value.personKey, by: 'password', device: deviceKindOf(request.headers.get('User-Agent')) })
    return ok(redirectDocument('/admin', { status: 303, headers: { 'Set-Cookie': cookie } }))
  })
}

export default function FirstAdministratorPage() {
  const { t } = useTranslation('account')
  const { isOpen } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('firstAdministrator.title')} lead={isOpen ? t('firstAdministrator.lead') : undefined} />
      {isOpen ? <FirstForm /> : <EmptyState title={t('firstAdministrator.over')}><p>{t('firstAdministrator.overText')}</p></EmptyState>}
    </div>
  )
}

function FirstForm() {
  const { t } = useTranslation(['account', 'common'])
  const labels = {
    organisation: t('firstAdministrator.organisation'), name: t('firstAdministrator.name'), email: t('firstAdministrator.email'),
    password: t('choosePassword.password'), repeatPassword: t('choosePassword.repeat'),
  }
  const defaults = { organisation: '', name: '', email: '', password: '', repeatPassword: '' }
  const form = useZodForm(firstAdministratorForm, { defaults, labels, reply: useActionData<typeof action>(), submit: useSubmit() })
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" noValidate onSubmit={form.onSubmit} className="stack">
        <TextField label={labels.organisation} hint={t('firstAdministrator.organisationHint')} autoComplete="organization" {...form.field('organisation')} />
        <TextField label={labels.name} autoComplete="name" {...form.field('name')} />
        <TextField label={labels.email} type="email" autoComplete="username" {...form.field('email')} />
        <NewPasswordFields password={form.field('password')} repeat={form.field('repeatPassword')} />
        <Button>{t('firstAdministrator.submit')}</Button>
      </Form>
    </>
  )
}
