import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { SecondPage } from '~/components/clearing/second-page'
import { ok } from '~/domain/result'
import { secondForm } from '~/forms/desk-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { readSecond } from '~/use-cases/read-second.server'
import { loadSecondPage } from '~/views/clearing/second.server'

export const handle = { title: () => ({ key: 'clearing:second.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const page = valueOrThrow(await loadSecondPage(args.context.app, actor, args.params.id ?? ''))
  return { page, isDone: new URL(args.request.url).searchParams.has('done') }
}

/** Agreed: on to the next. Otherwise to the desk, where what is missing is veiled. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '' } = args.params
  return answerForm(args.request, secondForm, async (read) => {
    const result = await readSecond(args.context.app, actor, { recruitmentId, ...read })
    if (!result.ok) return result
    return ok(read.verdict === 'agreed' ? `/clearing/${recruitmentId}/second?done=1` : `/clearing/${recruitmentId}/${read.applicationId}#svar-${read.questionId}`)
  })
}

export default function SecondRoute() {
  const { page, isDone } = useLoaderData<typeof loader>()
  return <SecondPage page={page} recruitmentId={useParams().id ?? ''} isDone={isDone} reply={useActionData<typeof action>()} />
}
