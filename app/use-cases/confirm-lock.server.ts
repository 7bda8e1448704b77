import { openRequestCount } from '#db/stores/applicant-requests'
import { record } from '#db/stores/audit'
import { answersBelowFloor } from '#db/stores/level-waivers'
import { setPhase } from '#db/stores/recruitments'
import { drawUpProtocol, type DrawnUp } from '#db/stores/selection-protocol'
import { insertLock, loadLock } from '#db/stores/shortlist'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ConfirmLock {
  readonly recruitmentId: string
  /** The hash that the page showed: what HR confirms is what HR has read. */
  readonly hash: string
}

/**
 * HR confirms what the chair proposed: scores, weights, list and reasons are frozen under one hash, and from then on the
 * database itself refuses any change. Two different people, always.
 */
export function confirmLock(app: AppContext, actor: Actor, wanted: ConfirmLock): Promise<Result<{ hash: string }, 'not-found' | 'not-now' | 'already-locked' | 'stale' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'confirmLock' })
    if (!admitted.ok) return admitted.refusal === 'not-now' && (await isLocked(tx, wanted.recruitmentId, actor)) ? refused('already-locked') : admitted
    const { recruitmentKey, organisationKey, recruitmentId, phase } = admitted.value
    const drawnUp = await drawUpProtocol(tx, recruitmentKey)

    const thin = await answersBelowFloor(tx, recruitmentKey)
    const moved = makeMove(phase, 'lock', { ...factsOf(drawnUp, actor), thinAnswers: thin.length, openRequests: await openRequestCount(tx, recruitmentKey) })
    if (!moved.ok) return moved
    if (!drawnUp || drawnUp.hash !== wanted.hash) return refused('stale')

    await insertLock(tx, {
      recruitmentKey, hash: drawnUp.hash, protocol: drawnUp.protocol, proposedByKey: drawnUp.proposedByKey, confirmedByKey: actor.key, lockedAt: app.clock.now(),
    })
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value))) return refused('already-locked')
    await record(tx, app, { organisationKey, action: 'shortlist-locked', recruitmentId, actorId: actor.id, details: { hash: drawnUp.hash } })
    return ok({ hash: drawnUp.hash })
  })
}

/** Whether somebody was faster: only for those who may know, that is, who have the right in another phase. */
async function isLocked(tx: Parameters<typeof admit>[0], recruitmentId: string, actor: Actor): Promise<boolean> {
  const standing = await admit(tx, { actor, recruitmentId, capability: 'readRecruitment' })
  return standing.ok && (await loadLock(tx, standing.value.recruitmentKey)) !== null
}

function factsOf(drawnUp: DrawnUp | null, actor: Actor) {
  if (!drawnUp) return { ...noFacts, shortlistSize: 1, confirmedBy: actor.id }
  const { entries, proposedBy } = drawnUp.protocol
  return {
    ...noFacts,
    shortlistSize: entries.filter(({ isChosen }) => isChosen).length,
    chosenWithdrawn: drawnUp.chosenWithdrawn,
    departuresWithoutReason: drawnUp.departuresWithoutReason,
    proposedBy,
    confirmedBy: actor.id,
  }
}
