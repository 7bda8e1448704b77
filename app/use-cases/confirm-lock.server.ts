import type { Queries } from '#db/database.server'
import { openRequestCount } from '#db/stores/applicant-requests'
import { record } from '#db/stores/audit'
import { openHearings } from '#db/stores/hearings'
import { answersBelowFloor } from '#db/stores/level-waivers'
import { loadConfirmation } from '#db/stores/protocol-confirmations'
import { keepSummary } from '#db/stores/keep-summary'
import { setPhase } from '#db/stores/recruitments'
import type { DrawnUp } from '#db/stores/selection-protocol'
import { insertLock, loadLock } from '#db/stores/shortlist'
import { makeMove, moves, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { standingProtocol } from '~/platform/reports/standing-protocol.server'
import { standingRanking, type StandingRanking } from '~/platform/reports/standing-ranking.server'

export interface ConfirmLock {
  readonly recruitmentId: string
  /** The hash that the page showed: what HR confirms is what HR has read. */
  readonly hash: string
}

type LockRefusal = 'not-found' | 'not-now' | 'already-locked' | 'stale' | 'protocol-unconfirmed' | 'prove-again' | MoveRefusal

/**
 * HR confirms what the chair proposed and stands by: scores, weights, list and reasons are frozen under one hash, the very one that
 * both have confirmed, and from then on the database itself refuses any change. Two different people, always.
 */
export async function confirmLock(app: AppContext, actor: Actor, wanted: ConfirmLock): Promise<Result<{ hash: string }, LockRefusal>> {
  const asked = { actor, recruitmentId: wanted.recruitmentId, capability: 'confirmLock' } as const
  const first = await admit(app.db.read, asked)
  if (!first.ok) return whyNot(app.db.read, wanted, { actor, refusal: first.refusal })
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const ranking = await standingRanking(app, first.value)

  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, asked)
    if (!admitted.ok) return whyNot(tx, wanted, { actor, refusal: admitted.refusal })
    const decided = await toBeLocked(app, tx, { admitted: admitted.value, actor, wanted, ranking })
    if (!decided.ok) return decided
    return lock(app, tx, { admitted: admitted.value, actor, drawnUp: decided.value })
  })
}

interface Deciding {
  readonly admitted: Admitted
  readonly actor: Actor
  readonly wanted: ConfirmLock
  readonly ranking: StandingRanking
}

/** The protocol that may be locked, which is the one that was read by both, or why it may not. */
async function toBeLocked(app: AppContext, tx: Queries, { admitted: { recruitmentKey, recruitmentId, phase }, actor, wanted, ranking }: Deciding): Promise<Result<DrawnUp, LockRefusal>> {
  const standing = await standingProtocol(app, tx, { recruitmentKey, recruitmentId, ranking })
  if (!standing.ok) return standing
  const drawnUp = standing.value
  const thin = await answersBelowFloor(tx, recruitmentKey)
  const moved = makeMove(phase, 'lock', { ...factsOf(drawnUp, actor), thinAnswers: thin.length, openHearings: (await openHearings(tx, recruitmentKey, app.clock.now())).length, openRequests: await openRequestCount(tx, recruitmentKey) })
  if (!moved.ok) return moved
  if (!drawnUp || drawnUp.hash !== wanted.hash) return refused('stale')
  const confirmed = await loadConfirmation(tx, recruitmentKey)
  return confirmed?.hash === drawnUp.hash ? ok(drawnUp) : refused('protocol-unconfirmed')
}

async function lock(app: AppContext, tx: Queries, { admitted, actor, drawnUp: { hash, protocol, proposedByKey } }: { admitted: Admitted; actor: Actor; drawnUp: DrawnUp }): Promise<Result<{ hash: string }, 'already-locked'>> {
  const { recruitmentKey, organisationKey, recruitmentId, phase } = admitted
  const lockedAt = app.clock.now()
  await insertLock(tx, { recruitmentKey, hash, protocol, proposedByKey, confirmedByKey: actor.key, lockedAt })
  await keepSummary(tx, { recruitmentKey, protocol, lockedAt })
  if (!(await setPhase(tx, recruitmentKey, phase, moves.lock.to))) return refused('already-locked')
  await record(tx, app, { organisationKey, action: 'shortlist-locked', recruitmentId, actorId: actor.id, details: { hash } })
  return ok({ hash })
}

/** Somebody was faster: only for those who may know, that is, who have the right in another phase. */
async function whyNot(queries: Queries, { recruitmentId }: ConfirmLock, { actor, refusal }: { actor: Actor; refusal: 'not-found' | 'not-now' }): Promise<Result<never, LockRefusal>> {
  if (refusal === 'not-found') return refused(refusal)
  const standing = await admit(queries, { actor, recruitmentId, capability: 'readRecruitment' })
  return refused(standing.ok && (await loadLock(queries, standing.value.recruitmentKey)) !== null ? 'already-locked' : refusal)
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
