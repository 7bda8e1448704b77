import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { IdentityPage } from '~/components/applicant/identity-page'
import { identityDraftForm, identityForm } from '~/forms/identity-form'
import { parseForm } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { statusOf } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { saveIdentity } from '~/use-cases/save-identity.server'
import { submitApplication, type Sending } from '~/use-cases/submit-application.server'
import { loadIdentityPage } from '~/views/applicant/identity.server'

export const handle = { title: () => ({ key: 'applicant:identity.title' }) }

/** After a second post (the back button, a broken connection) the receipt says that nothing was sent twice or changed. */
const receipts: Readonly<Record<Sending, string>> = { sent: '/application/receipt', 'sent-before': '/application/receipt?again=1' }

export async function loader(args: LoaderFunctionArgs) {
  const access = requireApplicantAccess(args)
  return valueOrGoOn(await loadIdentityPage(args.context.app, access, detectLanguage(args.request)))
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData()
  return form.get('intent') === 'save' ? save(args, form) : send(args, form)
}

/** As far as it is filled in, for going on with it later. */
async function save(args: ActionFunctionArgs, form: FormData) {
  const { accessHash, receiptCode } = requireApplicantAccess(args)
  const posted = parseForm(identityDraftForm, form)
  if (!posted.ok) return data({ refusal: 'invalid-form' as const, errors: posted.errors, values: posted.values }, { status: 422 })
  if (receiptCode === null) throw redirect('/return?ended=1')
  const { app } = args.context
  const saved = await whenWritten(app, () => saveIdentity(app, { accessHash, receiptCode, identity: posted.value }))
  if (saved.ok) return redirect('/application', 303)
  if (saved.refusal === 'already-submitted') throw redirect('/application/status', 303)
  return data({ refusal: saved.refusal, errors: {}, values: posted.values }, { status: statusOf(saved.refusal) })
}

async function send(args: ActionFunctionArgs, form: FormData) {
  const access = requireApplicantAccess(args)
  const posted = parseForm(identityForm, form)
  if (!posted.ok) return data({ refusal: 'invalid-form' as const, errors: posted.errors, values: posted.values }, { status: 422 })
  const { idempotencyKey, ...identity } = posted.value
  const { accessHash, receiptCode } = access
  const { app } = args.context
  const sent = await whenWritten(app, () => submitApplication(app, { accessHash, receiptCode, identity, idempotencyKey, language: detectLanguage(args.request) }))
  if (sent.ok) return redirect(receipts[sent.value], 303)
  return data({ refusal: sent.refusal, errors: {}, values: posted.values }, { status: statusOf(sent.refusal) })
}

export default function IdentityRoute() {
  return <IdentityPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
