import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { safeReturnPath } from '~/platform/return-path.server'
import { requireActor } from '~/platform/session.server'
import { bindAttempt } from '~/platform/sign-in-attempt.server'
import { goToOrganisation } from '~/use-cases/sign-in-at-organisation.server'

/** Sends the browser to the organisation's own sign-in. A link and no form: our pages may post forms to ourselves alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context: { app, clientAddress } } = args
  const { searchParams } = new URL(request.url)
  const returnTo = safeReturnPath(searchParams.get('returnTo'), '/account')
  const isConfirming = searchParams.has('confirm')
  const back = (because: string) => redirect(`/account/${isConfirming ? 'confirm' : 'sign-in'}?refused=${because}&returnTo=${encodeURIComponent(returnTo)}`)
  if (!(await app.rateLimits.signInFrom.take(clientAddress)).allowed) return back('no-answer')

  const actor = isConfirming ? await requireActor(args) : null
  const { hash, cookie } = bindAttempt(app)
  const going = await goToOrganisation(app, { binding: hash, returnTo, actor })
  return going.ok ? redirect(going.value.url, { headers: { 'Set-Cookie': cookie } }) : back(going.refusal)
}
