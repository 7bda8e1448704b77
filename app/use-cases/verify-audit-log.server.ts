import { record } from '#db/stores/audit'
import { theOrganisation } from '#db/stores/organisations'
import { originOf } from '~/domain/audit/checkpoint'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { logKeyOf, type LogKey } from '~/platform/log-key.server'
import { checkLog, compareCheckpoint, type ComparedCheckpoint, type LogCheck } from './check-log.server'

/** An auditor has the whole log read, from the first event to the last, and that it was done is an event itself. */
export async function verifyAuditLog(app: AppContext, actor: Actor): Promise<Result<LogCheck, 'not-found'>> {
  const key = await keyFor(app, actor)
  if (!key) return refused('not-found')
  const check = await checkLog(app.db.read, { key })
  await app.db.unitOfWork((tx) => record(tx, app, {
    organisationKey: actor.organisationKey, action: 'audit-verified', actorId: actor.id, details: { events: check.events, brokenAt: check.fault?.sequence ?? null },
  }))
  return ok(check)
}

/** An auditor holds a checkpoint that was kept elsewhere against the log; that is an event too. */
export async function checkCheckpoint(app: AppContext, actor: Actor, text: string): Promise<Result<ComparedCheckpoint, 'not-found'>> {
  const key = await keyFor(app, actor)
  if (!key) return refused('not-found')
  const compared = await compareCheckpoint(app.db.read, { text, key })
  await app.db.unitOfWork((tx) => record(tx, app, {
    organisationKey: actor.organisationKey, action: 'audit-verified', actorId: actor.id, details: { checkpoint: compared.verdict, size: compared.size },
  }))
  return ok(compared)
}

async function keyFor(app: AppContext, actor: Actor): Promise<LogKey | null> {
  const organisation = actor.roles.includes('auditor') ? await theOrganisation(app.db.read) : null
  return organisation && logKeyOf(app.keys.logSigningKey, originOf(organisation.id))
}
