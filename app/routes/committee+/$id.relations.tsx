import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { RelationsPage } from '~/components/committee/relations-page'
import { ok } from '~/domain/result'
import { relationsForm } from '~/forms/relations-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { declareRelations } from '~/use-cases/declare-relations.server'
import { loadRelations } from '~/views/committee/relations.server'

export const handle = { title: () => ({ key: 'committee:relations.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const isSaved = new URL(args.request.url).searchParams.has('saved')
  return { page: valueOrThrow(await loadRelations(args.context.app, actor, args.params.id ?? '')), isSaved }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, relationsForm, async ({ names }) => {
    const done = await declareRelations(args.context.app, actor, { recruitmentId, names })
    return done.ok ? ok(`/committee/${recruitmentId}/relations?saved=1`) : done
  })
}

export default function RelationsRoute() {
  const { page, isSaved } = useLoaderData<typeof loader>()
  return <RelationsPage key={page.names} page={page} recruitmentId={useParams().id ?? ''} isSaved={isSaved} reply={useActionData<typeof action>()} />
}
