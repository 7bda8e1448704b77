import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecurityPage, securitySteps, type SecurityStep } from '~/components/sign-in/security-page'
import { deviceKindOf } from '~/domain/access/device-kind'
import { ok, type Result } from '~/domain/result'
import { newPasskeyForm, removePasskeyForm } from '~/forms/sign-in-forms'
import { answerEmptyForm, answerForm } from '~/platform/answer-form.server'
import { requireEnrolling } from '~/platform/session.server'
import { attemptOf } from '~/platform/sign-in-attempt.server'
import { removeAppCode } from '~/use-cases/app-codes.server'
import { addPasskey, removePasskey } from '~/use-cases/passkeys.server'
import { loadSecurity } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'sign-in:security.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = await loadSecurity(args.context.app, await requireEnrolling(args))
  const saved = new URL(args.request.url).searchParams.get('saved')
  return { page, saved: securitySteps.find((step) => step === saved) ?? null }
}

/** Which of the forms was sent is said by the address. Each ends the other sessions, and so comes with a new cookie. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireEnrolling(args)
  const { request, context: { app } } = args
  const device = deviceKindOf(request.headers.get('User-Agent'))
  const form = new URL(request.url).searchParams.get('form')
  const go = <R extends string>(done: Result<{ cookie: string }, R>, step: SecurityStep, page = 'security') =>
    done.ok ? ok(redirectDocument(`/account/${page}?saved=${step}`, { status: 303, headers: { 'Set-Cookie': done.value.cookie } })) : done

  if (form === 'add-passkey') {
    return answerForm(request, newPasskeyForm, async ({ name, answer }) => go(await addPasskey(app, actor, { name, posted: answer, binding: attemptOf(app, request) ?? '', device }), 'passkey', 'recovery-codes'))
  }
  if (form === 'remove-passkey') {
    return answerForm(request, removePasskeyForm, async ({ id }) => go(await removePasskey(app, actor, { id, device }), 'passkey-removed'))
  }
  return answerEmptyForm(request, async () => go(await removeAppCode(app, actor, device), 'app-removed'))
}

export default function Security() {
  return <SecurityPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
