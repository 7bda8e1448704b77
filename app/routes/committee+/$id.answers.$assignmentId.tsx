import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { ScorePage } from '~/components/committee/score-page'
import { parseForm } from '~/forms/parse-form'
import { scoreForm, type ScoreReply } from '~/forms/score-form'
import { refusalResponse, statusOf, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { saveScore } from '~/use-cases/save-score.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadAnswerAfter } from '~/views/committee/next-answer.server'

export const handle = { title: (page: { candidateNumber?: string } | undefined) => ({ key: 'committee:candidate', values: { number: page?.candidateNumber ?? '' } }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { recruitmentId: params.id ?? '', assignmentId: params.assignmentId ?? '' }
}

function stay(reply: ScoreReply, status = 200) {
  return data(reply, { status })
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadAnswerToScore(args.context.app, actor, placeOf(args)))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const at = placeOf(args)
  const parsed = parseForm(scoreForm, await args.request.formData())
  if (!parsed.ok) return stay({ saved: false, refusal: 'invalid-form', errors: parsed.errors, values: parsed.values }, 422)
  const { intent, ...judged } = parsed.value
  const result = await saveScore(app, actor, { ...at, ...judged })
  if (!result.ok && result.refusal === 'not-found') throw refusalResponse(result.refusal)
  if (!result.ok) return stay({ saved: false, refusal: result.refusal, errors: {}, values: parsed.values }, statusOf(result.refusal))
  if (intent === 'save') return stay({ saved: true, revision: result.value.revision })
  const { assignmentId } = valueOrThrow(await loadAnswerAfter(app, actor, at))
  return redirect(assignmentId ? `/committee/${at.recruitmentId}/answers/${assignmentId}` : `/committee/${at.recruitmentId}?finished=1`)
}

export default function AnswerPage() {
  const answer = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return <ScorePage answer={answer} recruitmentId={useParams().id ?? ''} reply={reply} />
}
