import { record, verifyChain, type ChainVerdict } from '#db/stores/audit'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** An auditor has the whole chain walked, from the first event to the last, and that it was done is an event itself. */
export async function verifyAuditLog(app: AppContext, actor: Actor): Promise<Result<ChainVerdict, 'not-found'>> {
  if (!actor.roles.includes('auditor')) return refused('not-found')
  const verdict = await verifyChain(app.db.read)
  await app.db.unitOfWork((tx) => record(tx, app, {
    organisationKey: actor.organisationKey, action: 'audit-verified', actorId: actor.id, details: { events: verdict.events, brokenAt: verdict.brokenAt },
  }))
  return ok(verdict)
}
