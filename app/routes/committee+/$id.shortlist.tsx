import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { ShortlistPage } from '~/components/shortlist/shortlist-page'
import { ok } from '~/domain/result'
import { openShortlistingForm } from '~/forms/reread-form'
import { shortlistForm } from '~/forms/shortlist-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { proposeShortlist } from '~/use-cases/propose-shortlist.server'
import { loadShortlist } from '~/views/committee/shortlist.server'

export const handle = { title: () => ({ key: 'committee:shortlist.list.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { shortlist: valueOrThrow(await loadShortlist(args.context.app, actor, args.params.id ?? '')) }
}

/** Opening the shortlisting and proposing the list are two forms; the address says which was sent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: recruitmentId = '' }, context: { app } } = args
  if (new URL(request.url).searchParams.get('form') === 'open') {
    return answerForm(request, openShortlistingForm, async ({ rereadFrom }) => {
      const opened = await openShortlisting(app, actor, { recruitmentId, rereadFrom })
      return opened.ok ? ok(`/committee/${recruitmentId}/ranking`) : opened
    })
  }
  return answerForm(request, shortlistForm, async (typed) => {
    const proposed = await proposeShortlist(app, actor, { recruitmentId, ...typed })
    return proposed.ok ? ok(`/committee/${recruitmentId}/protocol?done=proposed`) : proposed
  })
}

export default function CommitteeShortlist() {
  const { shortlist } = useLoaderData<typeof loader>()
  return <ShortlistPage shortlist={shortlist} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
