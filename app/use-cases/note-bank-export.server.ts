import { record } from '#db/stores/audit'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Writes down that a question bank went out as a file; the view has found that the bank is there and that the actor may have it. */
export function noteBankExport(app: AppContext, actor: Actor, { family, format }: { family: string; format: string }): Promise<void> {
  return app.db.unitOfWork((tx) => record(tx, app, { organisationKey: actor.organisationKey, action: 'bank-exported', actorId: actor.id, details: { family, format } }))
}
