import { ownAssignment } from '#db/stores/review'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface StepBackPage {
  readonly candidateNumber: string
}

/** What a reviewer is asked before stepping back. Who has stepped back already finds nothing here, as at any answer of somebody else's. */
export async function loadStepBack(app: AppContext, actor: Actor, at: { recruitmentId: string; assignmentId: string }): Promise<Result<StepBackPage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId: at.recruitmentId, capability: 'stepBack' })
  if (!admitted.ok) return admitted
  const assignment = await ownAssignment(app.db.read, actor.key, at.assignmentId)
  if (!assignment || assignment.recruitmentKey !== admitted.value.recruitmentKey) return refused('not-found')
  return ok({ candidateNumber: assignment.candidateNumber })
}
