import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { RequestsPage } from '~/components/clearing/requests-page'
import { requestKinds } from '~/domain/recruitment/after-deadline'
import { ok } from '~/domain/result'
import { requestDecisionForm } from '~/forms/request-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { decideRequest } from '~/use-cases/decide-request.server'
import { loadRequests } from '~/views/clearing/requests.server'

export const handle = { title: () => ({ key: 'clearing:requests.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

const doneWords = ['declined', ...requestKinds] as const

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { searchParams } = new URL(args.request.url)
  const page = valueOrThrow(await loadRequests(args.context.app, actor, args.params.id ?? ''))
  return { page, done: doneWords.find((word) => word === searchParams.get('done')) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, requestDecisionForm, async (decided) => {
    const result = await decideRequest(args.context.app, actor, { recruitmentId, ...decided })
    return result.ok ? ok(`/clearing/${recruitmentId}/requests?done=${decided.decision === 'accepted' ? result.value.kind : 'declined'}`) : result
  })
}

export default function RequestsRoute() {
  const { page, done } = useLoaderData<typeof loader>()
  return <RequestsPage page={page} recruitmentId={useParams().id ?? ''} done={done} reply={useActionData<typeof action>()} />
}
