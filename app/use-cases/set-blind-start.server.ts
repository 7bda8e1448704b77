import { record } from '#db/stores/audit'
import { keepStart, setStarts } from '#db/stores/ordinary-figures'
import { departmentsOf } from '#db/stores/organisations'
import { mayRecruit } from '~/domain/access/recruiting'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface BlindStart {
  /** The department's id. */
  readonly department: string
  /** In Denmark, ISO; null: the day of its first publication. */
  readonly day: string | null
}

/** From which days on departments recruit with hidden names, as HR says it. Only what is other than before is written down. */
export function setBlindStarts(app: AppContext, actor: Actor, wanted: readonly BlindStart[]): Promise<Result<null, 'not-found'>> {
  const { organisationKey } = actor
  return app.db.unitOfWork(async (tx): Promise<Result<null, 'not-found'>> => {
    if (!mayRecruit(actor.roles)) return refused('not-found')
    const departments = new Map((await departmentsOf(tx, organisationKey)).map(({ id, key }) => [id, key]))
    const known = await setStarts(tx, organisationKey)
    const changed = wanted.filter(({ department, day }) => departments.has(department) && (known.get(department) ?? null) !== day)
    for (const { department, day } of changed) {
      await keepStart(tx, { departmentKey: departments.get(department) ?? 0, day, setByKey: actor.key, setAt: app.clock.now() })
      await record(tx, app, { organisationKey, action: 'blind-start-set', actorId: actor.id, details: { department, day: day ?? '' } })
    }
    return ok(null)
  })
}
