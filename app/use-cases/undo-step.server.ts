import { record } from '#db/stores/audit'
import { deleteStep, deskStateOf, latestStep, restoreAnswer } from '#db/stores/desk-steps'
import { stillStands } from '~/domain/anonymity/desk-steps'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk } from './at-the-clearing-desk.server'

export interface UndoStep {
  readonly recruitmentId: string
  readonly applicationId: string
  /** The step that the page showed as the last. */
  readonly stepId: string
}

/**
 * Takes back the last thing that this person did with an application, all of it at once; the one before is then the last. Refused
 * as `stale` when it is not the last, or when an answer that it changed is no longer as it was left.
 */
export function undoStep(app: AppContext, actor: Actor, wanted: UndoStep): Promise<Result<null, 'not-found' | 'not-now' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'veil' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const step = await latestStep(tx, { applicationKey: application.key, personKey: actor.key })
    if (step?.id !== wanted.stepId || !stillStands(step.change, await deskStateOf(tx, application.key))) return refused('stale')

    const { before } = step.change
    for (const answer of before) await restoreAnswer(tx, application.key, answer)
    await deleteStep(tx, step.id)
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'step-undone', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, step: step.kind, questions: answers.filter(({ questionKey }) => before.some((each) => each.questionKey === questionKey)).map(({ questionId }) => questionId) },
    })
    return ok(null)
  })
}
