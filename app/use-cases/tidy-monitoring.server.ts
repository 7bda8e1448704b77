import { destroyUnfounded } from '~/identity/monitoring-door.server'
import type { AppContext } from '~/platform/app-context.server'

/** Destroys answers for the evaluation that there is no ground to keep any more. The server's timer calls it. How many boxes went. */
export function tidyMonitoring(app: AppContext): Promise<number> {
  return app.db.unitOfWork(destroyUnfounded)
}
