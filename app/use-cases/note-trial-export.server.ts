import { record } from '#db/stores/audit'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Writes down that the trial's figures went out as a file, and as which kind; the view has found that the actor may have them. */
export function noteTrialExport(app: AppContext, actor: Actor, kind: 'csv' | 'xlsx' | 'pdf'): Promise<void> {
  return app.db.unitOfWork((tx) => record(tx, app, { organisationKey: actor.organisationKey, action: 'trial-exported', actorId: actor.id, details: { kind } }))
}
