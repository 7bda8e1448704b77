import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { passkeyQuestionForm } from '~/forms/sign-in-forms'
import { parseForm } from '~/forms/parse-form'
import { requireEnrolling, requireHalfSignedIn } from '~/platform/session.server'
import { bindAttempt } from '~/platform/sign-in-attempt.server'
import { askPasskey } from '~/use-cases/passkeys.server'

/** What the browser is to ask the authenticator, JSON; asked by a script of ours, and bound to this browser by a cookie. */
export async function action(args: ActionFunctionArgs) {
  const { request, context: { app, clientAddress } } = args
  const posted = parseForm(passkeyQuestionForm, await request.formData())
  if (!posted.ok) return new Response(null, { status: 422 })
  const { purpose } = posted.value
  if (purpose === 'sign-in' && !(await app.rateLimits.signInFrom.take(clientAddress)).allowed) return new Response(null, { status: 429 })
  const person = purpose === 'sign-in' ? null : purpose === 'second-step' ? await requireHalfSignedIn(args) : await requireEnrolling(args)
  const { hash, cookie } = bindAttempt(app)
  return Response.json(await askPasskey(app, { binding: hash, purpose, person }), { headers: { 'Set-Cookie': cookie } })
}

/** There is nothing to see. */
export function loader() {
  return redirect('/account')
}
