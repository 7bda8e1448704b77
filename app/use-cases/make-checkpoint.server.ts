import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { insertCheckpoint, newestCheckpoints } from '#db/stores/checkpoints'
import { logSize, rootAt } from '#db/stores/log-tree'
import { theOrganisation, type Organisation } from '#db/stores/organisations'
import { originOf } from '~/domain/audit/checkpoint'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { logKeyOf } from '~/platform/log-key.server'

/** Says, signed, how the log stands, when an auditor asks for it. */
export function makeCheckpoint(app: AppContext, actor: Actor): Promise<Result<{ id: string }, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    const organisation = actor.roles.includes('auditor') ? await theOrganisation(tx) : null
    if (!organisation) return refused('not-found')
    return ok({ id: await write(tx, app, { organisation, actorId: actor.id, mailDue: null }) })
  })
}

/** One a day, at the first tick of the server's timer after midnight in Denmark; to be mailed where the organisation wants it. Whether one was made. */
export async function makeDailyCheckpoint(app: AppContext): Promise<boolean> {
  const isDue = async (queries: Queries, organisation: Organisation | null): Promise<boolean> => {
    const [newest] = organisation ? await newestCheckpoints(queries, 1) : []
    return organisation !== null && (!newest || localDayAt(newest.madeAt) !== localDayAt(app.clock.now()))
  }
  if (!(await isDue(app.db.read, await theOrganisation(app.db.read)))) return false
  return app.db.unitOfWork(async (tx) => {
    const organisation = await theOrganisation(tx)
    if (!organisation || !(await isDue(tx, organisation))) return false
    await write(tx, app, { organisation, actorId: null, mailDue: organisation.settings.checkpointEmail === '' ? null : app.clock.now() })
    return true
  })
}

/** The event that tells of the checkpoint is the first one after it. */
async function write(tx: Queries, app: AppContext, { organisation, actorId, mailDue }: { organisation: Organisation; actorId: string | null; mailDue: Date | null }): Promise<string> {
  const [size, id, madeAt] = [await logSize(tx), app.random.id(), app.clock.now()]
  const note = logKeyOf(app.keys.logSigningKey, originOf(organisation.id)).sign({ size, root: await rootAt(tx, size), time: madeAt })
  await insertCheckpoint(tx, { id, size, madeAt, note, mailDue })
  await record(tx, app, { organisationKey: organisation.key, action: 'checkpoint-made', actorId, details: { checkpoint: id, size } })
  return id
}
