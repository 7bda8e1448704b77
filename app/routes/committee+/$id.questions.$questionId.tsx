import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { answerPath, committeePath } from '~/components/committee/paths'
import { valueOrLead } from '~/platform/lead-to.server'
import { requireActor } from '~/platform/session.server'
import { loadFirstToScore } from '~/views/committee/next-answer.server'

/** Leads to the reviewer's next unscored answer to a question; when all are scored, to the first, to look at them again. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '', questionId = '' } = args.params
  const { assignmentId } = valueOrLead(await loadFirstToScore(args.context.app, actor, { recruitmentId: id, questionId }), id)
  return redirect(assignmentId ? answerPath(id, { assignmentId }) : committeePath(id))
}
