import { putList } from '#db/stores/acquaintances'
import { ok, type Result } from '~/domain/result'
import { namesIn } from '~/domain/scoring/relations'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { sealList } from '~/platform/known-people.server'

/**
 * A member of the committee writes whom they know and who may apply, in place of what they wrote before. The log keeps silent:
 * that somebody knows somebody is nobody else's to learn.
 */
export function declareRelations(app: AppContext, actor: Actor, { recruitmentId, names }: { recruitmentId: string; names: string }): Promise<Result<null, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'declareRelations' })
    if (!admitted.ok) return admitted
    const at = { recruitmentKey: admitted.value.recruitmentKey, personKey: actor.key }
    const written = namesIn(names).join('\n')
    await putList(tx, at, written === '' ? null : sealList(app.keys, at, written))
    return ok(null)
  })
}
