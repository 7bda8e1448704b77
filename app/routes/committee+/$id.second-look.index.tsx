import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { committeePath } from '~/components/committee/paths'
import { SecondLookPage } from '~/components/second-look/second-look-page'
import { ok } from '~/domain/result'
import { secondLookForm } from '~/forms/second-look'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { beginSecondLook, endSecondLook } from '~/use-cases/second-look.server'
import { loadSecondLookPage } from '~/views/committee/second-look.server'

export const handle = { title: () => ({ key: 'reread:pairs.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadSecondLookPage(args.context.app, await requireActor(args), args.params.id ?? ''))
  return { page, emptyAt: page.toBegin && new URL(args.request.url).searchParams.get('empty') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { context: { app }, params: { id: recruitmentId = '' } } = args
  const here = committeePath(recruitmentId, 'second-look')
  return answerForm(args.request, secondLookForm, async (typed) => {
    if (typed.intent === 'end') {
      const ended = await endSecondLook(app, actor, recruitmentId)
      return ended.ok ? ok(here) : ended
    }
    const begun = await beginSecondLook(app, actor, { recruitmentId, top: typed.top })
    if (!begun.ok) return begun
    return ok(begun.value.pairs > 0 ? here : `${here}?empty=${encodeURIComponent(typed.top)}`)
  })
}

export default function SecondLookRoute() {
  const { page, emptyAt } = useLoaderData<typeof loader>()
  return <SecondLookPage page={page} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} emptyAt={emptyAt} />
}
