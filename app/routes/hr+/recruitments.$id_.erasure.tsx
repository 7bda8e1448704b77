import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { doneSteps, ErasurePage } from '~/components/retention/erasure-page'
import { ok } from '~/domain/result'
import { erasureForm } from '~/forms/retention'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { manageErasure } from '~/use-cases/manage-erasure.server'
import { loadErasurePage } from '~/views/hr/erasure.server'

export const handle = { title: () => ({ key: 'retention:erasure.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const page = valueOrThrow(await loadErasurePage(args.context.app, actor, args.params.id ?? ''))
  const done = new URL(args.request.url).searchParams.get('done')
  return { recruitmentId: args.params.id ?? '', page, done: doneSteps.find((step) => step === done) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, erasureForm, async (wish) => {
    const done = await manageErasure(args.context.app, actor, { recruitmentId, wish })
    return done.ok ? ok(`${hrPath(recruitmentId, 'erasure')}?done=${wish.intent}`) : done
  })
}

export default function Erasure() {
  return <ErasurePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
