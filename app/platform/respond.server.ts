import { data, type HeadersFunction } from '@remix-run/node'
import type { Refusal } from '~/domain/refusals'
import type { Result } from '~/domain/result'

/** The HTTP status of a refusal; what is not named here is 409: the request was understood and conflicts with how things stand. */
const statuses: Partial<Record<Refusal, number>> = {
  'not-found': 404,
  'unknown-code': 404,
  'too-many-attempts': 429,
  'invalid-form': 422,
  'over-limit': 422,
  'too-long': 422,
  'wrong-credentials': 401,
  'cannot-write': 503,
}

export function statusOf(refusal: Refusal): number {
  return statuses[refusal] ?? 409
}

/** The headers of a refusal: when to come back, where it is known. */
export function headersOf(refused: { readonly refusal: Refusal; readonly retryAfterSeconds?: number }): HeadersInit {
  return refused.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(refused.retryAfterSeconds) }
}

/** A route's `headers` that lets an action, or on the root's error page whoever refused, say when to come back: the framework passes nothing on by itself. */
export const passRetryAfterOn: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
  const seconds = (errorHeaders ?? actionHeaders).get('Retry-After')
  return new Headers(seconds === null ? [] : [['Retry-After', seconds]])
}

/** The value, or the response that says why not. What is hidden and what does not exist are the same plain 404. */
export function valueOrThrow<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value
  throw refusalResponse(result.refusal)
}

export function refusalResponse(refusal: Refusal, headers: HeadersInit = {}) {
  return data({ refusal }, { status: statusOf(refusal), headers })
}
