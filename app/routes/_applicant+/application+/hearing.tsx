import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HearingBarred } from '~/components/applicant/hearing-barred'
import { HearingPage } from '~/components/applicant/hearing-page'
import { refused } from '~/domain/result'
import { commentForm } from '~/forms/hearing-form'
import { parseForm, typedText } from '~/forms/parse-form'
import { detectLanguage } from '~/i18n/detect-language.server'
import { applicantAccess } from '~/platform/applicant-session.server'
import { refusalResponse } from '~/platform/respond.server'
import { whenWritten } from '~/platform/when-written.server'
import { commentOnHearing, type CommentRefusal } from '~/use-cases/comment-on-hearing.server'
import { loadOwnHearings, type OwnHearings } from '~/views/applicant/hearing.server'

export const handle = {
  title: (loaded: { page: OwnHearings | null } | undefined) => ({ key: `applicant:hearing.${loaded?.page?.hearings.some(({ isOpen }) => isOpen) ? 'title' : 'titleOver'}` }),
}

/** Said in the address after a reply was stored: the page then says so if it is. */
const sent = 'sent'

/** Never a redirect: on the way back from a post it would throw away what was typed. */
export async function loader(args: LoaderFunctionArgs) {
  const access = applicantAccess(args)
  const loaded = access ? await loadOwnHearings(args.context.app, access.accessHash, detectLanguage(args.request)) : refused('access-ended' as const)
  return { page: loaded.ok ? loaded.value : null, isSent: new URL(args.request.url).searchParams.has(sent) }
}

const statuses: Partial<Record<CommentRefusal | 'cannot-write', number>> = { 'hearing-empty': 422, 'hearing-both': 422, 'too-long': 422, 'cannot-write': 503 }

export async function action(args: ActionFunctionArgs) {
  const access = applicantAccess(args)
  const posted = parseForm(commentForm, await args.request.formData())
  if (!posted.ok) throw refusalResponse('not-found') // no form of ours
  const { hearingId, reply, revision, comment } = posted.value
  const done = access ? await whenWritten(args.context.app, () => commentOnHearing(args.context.app, access, { hearingId, reply, revision, typed: comment })) : refused('access-ended' as const)
  if (done.ok) return redirect(`/application/hearing?${sent}=1`, 303)
  if (done.refusal === 'not-found') throw refusalResponse('not-found')
  return data({ refusal: done.refusal, hearingId, typed: typedText(posted.values.comment) ?? '' }, { status: statuses[done.refusal] ?? 409 })
}

const isBarring: ReadonlySet<string> = new Set<CommentRefusal>(['access-ended', 'not-now', 'hearing-over'])

export default function HearingRoute() {
  const { page, isSent } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  if (!page || (reply && isBarring.has(reply.refusal))) return <HearingBarred isLockedOut={!page} typed={reply?.typed ?? ''} />
  return <HearingPage page={page} isSent={isSent} reply={reply} />
}
