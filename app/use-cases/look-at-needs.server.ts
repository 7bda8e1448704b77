import { record } from '#db/stores/audit'
import { invitedCandidates } from '#db/stores/invited'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { readReleased } from '~/released/released-identities.server'

export interface InterviewNeed {
  readonly candidateNumber: string
  /** In the applicant's own words. */
  readonly adjustments: string
}

/** What the invited have asked to have arranged at the interview, for HR while it can be arranged: by number, without names. Each look is recorded, at all of them: the log would else tell who has asked for something. */
export function lookAtNeeds(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<InterviewNeed[], 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'readInterviewNeeds' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const invited = await invitedCandidates(tx, recruitmentKey)
    const read = await readReleased(tx, app, { as: 'hr', candidates: invited })
    const asked = invited.flatMap(({ key, number }): InterviewNeed[] => {
      const adjustments = read.find(({ candidateKey }) => candidateKey === key)?.needs?.adjustments ?? ''
      return adjustments === '' ? [] : [{ candidateNumber: number, adjustments }]
    })
    const looked = invited.filter(({ key }) => read.some(({ candidateKey }) => candidateKey === key)).map(({ number }) => number)
    if (looked.length > 0) await record(tx, app, { organisationKey, action: 'identity-read', recruitmentId, actorId: actor.id, details: { as: 'hr', candidates: looked } })
    return ok(asked)
  })
}
