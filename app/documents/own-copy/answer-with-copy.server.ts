import { detectLanguage } from '~/i18n/detect-language.server'
import { instanceFor } from '~/i18n/instance.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { statusOf } from '~/platform/respond.server'
import { loadOwnIdentity } from '~/views/applicant/own-identity.server'
import { loadOwnRecord } from '~/views/applicant/own-record.server'
import { documentAsHtml } from '../html'
import type { OwnCopy } from './own-copy'
import { ownCopyDocument } from './own-copy-document.server'
import { ownCopyAsJson } from './own-copy-json'

const formats = {
  pdf: { type: 'application/pdf', make: (copy: OwnCopy, { drawing }: AppContext) => drawing.pdf(ownCopyDocument(copy), copy.record.madeAt) },
  html: { type: 'text/html; charset=utf-8', make: (copy: OwnCopy) => documentAsHtml(ownCopyDocument(copy)) },
  json: { type: 'application/json; charset=utf-8', make: (copy: OwnCopy) => `${JSON.stringify(ownCopyAsJson(copy), null, 2)}\n` },
} as const

type Requested = Parameters<typeof requireApplicantAccess>[0]

/** The applicant's own copy as a file to keep, in the language of the page. Its name says nothing of anybody. */
export async function answerWithCopy(requested: Requested, format: keyof typeof formats): Promise<Response> {
  const { request, context: { app } } = requested
  const access = requireApplicantAccess(requested)
  const { accessHash, receiptCode } = access
  const language = detectLanguage(request)
  const t = instanceFor(language).getFixedT(null, ['applicant', 'refusals'])
  const { allowed, retryAfterSeconds } = await app.rateLimits.ownCopy.take(accessHash)
  if (!allowed) return answer(t('refusals:too-many-attempts'), 'text/plain; charset=utf-8', { status: statusOf('too-many-attempts'), headers: { 'Retry-After': String(retryAfterSeconds) } })

  const record = valueOrGoOn(await loadOwnRecord(app, accessHash, language))
  const name = `${t(record.state === 'begun' ? 'copy.draftFileName' : 'copy.fileName')}.${format}`
  const { type, make } = formats[format]
  return answer(await make({ record, receiptCode, identity: await loadOwnIdentity(app, access) }, app), type, { headers: { 'Content-Disposition': `attachment; filename="${name}"` } })
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, { status = 200, headers }: { status?: number; headers: Record<string, string> }): Response {
  return new Response(body, { status, headers: { ...headers, 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } })
}
