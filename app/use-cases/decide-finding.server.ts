import { record } from '#db/stores/audit'
import { deleteClearance, findingsOf, setFindingDecision } from '#db/stores/clearing'
import { suggestedReplacement } from '~/domain/anonymity/categories'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openOnDesk } from './at-the-clearing-desk.server'
import { addVeils } from './veil-spans.server'

export interface DecideFinding {
  readonly recruitmentId: string
  readonly applicationId: string
  readonly findingId: string
  readonly decision: 'veil' | 'keep'
}

const decided = { veil: 'veiled', keep: 'kept' } as const

/** A person decides a proposal: veil the span, or keep it because it says nothing of who the applicant is. */
export function decideFinding(app: AppContext, actor: Actor, wanted: DecideFinding): Promise<Result<null, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await openOnDesk(tx, actor, { ...wanted, capability: 'veil' })
    if (!place.ok) return place
    const { application, admitted, answers } = place.value
    const finding = (await findingsOf(tx, application.key)).find(({ id }) => id === wanted.findingId)
    const answer = answers.find(({ questionKey }) => questionKey === finding?.questionKey)
    if (!finding || !answer) return refused('not-found')
    if (finding.decision === decided[wanted.decision]) return ok(null)

    if (wanted.decision === 'veil') {
      await addVeils({ tx, app, actor, place: place.value }, answer, [{ start: finding.start, end: finding.end, replacement: suggestedReplacement(finding.category) }])
      await setFindingDecision(tx, [finding.id], 'veiled') // also when the span lay under a veil all the time
    } else {
      await setFindingDecision(tx, [finding.id], 'kept')
      await deleteClearance(tx, { applicationKey: application.key, questionKey: finding.questionKey })
    }
    await record(tx, app, {
      organisationKey: admitted.organisationKey, action: 'finding-decided', recruitmentId: admitted.recruitmentId, actorId: actor.id,
      details: { application: application.id, category: finding.category, decision: wanted.decision },
    })
    return ok(null)
  })
}
