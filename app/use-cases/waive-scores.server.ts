import { record } from '#db/stores/audit'
import { insertWaiver, reviewersProgress } from '#db/stores/shortlist'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface WaiveScores {
  readonly recruitmentId: string
  readonly personId: string
  readonly reason: string
}

/** HR does without the scores that a reviewer is missing, with a reason that the protocol shows. */
export function waiveScores(app: AppContext, actor: Actor, wanted: WaiveScores): Promise<Result<null, 'not-found' | 'not-now' | 'reason-required'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'waiveScores' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId } = admitted.value
    const reviewer = (await reviewersProgress(tx, recruitmentKey)).find(({ personId }) => personId === wanted.personId)
    if (!reviewer) return refused('not-found')
    if (reviewer.isWaived) return ok(null)
    if (wanted.reason.trim() === '') return refused('reason-required')

    await insertWaiver(tx, { recruitmentKey, personKey: reviewer.personKey, waivedByKey: actor.key, reason: wanted.reason.trim() })
    await record(tx, app, {
      organisationKey, action: 'scores-waived', recruitmentId, actorId: actor.id,
      details: { reviewer: reviewer.personId, missing: reviewer.assigned - reviewer.done },
    })
    return ok(null)
  })
}
