import { redirect } from '@remix-run/node'
import { isRecent } from '~/domain/access/sign-in'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from './actor.server'
import type { AppContext } from './app-context.server'

/**
 * For what cannot be taken back: refused unless the actor has shown within ten minutes who they are. Asked in the use-case, after
 * `admit`, so that what is hidden stays hidden: `const recent = requireRecentSignIn(app, actor); if (!recent.ok) return recent`.
 * `answerForm` then leads to the page where it is shown again, and from there back.
 */
export function requireRecentSignIn({ clock }: Pick<AppContext, 'clock'>, { provenAt }: Pick<Actor, 'provenAt'>): Result<null, 'prove-again'> {
  return isRecent(provenAt ?? null, clock.now()) ? ok(null) : refused('prove-again')
}

/** The way to the page on which somebody shows again who they are, and from there back to where the form was sent from. */
export function proveAgain(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('form')
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  return redirect(`/account/confirm?returnTo=${encodeURIComponent(pathname.replace(/\.data$/, '') + query)}`, 303)
}
