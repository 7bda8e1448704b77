import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WithdrawPage } from '~/components/applicant/withdraw-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { applicantAccess, requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { clearCookie } from '~/platform/cookies.server'
import { whenWrittenOrPage } from '~/platform/when-written.server'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'
import { loadWithdraw } from '~/views/applicant/withdraw.server'

export const handle = { title: () => ({ key: 'applicant:withdraw.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  return valueOrGoOn(await loadWithdraw(args.context.app, accessHash, detectLanguage(args.request)))
}

/** Withdrawn once, it is gone: a second post finds nothing and ends on the same page. */
export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  const done = access ? await whenWrittenOrPage(args.context.app, () => withdrawApplication(args.context.app, access.accessHash)) : null
  if (done && !done.ok && done.refusal !== 'access-ended') return redirect('/application/status', 303)
  return redirect('/return?withdrawn=1', { status: 303, headers: { 'Set-Cookie': clearCookie('uset-application'), 'Clear-Site-Data': '"cache"' } })
}

export default function WithdrawRoute() {
  return <WithdrawPage page={useLoaderData<typeof loader>()} />
}
