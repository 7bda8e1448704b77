import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { HrCandidatePage, hearingsDone } from '~/components/hr/candidate-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { hearingForm } from '~/forms/hearing-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { openHearing, putOffHearingDeadline, stopWaiting } from '~/use-cases/hear-applicant.server'
import { loadHrCandidate } from '~/views/hr/ranking.server'

export const handle = { title: () => ({ key: 'committee:shortlist.candidate.page' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '', candidateId = '' } = args.params
  const page = valueOrThrow(await loadHrCandidate(args.context.app, actor, { recruitmentId: id, candidateId }))
  const said = new URL(args.request.url).searchParams.get('done')
  return { page, done: hearingsDone.find((word) => word === said) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const { id: recruitmentId = '', candidateId = '' } = args.params
  const back = (done: (typeof hearingsDone)[number]) => hrPath(recruitmentId, `candidates/${candidateId}?done=${done}`)
  return answerForm(args.request, hearingForm, async (wanted) => {
    if (wanted.intent === 'open') {
      const opened = await openHearing(app, actor, { recruitmentId, candidateId, questionIds: wanted.questions, reason: wanted.reason, until: wanted.until })
      return opened.ok ? ok(back('open')) : opened
    }
    if (wanted.intent === 'put-off') {
      const later = await putOffHearingDeadline(app, actor, { recruitmentId, ...wanted })
      return later.ok ? ok(back('putOff')) : later
    }
    const ended = await stopWaiting(app, actor, { recruitmentId, ...wanted })
    return ended.ok ? ok(back('end')) : ended
  })
}

export default function HrCandidate() {
  const { page, done } = useLoaderData<typeof loader>()
  return <HrCandidatePage page={page} recruitmentId={useParams().id ?? ''} done={done} reply={useActionData<typeof action>()} />
}
