import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { Refusal } from '~/domain/refusals'
import { detectLanguage } from '~/i18n/detect-language.server'
import { applicantAccess, applicantCookie } from '~/platform/applicant-session.server'
import { headersOf, refusalResponse } from '~/platform/respond.server'
import { whenWrittenOrPage } from '~/platform/when-written.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { isHeld } from '~/views/applicant/held.server'

/** Refusals that the post's own page explains. */
const explainedByPost: readonly Refusal[] = ['stale', 'not-open', 'deadline-passed']

/** Whoever loads the address itself reads the post first. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(postPath(params.id))
}

export async function action(args: ActionFunctionArgs) {
  const { request, params: { id = '' }, context: { app, clientAddress } } = args
  const form = await request.formData()
  const access = applicantAccess(args)
  if (access && form.get('another') !== 'yes' && (await isHeld(app, access.accessHash))) return redirect(`/application/another?post=${encodeURIComponent(id)}`, 303)

  const begun = await whenWrittenOrPage(app, () => beginApplication(app, { recruitmentId: id, noticeVersion: String(form.get('notice')), language: detectLanguage(request), clientAddress }))
  if (begun.ok) return redirect('/application/code', { status: 303, headers: { 'Set-Cookie': applicantCookie(app, begun.value) } })
  if (explainedByPost.includes(begun.refusal)) return redirect(postPath(id), 303)
  throw refusalResponse(begun.refusal, headersOf(begun))
}

function postPath(id = '') {
  return `/posts/${encodeURIComponent(id)}`
}

/** Never shown; its presence gives refusals the site's looks. */
export default function StartRoute() {
  return null
}
