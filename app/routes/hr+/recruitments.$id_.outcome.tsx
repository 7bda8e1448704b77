import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { OutcomePage } from '~/components/interviews/outcome-page'
import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import { outcomeForm } from '~/forms/interviews'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { confirmCall, proposeCall, takeCallBack } from '~/use-cases/call-later.server'
import { openCalled } from '~/use-cases/open-called.server'
import { confirmOutcome, recordOutcome } from '~/use-cases/record-outcome.server'
import { loadHrOutcomes } from '~/views/hr/outcomes.server'

export const handle = { title: () => ({ key: 'interviews:outcome.title' }) }

/** What has a form, and what has a button alone. */
const works = { record: recordOutcome, confirm: confirmOutcome, propose: proposeCall, 'confirm-call': confirmCall } as const
const buttons = { 'take-back': takeCallBack, open: openCalled } as const

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadHrOutcomes(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(args.request, outcomeForm, async (form) => {
    const done = form.intent === 'take-back' || form.intent === 'open'
      ? await buttons[form.intent](app, actor, recruitmentId)
      : await (works[form.intent] as (...asked: readonly unknown[]) => Promise<Result<null, Refusal>>)(app, actor, { ...form, recruitmentId }) // each takes what its own form was parsed to
    return done.ok ? ok(hrPath(recruitmentId, 'outcome')) : done
  })
}

export default function Outcome() {
  const { id = '' } = useParams()
  return <OutcomePage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} home={hrPath(id)} />
}
