import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { outcomesPage, type OutcomesPage } from '../staff/outcomes.server'

/** HR, who judges nobody, reads everything that was handed in. */
export async function loadHrOutcomes(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<OutcomesPage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readOutcomes' })
  if (!admitted.ok) return admitted
  if (admitted.value.role !== 'hr') return refused('not-found')
  return ok(await outcomesPage(app, { actor, admitted: admitted.value, maySee: () => true }))
}
