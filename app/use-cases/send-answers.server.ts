import { record } from '#db/stores/audit'
import { answersOf, applicationsOfCandidates, markSent } from '#db/stores/decision-letters'
import { answerKinds, stateOf } from '~/domain/answering/kinds'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { queueFor } from '~/platform/outbox.server'

/**
 * HR sends everything that is approved, at once: from now on each answer stands behind the receipt code, frozen, and a letter waits in the outbox for everybody,
 * whether they left an address or not. The log counts, by kind; it names no candidate (docs/decisions/027).
 */
export function sendAnswers(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ sent: number }, 'not-found' | 'not-now' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'writeAnswers' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const ready = (await answersOf(tx, recruitmentKey)).filter(({ need, approvedAs, approvedAt, sentAt, delivery }) =>
      need === approvedAs && stateOf({ isApproved: approvedAt !== null, isSent: sentAt !== null, delivery }) === 'ready')
    if (ready.length === 0) return refused('stale')

    const keys = ready.map(({ key }) => key)
    await markSent(tx, keys, app.clock.now())
    await queueFor(tx, app, { recruitmentKey, kind: 'answer', applicationKeys: await applicationsOfCandidates(tx, keys) })
    const counts = Object.fromEntries(answerKinds.map((kind) => [kind, ready.filter(({ need }) => need === kind).length]))
    await record(tx, app, { organisationKey, action: 'answers-sent', recruitmentId, actorId: actor.id, details: counts })
    return ok({ sent: ready.length })
  })
}
