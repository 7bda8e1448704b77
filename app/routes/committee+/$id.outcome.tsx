import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { OutcomePage } from '~/components/interviews/outcome-page'
import { ok } from '~/domain/result'
import { chairOutcomeForm } from '~/forms/interviews'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { confirmCall } from '~/use-cases/call-later.server'
import { confirmOutcome } from '~/use-cases/record-outcome.server'
import { loadChairOutcomes } from '~/views/committee/outcomes.server'

export const handle = { title: () => ({ key: 'interviews:outcome.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadChairOutcomes(args.context.app, actor, args.params.id ?? ''))
}

/** The chair confirms what HR has recorded or proposed; no name is opened here. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { params: { id: recruitmentId = '' }, context: { app } } = args
  return answerForm(args.request, chairOutcomeForm, async (form) => {
    const done = form.intent === 'confirm' ? await confirmOutcome(app, actor, { ...form, recruitmentId }) : await confirmCall(app, actor, { ...form, recruitmentId })
    return done.ok ? ok(committeePath(recruitmentId, 'outcome')) : done
  })
}

export default function Outcome() {
  const { id = '' } = useParams()
  return <OutcomePage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} home={committeePath(id)} />
}
