import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { OneApplicantPage } from '~/components/retention/one-applicant-page'
import { ok } from '~/domain/result'
import { oneApplicantForm } from '~/forms/retention'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { manageApplicant } from '~/use-cases/manage-applicant.server'
import { loadOneApplicantPage } from '~/views/hr/erasure.server'
import { loadCertificates } from '~/views/staff/certificates.server'

export const handle = { title: () => ({ key: 'retention:applicant.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const recruitmentId = args.params.id ?? ''
  const page = valueOrThrow(await loadOneApplicantPage(app, actor, recruitmentId))
  const asked = new URL(args.request.url).searchParams.get('done')
  const certificates = valueOrThrow(await loadCertificates(app, actor, 'hr'))
  return { recruitmentId, page, isHeld: asked === 'hold', certificate: certificates.find(({ id }) => id === asked)?.id ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, oneApplicantForm, async (wish) => {
    const done = await manageApplicant(args.context.app, actor, { recruitmentId, wish })
    return done.ok ? ok(`${hrPath(recruitmentId, 'applicant')}?done=${done.value?.id ?? 'hold'}`) : done
  })
}

export default function OneApplicant() {
  return <OneApplicantPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
