import { createHmac } from 'node:crypto'
import { redirect, type AppLoadContext } from '@remix-run/node'
import { deleteSession, findSession, insertSession, touchSession } from '#db/stores/sessions'
import type { Actor } from './actor.server'
import type { AppContext } from './app-context.server'
import { clearCookie, readCookie, setCookie } from './cookies.server'

const hour = 3_600_000
/** A session ends after eight hours, or after one hour of quiet (ASVS 7.3). */
const longest = 8 * hour
const quiet = hour

interface Requested {
  readonly request: Request
  readonly context: Pick<AppLoadContext, 'app'>
}

function tokenHash(app: AppContext, token: string): string {
  return createHmac('sha256', app.keys.sessionPepper).update(token).digest('base64url')
}

/** Begins a session for a person and gives the Set-Cookie header's value. The token itself is not stored. */
export async function startSession(app: AppContext, personKey: number): Promise<string> {
  const token = app.random.token()
  const now = app.clock.now()
  await app.db.unitOfWork((tx) => insertSession(tx, {
    tokenHash: tokenHash(app, token), personKey, startedAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + longest),
  }))
  return setCookie('uset-session', token)
}

/** Ends the session on the server and in the browser; gives the Set-Cookie header's value. */
export async function endSession({ request, context: { app } }: Requested): Promise<string> {
  const token = readCookie(request, 'uset-session')
  if (token) await app.db.unitOfWork((tx) => deleteSession(tx, tokenHash(app, token)))
  return clearCookie('uset-session')
}

/** Who is asking, or null when nobody is signed in or the session is over. */
export async function actorOf({ request, context: { app } }: Requested): Promise<Actor | null> {
  const token = readCookie(request, 'uset-session')
  if (!token) return null
  const hash = tokenHash(app, token)
  const found = await findSession(app.db.read, hash)
  const now = app.clock.now().getTime()
  if (!found || found.expiresAt.getTime() <= now || found.lastSeenAt.getTime() + quiet <= now) return null
  if (now - found.lastSeenAt.getTime() > 60_000) await app.db.unitOfWork((tx) => touchSession(tx, hash, new Date(now)))
  return found.actor
}

/** Who is asking; a visitor who is not signed in is sent to sign in and comes back afterwards. */
export async function requireActor(requested: Requested): Promise<Actor> {
  const actor = await actorOf(requested)
  if (actor) return actor
  const { pathname } = new URL(requested.request.url)
  throw redirect(`/account/sign-in?returnTo=${encodeURIComponent(pathname)}`)
}
