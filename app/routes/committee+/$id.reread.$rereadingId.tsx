import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { RereadPage } from '~/components/committee/reread-page'
import { ok } from '~/domain/result'
import { rereadForm } from '~/forms/reread-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { readAgain } from '~/use-cases/read-again.server'
import { loadAnswerToReadAgain, loadNextToReadAgain } from '~/views/committee/rereading.server'

export const handle = { title: () => ({ key: 'reread:title' }) }

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { recruitmentId: params.id ?? '', rereadingId: params.rereadingId ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadAnswerToReadAgain(args.context.app, actor, placeOf(args)))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const at = placeOf(args)
  return answerForm(args.request, rereadForm, async (typed) => {
    const done = await readAgain(app, actor, { ...at, ...typed })
    if (!done.ok) return done
    const { id } = valueOrThrow(await loadNextToReadAgain(app, actor, { recruitmentId: at.recruitmentId, after: at.rereadingId }))
    return ok(id ? `/committee/${at.recruitmentId}/reread/${id}` : `/committee/${at.recruitmentId}`)
  })
}

export default function RereadRoute() {
  const answer = useLoaderData<typeof loader>()
  return <RereadPage answer={answer} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
