import { record } from '#db/stores/audit'
import { putConfirmation } from '#db/stores/protocol-confirmations'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { standingProtocol } from '~/platform/reports/standing-protocol.server'
import { standingRanking } from '~/platform/reports/standing-ranking.server'

export interface ConfirmProtocol {
  readonly recruitmentId: string
  /** The hash that the page showed: what the chair stands by is what the chair has read. */
  readonly hash: string
}

/** The chair has read the protocol and stands by it, by its hash. Whatever changes the protocol afterwards makes it another, to be read anew. */
export async function confirmProtocol(app: AppContext, actor: Actor, { recruitmentId, hash }: ConfirmProtocol): Promise<Result<{ hash: string }, 'not-found' | 'not-now' | 'not-proposed' | 'chosen-withdrew' | 'stale'>> {
  const asked = { actor, recruitmentId, capability: 'proposeShortlist' } as const
  const first = await admit(app.db.read, asked)
  if (!first.ok) return first
  const ranking = await standingRanking(app, first.value)

  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, asked)
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const drawnUp = await standingProtocol(app, tx, { recruitmentKey, recruitmentId, ranking })
    if (!drawnUp.ok) return drawnUp
    if (drawnUp.value === null) return refused('not-proposed')
    if (drawnUp.value.chosenWithdrawn > 0) return refused('chosen-withdrew')
    if (drawnUp.value.hash !== hash) return refused('stale')

    await putConfirmation(tx, { recruitmentKey, personKey: actor.key, hash, confirmedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'protocol-confirmed', recruitmentId, actorId: actor.id, details: { hash } })
    return ok({ hash })
  })
}
