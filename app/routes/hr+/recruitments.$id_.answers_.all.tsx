import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LookThroughPage } from '~/components/answers/look-through-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { approveAnswersForm } from '~/forms/answers'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { approveAnswers } from '~/use-cases/write-answers.server'
import { loadAnswersToApprove } from '~/views/hr/answers.server'

export const handle = { title: () => ({ key: 'answers:all.title' }) }
export const shouldRevalidate = () => true // a refused post means that something reads otherwise by now

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return { recruitmentId, ...valueOrThrow(await loadAnswersToApprove(args.context.app, actor, recruitmentId)) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, approveAnswersForm, async (wanted) => {
    const approved = await approveAnswers(args.context.app, actor, { recruitmentId, ...wanted })
    return approved.ok ? ok(`${hrPath(recruitmentId, 'answers')}?done=all`) : approved
  })
}

export default function LookThrough() {
  return <LookThroughPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
