import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { oneDone, OneAnswerPage } from '~/components/answers/one-answer-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { oneAnswerForm } from '~/forms/answers'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { takeDraftAgain, writeAnswer } from '~/use-cases/write-answers.server'
import { loadAnswerPage } from '~/views/hr/answers.server'

export const handle = { title: () => ({ key: 'answers:title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', candidateId = '' } = args.params
  const page = valueOrThrow(await loadAnswerPage(args.context.app, actor, { recruitmentId, candidateId }))
  const done = new URL(args.request.url).searchParams.get('done')
  return { recruitmentId, candidateId, page, done: oneDone.find((step) => step === done) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '', candidateId = '' }, context: { app } } = args
  const of = { recruitmentId, candidateId }
  return answerForm(args.request, oneAnswerForm, async (wish) => {
    const here = ok(hrPath(recruitmentId, `answers/${candidateId}?done=${wish.intent}`))
    if (wish.intent === 'reset') {
      const again = await takeDraftAgain(app, actor, { ...of, revision: wish.revision })
      return again.ok ? here : again
    }
    const written = await writeAnswer(app, actor, { ...of, text: wish.text, revision: wish.revision, isApproved: wish.intent === 'approve' })
    if (!written.ok) return written
    return wish.intent === 'approve' ? ok(`${hrPath(recruitmentId, 'answers')}?done=approve`) : here
  })
}

export default function OneAnswer() {
  return <OneAnswerPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
