import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClerkList } from '~/components/clerk/clerk-list'
import { ExtendForm } from '~/components/clerk/extend-form'
import { OpenApplication } from '~/components/clerk/open-application'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { endOfLocalDay } from '~/domain/recruitment/local-time'
import type { Refusal } from '~/domain/refusals'
import { extendForm } from '~/forms/clerk-forms'
import type { FormReply } from '~/forms/form-errors'
import { parseForm } from '~/forms/parse-form'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { hasApplicantCookie } from '~/platform/applicant-session.server'
import { refusalResponse, statusOf, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { extendDeadline } from '~/use-cases/extend-deadline.server'
import { loadClerkRecruitments } from '~/views/clerk/recruitments.server'

export const handle = { hydrate: true, title: () => ({ key: 'clerk:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const recruitments = valueOrThrow(await loadClerkRecruitments(args.context.app, actor))
  const until = new URL(args.request.url).searchParams.get('until') ?? ''
  return { recruitments, isOccupied: hasApplicantCookie(args.request), extendedUntil: /^\d{4}-\d{2}-\d{2}$/.test(until) ? endOfLocalDay(until) : null }
}

/** A wrong code is told beside the field, as where applicants come back, and is no page that does not exist. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const posted = parseForm(extendForm, await args.request.formData())
  if (!posted.ok) return data<FormReply<Refusal>>({ refusal: 'invalid-form', errors: posted.errors, values: posted.values }, { status: 422 })
  const { code, ...wanted } = posted.value
  const extended = await extendDeadline(args.context.app, actor, { typedCode: code, ...wanted })
  if (extended.ok) return redirect(`/clerk?until=${wanted.until}`, 303)
  if (extended.refusal === 'not-found') throw refusalResponse('not-found')
  return data<FormReply<Refusal>>({ refusal: extended.refusal, errors: {}, values: posted.values }, { status: statusOf(extended.refusal) })
}

export default function ClerkPage() {
  const { t } = useTranslation('clerk')
  const language = useLanguage()
  const { recruitments, isOccupied, extendedUntil } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      <StatusMessage>{extendedUntil && !reply ? t('extend.done', { date: formatDate(extendedUntil, language) }) : null}</StatusMessage>
      {isOccupied ? <OpenApplication /> : null}
      <ClerkList recruitments={recruitments} />
      <ExtendForm key={extendedUntil?.toISOString() ?? ''} reply={reply} />
    </div>
  )
}
