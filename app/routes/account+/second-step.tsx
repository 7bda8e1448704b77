import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecondStepPage } from '~/components/sign-in/second-step-page'
import { deviceKindOf } from '~/domain/access/device-kind'
import { ok, type Result } from '~/domain/result'
import { codeForm, passkeyForm } from '~/forms/sign-in-forms'
import { answerForm } from '~/platform/answer-form.server'
import { safeReturnPath } from '~/platform/return-path.server'
import { requireHalfSignedIn, sessionHashOf } from '~/platform/session.server'
import { attemptOf } from '~/platform/sign-in-attempt.server'
import { takeSecondStep } from '~/use-cases/second-step.server'
import { takeSecondStepWithPasskey } from '~/use-cases/sign-in-with-passkey.server'
import { loadWaysToProve } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'sign-in:secondStep.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { code, passkey } = await loadWaysToProve(args.context.app, await requireHalfSignedIn(args))
  return { code, passkey, returnTo: safeReturnPath(new URL(args.request.url).searchParams.get('returnTo'), '/account') }
}

export async function action(args: ActionFunctionArgs) {
  const person = await requireHalfSignedIn(args)
  const { request, context: { app } } = args
  const half = { sessionHash: sessionHashOf(args) ?? '', device: deviceKindOf(request.headers.get('User-Agent')) }
  const go = <R extends string>(done: Result<{ cookie: string }, R>, returnTo: string) =>
    done.ok ? ok(redirectDocument(safeReturnPath(returnTo, '/account'), { status: 303, headers: { 'Set-Cookie': done.value.cookie } })) : done

  if (new URL(request.url).searchParams.get('by') === 'passkey') {
    const binding = attemptOf(app, request) ?? ''
    return answerForm(request, passkeyForm, async ({ answer, returnTo }) => go(await takeSecondStepWithPasskey(app, person, { ...half, binding, posted: answer }), returnTo))
  }
  return answerForm(request, codeForm, async ({ code, returnTo }) => go(await takeSecondStep(app, person, { ...half, code }), returnTo))
}

export default function SecondStep() {
  return <SecondStepPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
