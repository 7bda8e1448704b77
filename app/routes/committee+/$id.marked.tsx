import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { answerPath, committeePath } from '~/components/committee/paths'
import { valueOrLead } from '~/platform/lead-to.server'
import { requireActor } from '~/platform/session.server'
import { loadFirstMarked } from '~/views/committee/next-answer.server'

/** Leads to the first of what the reviewer marked to be read again; from there the way goes through them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '' } = args.params
  const { assignmentId } = valueOrLead(await loadFirstMarked(args.context.app, actor, id), id)
  return redirect(assignmentId ? answerPath(id, { assignmentId, walk: 'marked' }) : committeePath(id))
}
