import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SealAnewPage } from '~/components/applicant/seal-anew-page'
import { noNeeds } from '~/domain/identity'
import type { Result } from '~/domain/result'
import { parseForm } from '~/forms/parse-form'
import { contactForm, wholeIdentityForm } from '~/forms/seal-anew-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { statusOf } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { sealAnew } from '~/use-cases/seal-anew.server'
import { loadSealAnew } from '~/views/applicant/seal-anew.server'

export const handle = { title: () => ({ key: 'applicant:sealAnew.title' }) }

/** Where nothing is to be sealed anew, the status page is all there is. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await loadSealAnew(args.context.app, requireApplicantAccess(args), detectLanguage(args.request))
  if (!page.ok && page.refusal === 'not-now') throw redirect('/application/status')
  return valueOrGoOn(page)
}

export async function action(args: ActionFunctionArgs) {
  const access = requireApplicantAccess(args)
  const page = await loadSealAnew(args.context.app, access, detectLanguage(args.request))
  if (!page.ok && page.refusal === 'not-now') return redirect('/application/status?done=1', 303) // sealed by an earlier post of the same form
  const { identity } = valueOrGoOn(page)
  const posted = parseForm(identity ? contactForm : wholeIdentityForm, await args.request.formData())
  if (!posted.ok) return data({ refusal: 'invalid-form' as const, errors: posted.errors, values: posted.values }, { status: 422 })
  const { accessHash, receiptCode } = access
  const sealed = await whenWritten(args.context.app, () => sealAnew(args.context.app, { accessHash, receiptCode, identity: { name: '', ...noNeeds, ...posted.value } }))
  if (!sealed.ok && (sealed.refusal === 'stale' || sealed.refusal === 'cannot-write')) return data({ refusal: sealed.refusal, errors: {}, values: { ...posted.value, priorityAccess: '' } }, { status: statusOf(sealed.refusal) })
  return redirect(afterwards(sealed), 303)
}

/** Sealed, by this post or an earlier one; or the code is needed again. */
const afterwards = (sealed: Result<unknown, string>) => (sealed.ok || sealed.refusal === 'not-now' ? '/application/status?done=1' : '/return?ended=1')

export default function SealAnewRoute() {
  return <SealAnewPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
