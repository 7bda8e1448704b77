import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RecoveryCodesPage } from '~/components/sign-in/recovery-codes-page'
import { securitySteps } from '~/components/sign-in/security-page'
import { answerEmptyForm } from '~/platform/answer-form.server'
import { requireActor } from '~/platform/session.server'
import { renewRecoveryCodes } from '~/use-cases/recovery-codes.server'
import { loadSecurity } from '~/views/staff/sign-in-ways.server'

export const handle = { title: () => ({ key: 'sign-in:recovery.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { recoveryCodes } = await loadSecurity(args.context.app, await requireActor(args))
  const saved = new URL(args.request.url).searchParams.get('saved')
  return { left: recoveryCodes, saved: securitySteps.find((step) => step === saved) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerEmptyForm(args.request, () => renewRecoveryCodes(args.context.app, actor))
}

export default function RecoveryCodes() {
  const answer = useActionData<typeof action>()
  const hasCodes = answer !== undefined && 'codes' in answer
  return <RecoveryCodesPage {...useLoaderData<typeof loader>()} codes={hasCodes ? answer.codes : null} reply={hasCodes ? undefined : answer} />
}
