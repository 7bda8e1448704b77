import { redirect, redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DemoSignIns } from '~/components/account/demo-sign-ins'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { TextField } from '~/components/ui/text-field'
import { ok } from '~/domain/result'
import { signInForm } from '~/forms/account-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { answerForm } from '~/platform/answer-form.server'
import { readCookie, setCookie } from '~/platform/cookies.server'
import { safeReturnPath } from '~/platform/return-path.server'
import { actorOf, endSession } from '~/platform/session.server'
import { signIn } from '~/use-cases/sign-in.server'
import { loadSignIn } from '~/views/staff/sign-in.server'

export const handle = { title: () => ({ key: 'account:signIn.title' }) }

const yearInSeconds = 31_536_000

export async function loader(args: LoaderFunctionArgs) {
  const returnTo = safeReturnPath(new URL(args.request.url).searchParams.get('returnTo'), '/account')
  if (await actorOf(args)) throw redirect(returnTo)
  return { ...loadSignIn(args.context.app), returnTo }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context: { app, clientAddress } } = args
  return answerForm(request, signInForm, async ({ email, password, returnTo }) => {
    const done = await signIn(app, { email, password, clientAddress })
    if (!done.ok) return done
    await endSession(args)
    const headers = new Headers({ 'Set-Cookie': done.value.cookie })
    if (readCookie(request, 'uset-language') === null) headers.append('Set-Cookie', setCookie('uset-language', done.value.language, { maxAgeSeconds: yearInSeconds }))
    return ok(redirectDocument(safeReturnPath(returnTo, '/account'), { status: 303, headers }))
  })
}

export default function SignInPage() {
  const { t } = useTranslation(['account', 'common'])
  const { demo, returnTo } = useLoaderData<typeof loader>()
  const labels = { email: t('signIn.email'), password: t('signIn.password') }
  const form = useZodForm(signInForm, { defaults: { email: '', password: '', returnTo }, labels, reply: useActionData<typeof action>(), submit: useSubmit() })
  return (
    <div className="stack-lg">
      <PageHeading title={t('signIn.title')} lead={t('signIn.lead')} />
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" noValidate onSubmit={form.onSubmit} className="stack">
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField label={labels.email} type="email" autoComplete="username" {...form.field('email')} />
        <TextField label={labels.password} type="password" autoComplete="current-password" {...form.field('password')} />
        <Button>{t('signIn.submit')}</Button>
      </Form>
      <p>{t('signIn.lost')}</p>
      <p><a href="/">{t('signIn.applicant')}</a></p>
      {demo ? <DemoSignIns demo={demo} returnTo={returnTo} /> : null}
    </div>
  )
}
