import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadNextToReadAgain } from '~/views/committee/rereading.server'

/** Leads to the first answer that the reader has not read again, or back to the overview. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  const { id } = valueOrThrow(await loadNextToReadAgain(args.context.app, actor, { recruitmentId }))
  return redirect(id ? `/committee/${recruitmentId}/reread/${id}` : `/committee/${recruitmentId}`)
}
