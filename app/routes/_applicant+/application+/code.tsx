import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CodePage } from '~/components/applicant/code-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { mailCodeAction, mailCodeFacts } from '~/platform/mail-code-action.server'
import { loadCodePage } from '~/views/applicant/code.server'

export const handle = { title: () => ({ key: 'applicant:code.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash, receiptCode } = requireApplicantAccess(args)
  return { page: valueOrGoOn(await loadCodePage(args.context.app, accessHash, detectLanguage(args.request))), receiptCode, ...mailCodeFacts(args) }
}

export async function action(args: ActionFunctionArgs) {
  return mailCodeAction(args, '/application/code')
}

export default function CodeRoute() {
  return <CodePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
