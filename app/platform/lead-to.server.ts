import { redirect } from '@remix-run/node'
import type { Refusal } from '~/domain/refusals'
import { refused, type Result } from '~/domain/result'
import type { Unprepared } from '~/domain/scoring/calibration'
import { valueOrThrow } from './respond.server'

const pages: Readonly<Record<Unprepared, string>> = { introduction: 'introduction', samples: 'samples' }

/** Whether something is refused only until the reviewer has prepared. */
export function isUnprepared(refusal: string): refusal is Unprepared {
  return refusal in pages
}

/** The way to what comes first. */
export function leadTo(what: Unprepared, recruitmentId: string): Response {
  return redirect(`/committee/${recruitmentId}/${pages[what]}`)
}

/** The value. Whoever is not prepared is led to what comes first; what is hidden stays a plain 404. */
export function valueOrLead<T>(result: Result<T, Refusal | Unprepared>, recruitmentId: string): T {
  if (result.ok) return result.value
  const { refusal } = result
  if (isUnprepared(refusal)) throw leadTo(refusal, recruitmentId)
  return valueOrThrow<T>(refused(refusal))
}
