import { record } from '#db/stores/audit'
import { deleteProposal, insertCalled, proposalOf, putProposal } from '#db/stores/called-later'
import { candidatesOf } from '#db/stores/shortlist'
import { longestCallReason } from '~/domain/recruitment/called-later'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { callableNow } from '~/platform/called-later.server'
import { renewAnswers } from '~/platform/renew-answers.server'

export interface ProposeCall {
  readonly recruitmentId: string
  /** The numbers of whom to call, and of who said no. */
  readonly candidateNumber: string
  readonly insteadOf: string
  readonly reason: string
  readonly departureReason: string
}

type ProposeRefusal = 'not-found' | 'not-now' | 'stale' | 'reason-required' | 'reasons-missing' | 'over-limit'

/** HR means to call the next on the locked list, because somebody said no. Another person must say yes before anything is opened. */
export function proposeCall(app: AppContext, actor: Actor, { recruitmentId, candidateNumber, insteadOf, ...typed }: ProposeCall): Promise<Result<null, ProposeRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'recordOutcomes' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const [reason, departureReason] = [typed.reason.trim(), typed.departureReason.trim()]
    const now = await callableNow(tx, recruitmentKey)
    const next = now.candidates.find((each) => each.candidateNumber === candidateNumber)
    const candidate = (await candidatesOf(tx, recruitmentKey)).find(({ number }) => number === candidateNumber)
    if (!next || !candidate || !now.saidNo.includes(insteadOf)) return refused('stale')
    const refusal = refusalOf({ reason, departureReason, isDeparture: next.isDeparture })
    if (refusal) return refused(refusal)

    await putProposal(tx, { recruitmentKey, candidateKey: candidate.key, insteadOf, reason, departureReason: next.isDeparture ? departureReason : '', proposedByKey: actor.key, proposedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'call-proposed', recruitmentId, actorId: actor.id, details: { candidate: candidateNumber, insteadOf } })
    return ok(null)
  })
}

function refusalOf({ reason, departureReason, isDeparture }: { reason: string; departureReason: string; isDeparture: boolean }): 'reason-required' | 'reasons-missing' | 'over-limit' | null {
  if (reason === '') return 'reason-required'
  if (isDeparture && departureReason === '') return 'reasons-missing'
  return Math.max(reason.length, departureReason.length) > longestCallReason ? 'over-limit' : null
}

/** HR takes a proposal back. */
export function takeCallBack(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'recordOutcomes' })
    if (!admitted.ok) return admitted
    await deleteProposal(tx, admitted.value.recruitmentKey)
    return ok(null)
  })
}

type ConfirmRefusal = 'not-found' | 'not-now' | 'stale' | 'not-yourself'

/**
 * The chair, or another of HR, says yes: the candidate is called, for good. Opening that one name is a step of its own: HR's where this
 * installation holds the key (open-called), two officers' where they hold it.
 */
export function confirmCall(app: AppContext, actor: Actor, { recruitmentId, candidateNumber }: { recruitmentId: string; candidateNumber: string }): Promise<Result<null, ConfirmRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'confirmOutcomes' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const proposal = await proposalOf(tx, recruitmentKey)
    const isOpen = (await callableNow(tx, recruitmentKey)).candidates.some((each) => each.candidateNumber === candidateNumber)
    if (proposal?.candidateNumber !== candidateNumber || !isOpen) return refused('stale')
    if (proposal.proposedByKey === actor.key) return refused('not-yourself')

    const { candidateKey, insteadOf, reason, departureReason, proposedByKey } = proposal
    await insertCalled(tx, { recruitmentKey, candidateKey, insteadOf, reason, departureReason, proposedByKey, confirmedByKey: actor.key, calledAt: app.clock.now() })
    await renewAnswers(tx, recruitmentKey)
    await record(tx, app, { organisationKey, action: 'called-later', recruitmentId, actorId: actor.id, details: { candidate: candidateNumber, insteadOf, isDeparture: departureReason !== '' } })
    return ok(null)
  })
}
