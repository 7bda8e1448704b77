import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { PlanPage } from '~/components/interviews/plan-page'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import { interviewPlanForm } from '~/forms/interviews'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { lookAtNeeds } from '~/use-cases/look-at-needs.server'
import { addSlots, callSlotOff, giveSlot, offerSlots, removeSlot } from '~/use-cases/plan-interviews.server'
import { loadInterviewPlan } from '~/views/hr/interviews.server'

export const handle = { title: () => ({ key: 'interviews:plan.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { context: { app }, params: { id: recruitmentId = '' } } = args
  const page = valueOrThrow(await loadInterviewPlan(app, actor, recruitmentId))
  return { ...page, needs: page.may.offer ? valueOrThrow(await lookAtNeeds(app, actor, recruitmentId)) : [] }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(args.request, interviewPlanForm, async (form) => {
    const work = { add: addSlots, remove: removeSlot, 'call-off': callSlotOff, offer: offerSlots, give: giveSlot }[form.intent] as (...asked: readonly unknown[]) => Promise<Result<null, Refusal>> // each takes what its own form was parsed to
    const done = await work(app, actor, { ...form, recruitmentId })
    return done.ok ? ok(hrPath(recruitmentId, 'interviews')) : done
  })
}

export default function Interviews() {
  return <PlanPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} recruitmentId={useParams().id ?? ''} />
}
