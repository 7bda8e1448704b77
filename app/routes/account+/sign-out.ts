import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node'
import { applicantAccess } from '~/platform/applicant-session.server'
import { clearCookie } from '~/platform/cookies.server'
import { actorOf, endSession } from '~/platform/session.server'
import { leaveApplication } from '~/use-cases/leave-application.server'
import { recordSignOut } from '~/use-cases/sign-out.server'

/** Ends the session on the server; the browser forgets what it kept of the pages and begins anew. An application that is open in it is left too. */
export async function action(args: ActionFunctionArgs) {
  const actor = await actorOf(args)
  if (actor) await recordSignOut(args.context.app, actor)
  const application = applicantAccess(args)
  if (application) await leaveApplication(args.context.app, application.accessHash)
  const headers = new Headers([['Set-Cookie', await endSession(args)], ['Set-Cookie', clearCookie('uset-application')], ['Clear-Site-Data', '"cache", "storage"']])
  return redirectDocument('/account/sign-in', { status: 303, headers })
}

/** Signing out takes a post: a link that somebody sent must not do it. */
export function loader() {
  return redirect('/account')
}
