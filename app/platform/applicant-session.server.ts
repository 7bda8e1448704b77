import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { redirect, type AppLoadContext } from '@remix-run/node'
import type { Refusal } from '~/domain/refusals'
import type { Result } from '~/domain/result'
import { seal, unseal } from './aead.server'
import type { AppContext } from './app-context.server'
import { readCookie, setCookie } from './cookies.server'
import { valueOrThrow } from './respond.server'

/**
 * An applicant has no account: a receipt code, and while the browser is open a cookie whose token opens the one
 * application. The cookie also holds the code in a box, so that it can be shown again; a box whose token is dead is dead.
 */
interface Requested {
  readonly request: Request
  readonly context: AppLoadContext
}

/** What a begun or reopened application is held by from now on. */
export interface ApplicantKeys {
  readonly token: string
  /** In the form `formatReceiptCode` gives. */
  readonly receiptCode: string
}

export interface ApplicantAccess {
  readonly accessHash: string
  /** The receipt code, or null when the cookie was tampered with. Opened when it is asked for, since few pages show it. */
  readonly receiptCode: string | null
}

type Keyed = Pick<AppContext, 'keys'>

function keyedHash({ keys }: Keyed, purpose: string, value: string): Buffer {
  return createHmac('sha256', pepperOf(keys)).update(`${purpose}|${value}`).digest()
}

const peppers = new WeakMap<Keyed['keys'], KeyObject>()

/** The pepper as the library wants it, made once: that costs as much as the hashing. */
function pepperOf(keys: Keyed['keys']): KeyObject {
  const pepper = peppers.get(keys) ?? createSecretKey(keys.receiptPepper)
  peppers.set(keys, pepper)
  return pepper
}

/** Under this an application is found by its receipt code, which is stored nowhere. */
export function receiptHash(app: Keyed, receiptCode: string): string {
  return keyedHash(app, 'receipt/v1', receiptCode).toString('base64url')
}

/** Under this an application is found by the token of a cookie, which is stored nowhere. */
export function accessHash(app: Keyed, token: string): string {
  return keyedHash(app, 'access/v1', token).toString('base64url')
}

/** The Set-Cookie header's value for as long as the browser is open. */
export function applicantCookie(app: AppContext, { token, receiptCode }: ApplicantKeys): string {
  const box = seal(Buffer.from(receiptCode, 'utf8'), { key: keyedHash(app, 'receipt-box/v1', ''), iv: app.random.bytes(12), context: token })
  return setCookie('uset-application', `${token}.${box.toString('base64url')}`)
}

/** What the request's cookie opens, if anything; whether there is such an application is not looked up here. */
export function applicantAccess({ request, context: { app } }: { readonly request: Request; readonly context: { readonly app: AppContext } }): ApplicantAccess | null {
  const { token, box } = tokenAndBox(request)
  if (token === '') return null
  return { accessHash: accessHash(app, token), get receiptCode() { return openedCode(app, token, box) } }
}

/** Whether the request has a cookie of an application's at all, whatever it may open. */
export function hasApplicantCookie(request: Request): boolean {
  return tokenAndBox(request).token !== ''
}

function tokenAndBox(request: Request): { token: string; box: string } {
  const [token = '', box = ''] = (readCookie(request, 'uset-application') ?? '').split('.')
  return { token, box }
}

/** Without a cookie the applicant is asked for the receipt code. */
export function requireApplicantAccess(requested: Requested): ApplicantAccess {
  const access = applicantAccess(requested)
  if (access === null) throw redirect(returnPath)
  return access
}

const returnPath = '/return?ended=1'
const afterSending = '/application/status'

/**
 * The page's data, or the way to where the applicant can go on: the receipt code when the access is over, the status page
 * when the application is sent.
 */
export function valueOrGoOn<T>(result: Result<T, Refusal>): T {
  if (!result.ok && result.refusal === 'access-ended') throw redirect(returnPath)
  if (!result.ok && result.refusal === 'already-submitted') throw redirect(afterSending)
  return valueOrThrow(result)
}

function openedCode(app: Keyed, token: string, box: string): string | null {
  try {
    return unseal(Buffer.from(box, 'base64url'), { key: keyedHash(app, 'receipt-box/v1', ''), context: token }).toString('utf8')
  } catch {
    return null // not a box that we made for this token
  }
}
