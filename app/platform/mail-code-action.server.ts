import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { refused } from '~/domain/result'
import { mailCodeForm } from '~/forms/mail-code-form'
import { parseForm } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { mailReceiptCode } from '~/use-cases/mail-receipt-code.server'
import { requireApplicantAccess, valueOrGoOn } from './applicant-session.server'
import { refusalResponse, statusOf } from './respond.server'

/** Said in the address of a page after the mail was sent. The mail's own address is not. */
const mailed = 'mailed'

/** What a page with the form for the code does when it is posted: the mail goes, or the page is shown again with what was typed. */
export async function mailCodeAction(args: ActionFunctionArgs, page: string) {
  const { app, clientAddress } = args.context
  const access = requireApplicantAccess(args)
  if (app.mail === null) throw refusalResponse('not-found')
  const posted = parseForm(mailCodeForm, await args.request.formData())
  if (!posted.ok) return data({ refusal: 'invalid-form' as const, errors: posted.errors, values: posted.values }, { status: 422 })
  const sent = await mailReceiptCode(app, { access, email: posted.value.email, language: detectLanguage(args.request), clientAddress })
  if (sent.ok) return redirect(`${page}?${mailed}=1`, 303)
  if (sent.refusal === 'access-ended') valueOrGoOn(refused(sent.refusal))
  return data({ refusal: sent.refusal, errors: {}, values: posted.values }, { status: sent.refusal === 'mail-failed' ? 409 : statusOf(sent.refusal) })
}

/** What a page needs to know of mail: whether the form stands there, and whether the mail was just sent. */
export function mailCodeFacts({ request, context: { app } }: Pick<ActionFunctionArgs, 'request' | 'context'>) {
  return { offersMail: app.mail !== null, isMailed: new URL(request.url).searchParams.has(mailed) }
}
