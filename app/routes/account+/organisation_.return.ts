import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { deviceKindOf } from '~/domain/access/device-kind'
import { readCookie, setCookie } from '~/platform/cookies.server'
import { safeReturnPath } from '~/platform/return-path.server'
import { actorOf, endSession, sessionHashOf, stagePaths } from '~/platform/session.server'
import { attemptOf, forgetAttempt } from '~/platform/sign-in-attempt.server'
import { comeFromOrganisation } from '~/use-cases/sign-in-at-organisation.server'

const yearInSeconds = 31_536_000

/** Where the organisation sends the browser back to, with a code that only our server can use. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context: { app } } = args
  const [actor, sessionHash] = [await actorOf(args), sessionHashOf(args)]
  const came = await comeFromOrganisation(app, {
    binding: attemptOf(app, request), search: new URL(request.url).search, device: deviceKindOf(request.headers.get('User-Agent')),
    current: actor && sessionHash ? { actor, sessionHash } : null,
  })
  const headers = new Headers({ 'Set-Cookie': forgetAttempt() })
  if (!came.ok) return redirect(`/account/${actor ? 'confirm' : 'sign-in'}?refused=${came.refusal}`, { headers })

  const { begun, returnTo } = came.value
  const goesTo = safeReturnPath(returnTo, '/account')
  if (!begun) return redirect(goesTo, { headers })
  await endSession(args)
  headers.append('Set-Cookie', begun.cookie)
  if (readCookie(request, 'uset-language') === null) headers.append('Set-Cookie', setCookie('uset-language', begun.language, { maxAgeSeconds: yearInSeconds }))
  return redirect(begun.stage === 'open' ? goesTo : `${stagePaths[begun.stage]}?returnTo=${encodeURIComponent(goesTo)}`, { headers })
}
