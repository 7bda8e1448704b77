import { record } from '#db/stores/audit'
import { recruitmentsAmong } from '#db/stores/recruitments'
import type { AppContext } from '~/platform/app-context.server'
import type { RefusedAccess } from '~/platform/refused-access.server'

/**
 * Writes down what signed-in people were refused: at most one event an hour for a person, what was asked for and a recruitment, with how
 * often. What does not exist is written as what is hidden is, but for the id of a recruitment that there is: no text of an address.
 */
export async function writeRefusedAccess(app: AppContext, { everything = false } = {}): Promise<number> {
  const drained = app.refusals.drain()
  const due = app.refusals.due(await withKnownRecruitments(app, drained), everything)
  if (due.length === 0) return 0
  try {
    await app.db.unitOfWork(async (tx) => {
      for (const { organisationKey, actorId, recruitmentId, capability, page, because, count } of due) {
        await record(tx, app, {
          organisationKey, actorId, action: 'access-refused', ...(recruitmentId !== null && { recruitmentId }),
          details: { ...(capability === null ? { page } : { capability }), because, count },
        })
      }
    })
  } catch (error) {
    app.refusals.again(due)
    throw error
  }
  return due.length
}

async function withKnownRecruitments(app: AppContext, refused: readonly RefusedAccess[]): Promise<RefusedAccess[]> {
  const asked = refused.flatMap(({ recruitmentId }) => recruitmentId ?? [])
  const known = asked.length === 0 ? new Map<string, number>() : await recruitmentsAmong(app.db.read, asked)
  return refused.map((one) => ({ ...one, recruitmentId: one.recruitmentId !== null && known.get(one.recruitmentId) === one.organisationKey ? one.recruitmentId : null }))
}
