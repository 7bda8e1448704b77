import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { IdentityPage } from '~/components/applicant/identity-page'
import { identityForm } from '~/forms/identity-form'
import { parseForm } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { statusOf } from '~/platform/respond.server'
import { submitApplication } from '~/use-cases/submit-application.server'
import { loadIdentityPage } from '~/views/applicant/identity.server'

export const handle = { title: () => ({ key: 'applicant:identity.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const loaded = await loadIdentityPage(args.context.app, accessHash, detectLanguage(args.request))
  if (!loaded.ok && loaded.refusal === 'incomplete') throw redirect('/application/check')
  return valueOrGoOn(loaded)
}

export async function action(args: ActionFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  const posted = parseForm(identityForm, await args.request.formData())
  if (!posted.ok) return data({ refusal: 'invalid-form' as const, errors: posted.errors, values: posted.values }, { status: 422 })
  const { idempotencyKey, ...identity } = posted.value
  const sent = await submitApplication(args.context.app, { accessHash, identity, idempotencyKey, language: detectLanguage(args.request) })
  if (sent.ok) return redirect('/application/receipt', 303)
  return data({ refusal: sent.refusal, errors: {}, values: posted.values }, { status: statusOf(sent.refusal) })
}

export default function IdentityRoute() {
  return <IdentityPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
