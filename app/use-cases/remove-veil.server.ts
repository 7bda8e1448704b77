import { record } from '#db/stores/audit'
import { deleteClearance, deleteVeil, findingsOf, setFindingDecision, veilsOf } from '#db/stores/clearing'
import { overlaps } from '~/domain/anonymity/reach'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk, type AtWork } from './at-the-clearing-desk.server'
import { asOneStep } from './one-step.server'

export interface RemoveVeil {
  readonly recruitmentId: string
  readonly applicationId: string
  readonly veilId: string
}

/** Takes a veil away: the answer must be cleared again, and findings under it are open again. */
export function removeVeil(app: AppContext, actor: Actor, wanted: RemoveVeil): Promise<Result<null, 'not-found' | 'not-now' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'veil' })
    if (!place.ok) return place
    const { application, admitted } = place.value
    const atWork = { tx, app, actor, place: place.value }
    const isGone = await asOneStep(atWork, { kind: 'remove-veil', work: () => bare(atWork, wanted.veilId) })
    if (!isGone) return refused('stale') // removed already, or merged with another since the page was made

    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'veil-removed', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id },
    })
    return ok(null)
  })
}

/** Takes the veil away. The findings that lay under it, wholly or in part, are open again unless another veil covers them. */
async function bare({ tx, place: { application } }: AtWork, veilId: string): Promise<boolean> {
  const gone = await deleteVeil(tx, application.key, veilId)
  if (!gone) return false
  const left = (await veilsOf(tx, application.key)).filter(({ questionKey }) => questionKey === gone.questionKey)
  const bared = (await findingsOf(tx, application.key)).filter((finding) =>
    finding.questionKey === gone.questionKey && finding.decision === 'veiled' && overlaps(finding, gone) && !left.some((veil) => veil.start <= finding.start && finding.end <= veil.end))
  await setFindingDecision(tx, bared.map(({ id }) => id), 'open')
  await deleteClearance(tx, { applicationKey: application.key, questionKey: gone.questionKey })
  return true
}
