import type { ActionFunctionArgs } from '@remix-run/node'
import { keySteps } from '~/forms/officer-forms'
import { answerStep } from '~/platform/answer-step.server'
import { requireActor } from '~/platform/session.server'
import { confirmOfficerKey } from '~/use-cases/confirm-officer-key.server'
import { beginDrill } from '~/use-cases/drill.server'
import { askToProve, keepOfficerKey, proveKey } from '~/use-cases/keep-officer-key.server'

/** What an officer's page asks for about their own keys. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, context: { app } } = args
  return answerStep(request, keySteps, (asked) => {
    if (asked.step === 'keep') return keepOfficerKey(app, actor, asked)
    if (asked.step === 'confirm') return confirmOfficerKey(app, actor, asked)
    if (asked.step === 'begin-drill') return beginDrill(app, actor)
    return asked.step === 'ask' ? askToProve(app, actor) : proveKey(app, actor, asked)
  })
}
