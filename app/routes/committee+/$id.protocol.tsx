import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { ChairProtocolPage } from '~/components/protocol/chair-protocol-page'
import { ok } from '~/domain/result'
import { confirmLockForm } from '~/forms/shortlist-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { confirmProtocol } from '~/use-cases/confirm-protocol.server'
import { loadChairProtocol } from '~/views/committee/protocol.server'

export const handle = { title: () => ({ key: 'protocol:title' }) }

/** What an address may say was just done. */
const told = ['proposed', 'confirmed'] as const

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const done = new URL(args.request.url).searchParams.get('done')
  return { page: valueOrThrow(await loadChairProtocol(args.context.app, actor, args.params.id ?? '')), done: told.find((step) => step === done) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, confirmLockForm, async ({ hash }) => {
    const confirmed = await confirmProtocol(args.context.app, actor, { recruitmentId, hash })
    return confirmed.ok ? ok(`${committeePath(recruitmentId, 'protocol')}?done=confirmed`) : confirmed
  })
}

export default function CommitteeProtocol() {
  return <ChairProtocolPage {...useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
