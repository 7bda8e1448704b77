import { deleteExpiredSessions, deleteOldAttempts, deleteSpentLinks } from '#db/stores/expired'
import type { AppContext } from '~/platform/app-context.server'
import { quietEnds } from '~/platform/session.server'

/** Takes away sessions of staff that are over, one-time links that open nothing any more and sign-ins that never came back. The server's timer calls it. How many went. */
export function forgetExpired(app: AppContext): Promise<number> {
  const now = app.clock.now()
  return app.db.unitOfWork(async (tx) =>
    (await deleteExpiredSessions(tx, { now, quietSince: new Date(now.getTime() - quietEnds) })) + (await deleteSpentLinks(tx, now)) + (await deleteOldAttempts(tx, now)))
}
