import { createHmac } from 'node:crypto'
import type { AppContext } from './app-context.server'
import { clearCookie, readCookie, setCookie } from './cookies.server'

const minute = 60_000

/** How long a sign-in may take between its question and its answer. */
export const attemptLasts = 10 * minute

/** The hash under which an attempt of the browser with this token is kept: the token itself is not stored. */
export function attemptHash({ keys }: Pick<AppContext, 'keys'>, token: string): string {
  return createHmac('sha256', keys.sessionPepper).update(`attempt:${token}`).digest('base64url')
}

export interface Binding {
  readonly hash: string
  /** The cookie to be set with the answer. */
  readonly cookie: string
}

/** Binds a new attempt to this browser: what comes back from another one is refused. */
export function bindAttempt(app: AppContext): Binding {
  const token = app.random.token()
  return { hash: attemptHash(app, token), cookie: setCookie('uset-sign-in', token, { maxAgeSeconds: attemptLasts / 1000 }) }
}

/** The attempt of this browser, or null when it has begun none. */
export function attemptOf(app: AppContext, request: Request): string | null {
  const token = readCookie(request, 'uset-sign-in')
  return token ? attemptHash(app, token) : null
}

export const forgetAttempt = (): string => clearCookie('uset-sign-in')
