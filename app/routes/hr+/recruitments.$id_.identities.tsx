import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { IdentitiesPage } from '~/components/hr/identities-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { intentForm } from '~/forms/intent-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadIdentitiesPage } from '~/views/hr/identities.server'

export const handle = { title: () => ({ key: 'lock:identities.title' }) }

/** What HR may do after the lock, in this order. */
const steps = { unseal: unsealShortlist, release: releaseIdentities, conclude: concludeRecruitment } as const
const intents = ['unseal', 'release', 'conclude'] as const

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: recruitmentId = '' }, context: { app } } = args
  const page = valueOrThrow(await loadIdentitiesPage(app, actor, recruitmentId))
  const identities = page.may.look ? valueOrThrow(await lookAtIdentities(app, actor, { recruitmentId, as: 'hr' })) : []
  const done = new URL(request.url).searchParams.get('done')
  return { page, identities, done: intents.find((intent) => intent === done) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, intentForm(intents), async ({ intent }) => {
    const done = await steps[intent](args.context.app, actor, recruitmentId)
    return done.ok ? ok(`${hrPath(recruitmentId, 'identities')}?done=${intent}`) : done
  })
}

export default function Identities() {
  return <IdentitiesPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
