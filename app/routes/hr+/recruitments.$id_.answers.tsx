import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AnswersPage, listDone } from '~/components/answers/answers-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { sendAnswersForm } from '~/forms/answers'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { sendAnswers } from '~/use-cases/send-answers.server'
import { loadAnswersPage } from '~/views/hr/answers.server'

export const handle = { title: () => ({ key: 'answers:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  const page = valueOrThrow(await loadAnswersPage(args.context.app, actor, recruitmentId))
  const done = new URL(args.request.url).searchParams.get('done')
  return { recruitmentId, page, done: listDone.find((step) => step === done) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, sendAnswersForm, async () => {
    const sent = await sendAnswers(args.context.app, actor, recruitmentId)
    return sent.ok ? ok(`${hrPath(recruitmentId, 'answers')}?done=send`) : sent
  })
}

export default function Answers() {
  return <AnswersPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
