import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReceiptPage } from '~/components/applicant/receipt-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { mailCodeAction, mailCodeFacts } from '~/platform/mail-code-action.server'
import { loadAsked } from '~/views/applicant/asked.server'
import { loadSent } from '~/views/applicant/sent.server'

export const handle = { title: () => ({ key: 'applicant:receipt.title' }) }

/** Before the application is sent there is nothing to show: back to the answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { accessHash, receiptCode } = requireApplicantAccess(args)
  const sent = await loadSent(args.context.app, accessHash, detectLanguage(args.request))
  if (!sent.ok && sent.refusal === 'not-now') throw redirect('/application')
  return { page: valueOrGoOn(sent), receiptCode, asked: await loadAsked(args.context.app, accessHash), ...mailCodeFacts(args), isAgain: new URL(args.request.url).searchParams.has('again') }
}

export async function action(args: ActionFunctionArgs) {
  return mailCodeAction(args, '/application/receipt')
}

export default function ReceiptRoute() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
