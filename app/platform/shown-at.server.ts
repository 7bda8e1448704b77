import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { AppContext } from './app-context.server'

type Signing = Pick<AppContext, 'keys' | 'clock'>

const keys = new WeakMap<Signing['keys'], KeyObject>()

function signingKey({ keys: all }: Signing): KeyObject {
  const key = keys.get(all) ?? createSecretKey(Buffer.from(hkdfSync('sha256', all.sessionPepper, '', 'shown-at/v1', 32)))
  keys.set(all, key)
  return key
}

function signature(app: Signing, what: string, seconds: string): Buffer {
  return createHmac('sha256', signingKey(app)).update(`${seconds}|${what}`).digest().subarray(0, 16)
}

const wholeSeconds = ({ clock }: Signing) => Math.floor(clock.now().getTime() / 1000)

/**
 * When a page was shown, to be put into its form: the server's time, signed for this reader and this page, so that how long the page stood
 * open can be told when the form comes back without keeping anything, and without a clock in the browser.
 * @param what whom and what the page is for; nobody else's page has the same
 */
export function shownAt(app: Signing, what: string): string {
  const seconds = wholeSeconds(app).toString(36)
  return `${seconds}.${signature(app, what, seconds).toString('base64url')}`
}

/** How many seconds ago the page was shown; null for what we did not sign for this page, and for a time that is still to come. */
export function secondsSince(app: Signing, what: string, token: string): number | null {
  const [, seconds, mac] = /^([0-9a-z]{1,9})\.([\w-]{22})$/.exec(token) ?? []
  if (seconds === undefined || mac === undefined) return null
  if (!timingSafeEqual(signature(app, what, seconds), Buffer.from(mac, 'base64url'))) return null
  const passed = wholeSeconds(app) - Number.parseInt(seconds, 36)
  return passed >= 0 ? passed : null
}

/** The page on which an applicant writes one answer, for as long as they hold the application by this access. */
export const pageOfAnswer = (accessHash: string, position: number) => `answer|${accessHash}|${position}`

/** The page on which a reviewer scores one answer. */
export const pageOfScore = (personId: string, assignmentId: string) => `score|${personId}|${assignmentId}`
