import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSubmit } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { OtherWaysIn, OutsideRefused } from '~/components/sign-in/other-ways-in'
import { deviceKindOf } from '~/domain/access/device-kind'
import { DemoSignIns } from '~/components/account/demo-sign-ins'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { TextField } from '~/components/ui/text-field'
import { ok, type Result } from '~/domain/result'
import { signInForm } from '~/forms/account-forms'
import { passkeyForm } from '~/forms/sign-in-forms'
import { useZodForm } from '~/forms/use-zod-form'
import { answerForm } from '~/platform/answer-form.server'
import { readCookie, setCookie } from '~/platform/cookies.server'
import { safeReturnPath } from '~/platform/return-path.server'
import { actorOf, endSession, stagePaths } from '~/platform/session.server'
import { attemptOf } from '~/platform/sign-in-attempt.server'
import { signIn, type SignedIn } from '~/use-cases/sign-in.server'
import { signInWithPasskey } from '~/use-cases/sign-in-with-passkey.server'
import { loadSignIn } from '~/views/staff/sign-in.server'
import { outsideRefusalIn } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'account:signIn.title' }) }

const yearInSeconds = 31_536_000

export async function loader(args: LoaderFunctionArgs) {
  const returnTo = safeReturnPath(new URL(args.request.url).searchParams.get('returnTo'), '/account')
  if (await actorOf(args)) throw redirectDocument(returnTo)
  return { ...loadSignIn(args.context.app), returnTo, refused: outsideRefusalIn(args.request) }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context: { app, clientAddress } } = args
  const device = deviceKindOf(request.headers.get('User-Agent'))
  const enter = async <R extends string>(done: Result<SignedIn, R>, returnTo: string) => {
    if (!done.ok) return done
    const { cookie, stage, language } = done.value
    await endSession(args)
    const headers = new Headers({ 'Set-Cookie': cookie })
    if (readCookie(request, 'uset-language') === null) headers.append('Set-Cookie', setCookie('uset-language', language, { maxAgeSeconds: yearInSeconds }))
    const goesTo = safeReturnPath(returnTo, '/account')
    return ok(redirectDocument(stage === 'open' ? goesTo : `${stagePaths[stage]}?returnTo=${encodeURIComponent(goesTo)}`, { status: 303, headers }))
  }
  if (new URL(request.url).searchParams.get('by') === 'passkey') {
    return answerForm(request, passkeyForm, async ({ answer, returnTo }) => enter(await signInWithPasskey(app, { posted: answer, binding: attemptOf(app, request) ?? '', clientAddress, device }), returnTo))
  }
  return answerForm(request, signInForm, async ({ email, password, returnTo }) => enter(await signIn(app, { email, password, clientAddress, device }), returnTo))
}

export default function SignInPage() {
  const { t } = useTranslation(['account', 'common'])
  const { demo, returnTo, refused, organisation } = useLoaderData<typeof loader>()
  const labels = { email: t('signIn.email'), password: t('signIn.password') }
  const form = useZodForm(signInForm, { defaults: { email: '', password: '', returnTo }, labels, reply: useActionData<typeof action>(), submit: useSubmit() })
  return (
    <div className="stack-lg">
      <PageHeading title={t('signIn.title')} lead={t('signIn.lead')} />
      <OutsideRefused refused={refused} />
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <Form method="post" noValidate onSubmit={form.onSubmit} className="stack">
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField label={labels.email} type="email" autoComplete="username" {...form.field('email')} />
        <TextField label={labels.password} type="password" autoComplete="current-password" {...form.field('password')} />
        <Button>{t('signIn.submit')}</Button>
      </Form>
      <OtherWaysIn organisation={organisation} returnTo={returnTo} />
      <p>{t('signIn.lost')}</p>
      <p><a href="/">{t('signIn.applicant')}</a></p>
      {demo ? <DemoSignIns demo={demo} returnTo={returnTo} /> : null}
    </div>
  )
}
