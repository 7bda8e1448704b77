import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { IdentitiesPage, type DoneStep } from '~/components/hr/identities-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { identitiesForm } from '~/forms/claims'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { decideClaim } from '~/use-cases/decide-claim.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadIdentitiesPage } from '~/views/hr/identities.server'

export const handle = { title: () => ({ key: 'lock:identities.title' }) }

/** What HR may do after the lock, in this order. */
const steps = { unseal: unsealShortlist, release: releaseIdentities, conclude: concludeRecruitment } as const
const told: readonly DoneStep[] = ['claims', 'decide-claim', 'unseal', 'release', 'conclude']

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: recruitmentId = '' }, context: { app } } = args
  const page = valueOrThrow(await loadIdentitiesPage(app, actor, recruitmentId))
  const identities = page.may.look ? valueOrThrow(await lookAtIdentities(app, actor, { recruitmentId, as: 'hr' })) : []
  const done = new URL(request.url).searchParams.get('done')
  return { page, identities, done: told.find((step) => step === done) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(args.request, identitiesForm, async (form) => {
    const done = form.intent === 'decide-claim' ? await decideClaim(app, actor, { recruitmentId, ...form }) : await steps[form.intent](app, actor, recruitmentId)
    const next = (step: DoneStep) => ok(`${hrPath(recruitmentId, 'identities')}?done=${step}`)
    if (done.ok) return next(form.intent)
    return done.refusal === 'claims-open' ? next('claims') : done // the page then shows the claims that are to be decided first
  })
}

export default function Identities() {
  return <IdentitiesPage {...useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
