import type { ActionFunctionArgs } from '@remix-run/node'
import { recruitmentSteps } from '~/forms/officer-forms'
import { answerStep } from '~/platform/answer-step.server'
import { requireActor } from '~/platform/session.server'
import { stepOfDrill } from '~/use-cases/drill.server'

/** What the two officers' pages ask for while they practise: the steps of a recruitment, by the same names. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerStep(args.request, recruitmentSteps, (asked) => stepOfDrill(args.context.app, actor, asked))
}
