import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommentDesk } from '~/components/clearing/comment-desk'
import { ok } from '~/domain/result'
import { commentWorkForm } from '~/forms/hearing-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { workOnComment } from '~/use-cases/clear-comments.server'
import { loadCommentDesk } from '~/views/clearing/hearings.server'

export const handle = { title: () => ({ key: 'hearing:desk.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const desk = valueOrThrow(await loadCommentDesk(args.context.app, actor, args.params.id ?? ''))
  return { desk, isCleared: new URL(args.request.url).searchParams.has('cleared') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, commentWorkForm, async ({ hearingId, revision, ...work }) => {
    const done = await workOnComment(args.context.app, actor, { recruitmentId, hearingId, revision, work })
    return done.ok ? ok(`/clearing/${recruitmentId}/hearings${work.intent === 'clear' ? '?cleared=1' : ''}`) : done
  })
}

export default function HearingsRoute() {
  const { desk, isCleared } = useLoaderData<typeof loader>()
  return <CommentDesk desk={desk} isCleared={isCleared} reply={useActionData<typeof action>()} />
}
