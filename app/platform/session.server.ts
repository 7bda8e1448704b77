import { createHmac } from 'node:crypto'
import { redirect, type AppLoadContext } from '@remix-run/node'
import { isCannotWrite, type Queries } from '#db/database.server'
import { deleteSession, findSession, insertSession, touchSession, type FoundSession } from '#db/stores/sessions'
import type { DeviceKind } from '~/domain/access/device-kind'
import type { Proof, SessionStage } from '~/domain/access/sign-in'
import type { Actor } from './actor.server'
import type { AppContext } from './app-context.server'
import { askerOf } from './refused-access.server'
import { clearCookie, readCookie, setCookie } from './cookies.server'

const minute = 60_000
const hour = 60 * minute
/** A session ends after eight hours, or after one hour of quiet (ASVS 7.3); one that waits for a second factor much sooner. */
const longest: Readonly<Record<SessionStage, number>> = { open: 8 * hour, 'second-factor': 10 * minute, enrolment: 30 * minute }
/** A session that was not used for so many milliseconds is over. */
export const quietEnds = hour

export interface Requested {
  readonly request: Request
  readonly context: Pick<AppLoadContext, 'app'>
}

function tokenHash(app: AppContext, token: string): string {
  return createHmac('sha256', app.keys.sessionPepper).update(token).digest('base64url')
}

export interface SessionStart {
  readonly stage?: SessionStage
  readonly provenBy?: Proof
  /** When this was shown; now when left out. */
  readonly provenAt?: Date | null
  readonly device?: DeviceKind
}

/** Begins a session for a person inside a unit of work and gives the Set-Cookie header's value. The token itself is not stored. */
export async function putSession(tx: Queries, app: AppContext, { personKey, stage = 'open', provenBy = 'password', device = 'other', ...start }: SessionStart & { readonly personKey: number }): Promise<string> {
  const token = app.random.token()
  const now = app.clock.now()
  await insertSession(tx, {
    tokenHash: tokenHash(app, token), personKey, startedAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + longest[stage]),
    stage, provenBy, provenAt: start.provenAt === undefined ? now : start.provenAt, device,
  })
  return setCookie('uset-session', token)
}

/** The same in a unit of work of its own. */
export function startSession(app: AppContext, personKey: number, start: SessionStart = {}): Promise<string> {
  return app.db.unitOfWork((tx) => putSession(tx, app, { personKey, ...start }))
}

/** Ends the session on the server and in the browser; gives the Set-Cookie header's value. */
export async function endSession({ request, context: { app } }: Requested): Promise<string> {
  const hash = sessionHashOf({ request, context: { app } })
  if (hash) await app.db.unitOfWork((tx) => deleteSession(tx, hash))
  return clearCookie('uset-session')
}

/** Under which hash the session of this browser would be stored, or null when it has none. */
export function sessionHashOf({ request, context: { app } }: Requested): string | null {
  const token = readCookie(request, 'uset-session')
  return token ? tokenHash(app, token) : null
}

/** The session of this browser while it lasts, whatever its stage. */
async function liveSession({ request, context }: Requested): Promise<FoundSession | null> {
  const { app } = context
  const hash = sessionHashOf({ request, context })
  const found = hash ? await findSession(app.db.read, hash) : null
  const now = app.clock.now().getTime()
  if (!hash || !found || found.expiresAt.getTime() <= now || found.lastSeenAt.getTime() + quietEnds <= now) return null
  if (now - found.lastSeenAt.getTime() > minute) await app.db.unitOfWork((tx) => touchSession(tx, hash, new Date(now))).catch(unlessFull)
  app.refusals.asks(context, askerOf(found.actor))
  return found
}

/** That somebody was here is no reason to turn them away when nothing can be written. */
function unlessFull(error: unknown): void {
  if (!isCannotWrite(error)) throw error
}

/** Who is asking, or null when nobody is signed in, the session is over, or a second factor is still to come. */
export async function actorOf(requested: Requested): Promise<Actor | null> {
  const found = await liveSession(requested)
  return found?.stage === 'open' ? found.actor : null
}

/** Who is asking; a visitor who is not signed in is sent to sign in, or to the step that is left of it, and comes back afterwards. */
export function requireActor(requested: Requested): Promise<Actor> {
  return requireStage(requested, ['open'])
}

/** Who is setting up a second factor: somebody who is signed in, or who must do this first. */
export function requireEnrolling(requested: Requested): Promise<Actor> {
  return requireStage(requested, ['open', 'enrolment'])
}

/** Who has shown the password and is asked for the second factor. */
export function requireHalfSignedIn(requested: Requested): Promise<Actor> {
  return requireStage(requested, ['second-factor'])
}

/** Where each stage is gone on with. */
export const stagePaths: Readonly<Record<SessionStage, string>> = { open: '/account', 'second-factor': '/account/second-step', enrolment: '/account/security' }

async function requireStage(requested: Requested, stages: readonly SessionStage[]): Promise<Actor> {
  const found = await liveSession(requested)
  if (found && stages.includes(found.stage)) return found.actor
  if (found?.stage === 'open') throw redirect(stagePaths.open)
  const { pathname } = new URL(requested.request.url)
  throw redirect(`${found ? stagePaths[found.stage] : '/account/sign-in'}?returnTo=${encodeURIComponent(pathname)}`)
}
