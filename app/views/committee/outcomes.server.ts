import { handedInBy } from '#db/stores/interview-scores'
import { steppedBackFrom } from '#db/stores/recusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { outcomesPage, type OutcomesPage } from '../staff/outcomes.server'

/** The chair, who judges too, reads what was handed in of those for whom their own is in; when it is over, of everybody from whom they did not step back. */
export async function loadChairOutcomes(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<OutcomesPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readOutcomes' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role !== 'chair') return refused('not-found')
  const own = await handedInBy(read, recruitmentKey, actor.key)
  const isOver = phase === 'concluded' && (await steppedBackFrom(read, recruitmentKey, actor.key)).size === 0
  return ok(await outcomesPage(app, { actor, admitted: admitted.value, maySee: (candidateKey) => isOver || own.has(candidateKey) }))
}
