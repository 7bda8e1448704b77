import { record } from '#db/stores/audit'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Writes down that an auditor takes the log out of the system: all of it, or the proof of one event. */
export async function noteLogExport(app: AppContext, actor: Actor, event: number | null): Promise<Result<null, 'not-found'>> {
  if (!actor.roles.includes('auditor')) return refused('not-found')
  await app.db.unitOfWork((tx) => record(tx, app, {
    organisationKey: actor.organisationKey, actorId: actor.id, ...(event === null ? { action: 'log-exported' } : { action: 'event-proved', details: { event } }),
  }))
  return ok(null)
}
