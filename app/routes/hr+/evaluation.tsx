import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskForBatch } from '~/components/evaluation/ask-for-batch'
import { EvaluationPage } from '~/components/evaluation/evaluation-page'
import { ok } from '~/domain/result'
import { answerEmptyForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { askForRelease } from '~/use-cases/ask-for-release.server'
import { loadEvaluation } from '~/views/staff/evaluation.server'

export const handle = { title: () => ({ key: 'evaluation:figures.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadEvaluation(args.context.app, await requireActor(args), 'hr'))
  return { page, asked: new URL(args.request.url).searchParams.get('ask'), isMadeUp: args.context.app.environment.mode === 'demo' }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerEmptyForm(args.request, async () => {
    const asked = await askForRelease(args.context.app, actor)
    return asked.ok ? ok(`/hr/evaluation?ask=${asked.value}`) : asked
  })
}

export default function HrEvaluation() {
  const { page, asked, isMadeUp } = useLoaderData<typeof loader>()
  return <EvaluationPage page={page} isMadeUp={isMadeUp}><AskForBatch page={page} asked={asked} /></EvaluationPage>
}
