import { record } from '#db/stores/audit'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Writes down that somebody signed out. The session itself is ended where its cookie is known. */
export function recordSignOut(app: AppContext, actor: Actor): Promise<void> {
  return app.db.unitOfWork((tx) => record(tx, app, { organisationKey: actor.organisationKey, action: 'signed-out', actorId: actor.id }))
}
