import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { ComparisonPage } from '~/components/second-look/comparison-page'
import { ok } from '~/domain/result'
import { comparisonForm } from '~/forms/second-look'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { compareAnswers } from '~/use-cases/second-look.server'
import { loadComparison, loadSecondLookPage } from '~/views/committee/second-look.server'

export const handle = { title: () => ({ key: 'reread:pairs.pair.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { recruitmentId: params.id ?? '', pairId: params.pairId ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadComparison(args.context.app, await requireActor(args), placeOf(args)))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const at = placeOf(args)
  const path = (pairId?: string | null) => committeePath(at.recruitmentId, `second-look${pairId ? `/${pairId}` : ''}`)
  return answerForm(args.request, comparisonForm, async ({ verdict }) => {
    const done = await compareAnswers(app, actor, { ...at, verdict })
    if (!done.ok) return done
    if (verdict === null) return ok(path(at.pairId))
    return ok(path(valueOrThrow(await loadSecondLookPage(app, actor, at.recruitmentId)).begun?.nextId))
  })
}

export default function ComparisonRoute() {
  return <ComparisonPage comparison={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
