import { redirect, redirectDocument, type ActionFunctionArgs } from '@remix-run/node'
import { actorOf, endSession } from '~/platform/session.server'
import { recordSignOut } from '~/use-cases/sign-out.server'

/** Ends the session on the server; the browser forgets what it kept of the pages and begins anew. */
export async function action(args: ActionFunctionArgs) {
  const actor = await actorOf(args)
  if (actor) await recordSignOut(args.context.app, actor)
  const headers = { 'Set-Cookie': await endSession(args), 'Clear-Site-Data': '"cache", "storage"' }
  return redirectDocument('/account/sign-in', { status: 303, headers })
}

/** Signing out takes a post: a link that somebody sent must not do it. */
export function loader() {
  return redirect('/account')
}
