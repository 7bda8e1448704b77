import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { applicantAccess } from '~/platform/applicant-session.server'
import { clearCookie } from '~/platform/cookies.server'
import { requireActor } from '~/platform/session.server'
import { leaveApplication } from '~/use-cases/leave-application.server'

/** Leaves the application that is open in a clerk's browser, and stays with the clerk's own pages. */
export async function action(args: ActionFunctionArgs) {
  await requireActor(args)
  const access = applicantAccess(args)
  if (access) await leaveApplication(args.context.app, access.accessHash)
  return redirect('/clerk', { status: 303, headers: { 'Set-Cookie': clearCookie('uset-application') } })
}

export function loader() {
  return redirect('/clerk')
}
