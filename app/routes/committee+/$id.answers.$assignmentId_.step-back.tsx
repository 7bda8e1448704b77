import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { StepBackPage } from '~/components/committee/step-back-page'
import { ok } from '~/domain/result'
import { intentForm } from '~/forms/intent-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { stepBack } from '~/use-cases/step-back.server'
import { loadStepBack } from '~/views/committee/step-back.server'

export const handle = { title: () => ({ key: 'committee:stepBack.link' }) }

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { recruitmentId: params.id ?? '', assignmentId: params.assignmentId ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadStepBack(args.context.app, actor, placeOf(args)))
}

/** Afterwards on to the next answer of the same question. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const at = placeOf(args)
  return answerForm(args.request, intentForm(['step-back']), async () => {
    const done = await stepBack(args.context.app, actor, at)
    return done.ok ? ok(`/committee/${at.recruitmentId}/questions/${done.value.questionId}`) : done
  })
}

export default function StepBackRoute() {
  const { candidateNumber } = useLoaderData<typeof loader>()
  const { id = '', assignmentId = '' } = useParams()
  return <StepBackPage candidateNumber={candidateNumber} answerHref={`/committee/${id}/answers/${assignmentId}`} />
}
