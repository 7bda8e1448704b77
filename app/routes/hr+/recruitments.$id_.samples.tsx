import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { SamplesPage } from '~/components/hr/samples-page'
import { ok } from '~/domain/result'
import { sampleForm } from '~/forms/samples'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { removeSample, saveSample } from '~/use-cases/edit-samples.server'
import { loadSamplesPage } from '~/views/hr/samples.server'

export const handle = { title: () => ({ key: 'calibration:writing.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadSamplesPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, sampleForm, async (typed) => {
    const done = typed.intent === 'save' ? await saveSample(app, actor, { recruitmentId, ...typed, sampleId: typed.sampleId || null }) : await removeSample(app, actor, { recruitmentId, ...typed })
    return done.ok ? ok(`${hrPath(recruitmentId, 'samples')}?saved=${typed.intent}`) : done
  })
}

export default function Samples() {
  const [search] = useSearchParams()
  const saved = (['save', 'remove'] as const).find((one) => one === search.get('saved')) ?? null
  return <SamplesPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} saved={saved} />
}
