import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { SamplesPage } from '~/components/committee/samples-page'
import { ok, refused } from '~/domain/result'
import { samplesForm } from '~/forms/samples'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrLead } from '~/platform/lead-to.server'
import { requireActor } from '~/platform/session.server'
import { scoreSamples } from '~/use-cases/prepare-to-score.server'
import { loadSamplesPage } from '~/views/committee/preparation.server'

export const handle = { title: () => ({ key: 'calibration:samples.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const id = args.params.id ?? ''
  return valueOrLead(await loadSamplesPage(args.context.app, actor, id), id)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, samplesForm, async ({ levels }) => {
    const done = await scoreSamples(args.context.app, actor, { recruitmentId, levels })
    if (done.ok) return ok(committeePath(recruitmentId, 'samples'))
    return done.refusal === 'introduction' ? ok(committeePath(recruitmentId, 'introduction')) : refused(done.refusal)
  })
}

export default function Samples() {
  const reply = useActionData<typeof action>()
  return <SamplesPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={reply} />
}
