import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { applicantAccess } from '~/platform/applicant-session.server'
import { clearCookie } from '~/platform/cookies.server'
import { leaveApplication } from '~/use-cases/leave-application.server'

/** Ends the access on the server and in the browser, and clears what the browser kept of the pages. */
export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  if (access) await leaveApplication(args.context.app, access.accessHash)
  return redirect('/return?left=1', { status: 303, headers: { 'Set-Cookie': clearCookie('uset-application'), 'Clear-Site-Data': '"cache"' } })
}

export function loader() {
  return redirect('/application')
}
