import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { answersOf, applicationsOfCandidates, markSent } from '#db/stores/decision-letters'
import { queueLetters, type LetterKind } from '#db/stores/outbox'
import { answerKinds, stateOf } from '~/domain/answering/kinds'
import { scatter } from '~/domain/answering/retries'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

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

interface ToQueue {
  readonly recruitmentKey: number
  readonly kind: LetterKind
  readonly applicationKeys: readonly number[]
}

/** A letter for each, to leave at a random moment of its own soon. None where there is no mail server: then the receipt code is the way. */
export async function queueFor(tx: Queries, app: AppContext, { recruitmentKey, kind, applicationKeys }: ToQueue): Promise<void> {
  if (app.mail === null) return
  const queuedAt = app.clock.now()
  await queueLetters(tx, applicationKeys.map((applicationKey) => ({
    id: app.random.id(), recruitmentKey, applicationKey, kind, queuedAt, dueAt: new Date(queuedAt.getTime() + (app.random.uint32() % scatter)),
  })))
}
