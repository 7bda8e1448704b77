import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConfirmPage } from '~/components/sign-in/confirm-page'
import { ok, type Result } from '~/domain/result'
import { codeForm, confirmPasswordForm, passkeyForm } from '~/forms/sign-in-forms'
import { answerForm } from '~/platform/answer-form.server'
import { safeReturnPath } from '~/platform/return-path.server'
import { requireEnrolling, sessionHashOf } from '~/platform/session.server'
import { attemptOf } from '~/platform/sign-in-attempt.server'
import { proveByCode, proveByPassword } from '~/use-cases/prove-again.server'
import { proveByPasskey } from '~/use-cases/sign-in-with-passkey.server'
import { loadWaysToProve, outsideRefusalIn } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'sign-in:confirm.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { request, context: { app } } = args
  const ways = await loadWaysToProve(app, await requireEnrolling(args), outsideRefusalIn(request))
  const { searchParams } = new URL(request.url)
  return { ways, returnTo: safeReturnPath(searchParams.get('returnTo'), '/account'), isDone: searchParams.has('done') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireEnrolling(args)
  const { request, context: { app } } = args
  const sessionHash = sessionHashOf(args) ?? ''
  const by = new URL(request.url).searchParams.get('by')
  const go = <R extends string>(done: Result<null, R>, returnTo: string) => (done.ok ? ok(safeReturnPath(returnTo, '/account')) : done)

  if (by === 'passkey') {
    return answerForm(request, passkeyForm, async ({ answer, returnTo }) => go(await proveByPasskey(app, actor, { sessionHash, posted: answer, binding: attemptOf(app, request) ?? '' }), returnTo))
  }
  if (by === 'code') return answerForm(request, codeForm, async ({ code, returnTo }) => go(await proveByCode(app, actor, { code, sessionHash }), returnTo))
  return answerForm(request, confirmPasswordForm, async ({ password, returnTo }) => go(await proveByPassword(app, actor, { password, sessionHash }), returnTo))
}

export default function Confirm() {
  return <ConfirmPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
