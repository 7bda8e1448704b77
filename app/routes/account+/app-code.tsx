import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AppCodePage } from '~/components/sign-in/app-code-page'
import { deviceKindOf } from '~/domain/access/device-kind'
import { ok } from '~/domain/result'
import { codeForm } from '~/forms/sign-in-forms'
import { answerEmptyForm, answerForm } from '~/platform/answer-form.server'
import { requireEnrolling } from '~/platform/session.server'
import { beginAppCode, finishAppCode } from '~/use-cases/app-codes.server'
import { loadAppCode } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'sign-in:appCode.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return loadAppCode(args.context.app, await requireEnrolling(args))
}

/** Asking for a secret, and showing that the app has it, are two forms; the address says which was sent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireEnrolling(args)
  const { request, context: { app } } = args
  if (new URL(request.url).searchParams.get('form') === 'begin') {
    return answerEmptyForm(request, async () => {
      const begun = await beginAppCode(app, actor)
      return begun.ok ? ok('/account/app-code') : begun
    })
  }
  return answerForm(request, codeForm, async ({ code }) => {
    const done = await finishAppCode(app, actor, { code, device: deviceKindOf(request.headers.get('User-Agent')) })
    return done.ok ? ok(redirectDocument('/account/recovery-codes?saved=app', { status: 303, headers: { 'Set-Cookie': done.value.cookie } })) : done
  })
}

export default function AppCode() {
  return <AppCodePage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
