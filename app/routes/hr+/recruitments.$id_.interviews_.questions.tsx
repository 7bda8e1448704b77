import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { InterviewQuestionsPage } from '~/components/interviews/questions-page'
import { ok } from '~/domain/result'
import { interviewQuestionForm } from '~/forms/interviews'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { writeInterviewQuestions } from '~/use-cases/write-interview-questions.server'
import { loadInterviewQuestions } from '~/views/hr/interview-questions.server'

export const handle = { title: () => ({ key: 'interviews:questions.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadInterviewQuestions(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(args.request, interviewQuestionForm, async (form) => {
    const work = form.intent === 'save' ? { intent: form.intent, questionId: form.questionId, prompt: form.prompt, anchors: { 1: form.anchor1, 3: form.anchor3, 5: form.anchor5 } } : form
    const done = await writeInterviewQuestions(app, actor, { recruitmentId, work })
    return done.ok ? ok(hrPath(recruitmentId, 'interviews/questions')) : done
  })
}

export default function InterviewQuestions() {
  return <InterviewQuestionsPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} recruitmentId={useParams().id ?? ''} />
}
