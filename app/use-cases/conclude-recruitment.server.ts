import { record } from '#db/stores/audit'
import { countUnanswered } from '#db/stores/decision-letters'
import { setPhase } from '#db/stores/recruitments'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { reckonFeedback } from './reckon-feedback.server'
import { interviewProtocol } from '~/platform/interview-protocol.server'
import { interviewed } from '~/platform/interviews.server'

/** HR records that the recruitment is over, once every interview has come to something and everybody has had an answer; the retention period runs from here. What applicants are told of their answers is reckoned now. */
export function concludeRecruitment(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'conclude' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const openOutcomes = (await interviewed(tx, recruitmentKey)).filter(({ outcome }) => outcome === null).length
    const moved = makeMove(phase, 'conclude', { ...noFacts, openOutcomes, unanswered: await countUnanswered(tx, recruitmentKey) })
    if (!moved.ok) return moved

    await reckonFeedback(tx, app, recruitmentKey)
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value, { concludedAt: app.clock.now() }))) return refused('wrong-phase')
    await record(tx, app, { organisationKey, action: 'recruitment-concluded', recruitmentId, actorId: actor.id, details: { interviews: (await interviewProtocol(tx, recruitmentKey)).hash } })
    return ok(null)
  })
}
