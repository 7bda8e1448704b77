import { redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { OpenApplication } from '~/components/clerk/open-application'
import { TypeInForm } from '~/components/clerk/type-in-form'
import { TypeInSteps } from '~/components/clerk/type-in-steps'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { PageHeading } from '~/components/ui/page-heading'
import { inLanguage } from '~/domain/local-text'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import { typeInForm } from '~/forms/clerk-forms'
import { detectStaffLanguage } from '~/i18n/detect-language.server'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { answerForm } from '~/platform/answer-form.server'
import { applicantCookie, hasApplicantCookie } from '~/platform/applicant-session.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { typeInApplication } from '~/use-cases/type-in-application.server'
import { loadTypeIn } from '~/views/clerk/recruitments.server'

export const handle = { hydrate: true, title: () => ({ key: 'clerk:typeIn.title' }) }
export const shouldRevalidate = () => true // the deadline may have passed while the form was open

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const page = valueOrThrow(await loadTypeIn(args.context.app, actor, args.params.id ?? ''))
  return { page, isOccupied: hasApplicantCookie(args.request) }
}

/** Goes on in the applicant's own pages, which are another bundle's: a full load. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(request, typeInForm, async ({ how, notice, cameInTime, receivedOn }): Promise<Result<Response, Refusal>> => {
    if (hasApplicantCookie(request)) return refused('another-open')
    const begun = await typeInApplication(app, actor, { recruitmentId, how, cameInTime, receivedOn, noticeVersion: notice, language: detectStaffLanguage(request) })
    return begun.ok ? ok(redirectDocument('/application/code', { status: 303, headers: { 'Set-Cookie': applicantCookie(app, begun.value) } })) : begun
  })
}

export default function TypeInRoute() {
  const { t } = useTranslation(['clerk', 'common'])
  const { page, isOccupied } = useLoaderData<typeof loader>()
  const { id = '' } = useParams()
  const reply = useActionData<typeof action>()
  const post = inLanguage(page.title, useLanguage())
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('clerk:title'), href: '/clerk' }, { label: t('clerk:typeIn.title') }]} />
      <PageHeading caption={post} title={t('clerk:typeIn.title')} lead={t('clerk:typeIn.lead')} />
      <TypeInSteps />
      {isOccupied ? <OpenApplication /> : <TypeInForm page={page} recruitmentId={id} reply={reply} />}
    </div>
  )
}
