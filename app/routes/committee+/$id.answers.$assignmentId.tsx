import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { answerPath, arrivalOf, committeePath } from '~/components/committee/paths'
import { ScorePage } from '~/components/committee/score-page'
import type { FormValues } from '~/forms/form-errors'
import { parseForm } from '~/forms/parse-form'
import { scoreForm, type ScoreReply } from '~/forms/score-form'
import type { Actor } from '~/platform/actor.server'
import { isUnprepared, leadTo, valueOrLead } from '~/platform/lead-to.server'
import { statusOf } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { workOnAnswer, type DoneAtAnswer } from '~/use-cases/work-on-answer.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadAnswerAfter } from '~/views/committee/next-answer.server'

export const handle = { title: (page: { candidateNumber?: string } | undefined) => ({ key: 'committee:candidate', values: { number: page?.candidateNumber ?? '' } }) }

/** A refused post may mean that things have changed; but where the answer is gone, what was typed stays on the page. */
export const shouldRevalidate = ({ actionResult }: { actionResult?: ScoreReply } = {}) =>
  !(actionResult?.done === 'nothing' && ['not-found', 'not-now', 'no-longer-scored'].includes(actionResult.refusal))

function placeOf({ params, request }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { walk } = arrivalOf(new URL(request.url).searchParams)
  return { recruitmentId: params.id ?? '', assignmentId: params.assignmentId ?? '', walk }
}

function stay(reply: ScoreReply, status = 200) {
  return data(reply, { status })
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const at = placeOf(args)
  return valueOrLead(await loadAnswerToScore(args.context.app, actor, at), at.recruitmentId)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const at = placeOf(args)
  const parsed = parseForm(scoreForm, await args.request.formData())
  if (!parsed.ok) return stay({ done: 'nothing', refusal: 'invalid-form', errors: parsed.errors, values: parsed.values }, 422)
  const worked = await workOnAnswer(app, actor, { at, form: parsed.value })
  if (worked.ok) return goOn(args, at, { actor, done: worked.value, values: parsed.values })
  if (isUnprepared(worked.refusal)) return leadTo(worked.refusal, at.recruitmentId)
  return stay({ done: 'nothing', refusal: worked.refusal, errors: {}, values: parsed.values }, statusOf(worked.refusal))
}

interface Worked {
  readonly actor: Actor
  readonly done: DoneAtAnswer
  readonly values: FormValues
}

/** Stays, goes back to what was undone, or on: to the next answer, the next question, what was marked, or the end. */
async function goOn({ context: { app } }: ActionFunctionArgs, at: ReturnType<typeof placeOf>, { actor, done, values }: Worked) {
  if (done.done === 'marked') return stay({ ...done, values })
  if (done.done === 'undone') return redirect(answerPath(at.recruitmentId, { walk: at.walk, assignmentId: done.assignmentId, undone: done.revision }))
  if (!done.goOn) return stay({ done: 'saved', revision: done.revision })
  const onward = valueOrLead(await loadAnswerAfter(app, actor, at), at.recruitmentId)
  return redirect(onward ? answerPath(at.recruitmentId, onward) : `${committeePath(at.recruitmentId)}?finished=1`)
}

export default function AnswerPage() {
  const answer = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [search] = useSearchParams()
  return <ScorePage answer={answer} recruitmentId={useParams().id ?? ''} arrival={arrivalOf(search)} reply={reply} />
}
