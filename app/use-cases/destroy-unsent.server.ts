import { destroyOldRelations } from '#db/stores/blocked-pairs'
import { forgetUnsentThreads } from '#db/stores/erasing-messages'
import { deleteUnsentAnswers } from '#db/stores/unsent'
import { forgetUnsentOwn } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'

/**
 * Destroys what was written in applications that were never sent, names and contact too, once scoring has begun: nothing can be
 * done with it any more (GDPR art. 5(1)(e)); and what was declared of relations, where scoring never began. The server's timer
 * calls it. How many answers, boxes, threads, pairs and lists went.
 */
export function destroyUnsent(app: AppContext): Promise<number> {
  return app.db.unitOfWork(async (tx) => (await forgetUnsentOwn(tx)) + (await deleteUnsentAnswers(tx)) + (await forgetUnsentThreads(tx)) + (await destroyOldRelations(tx)))
}
