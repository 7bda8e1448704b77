import { destroyWithdrawn } from '~/identity/door.server'
import type { AppContext } from '~/platform/app-context.server'

/**
 * Destroys the sealed identities of withdrawn applications. The server's timer calls it: whoever decides a withdrawal
 * stands at the clearing desk, whose code must have no way to identity, not even to destroy it. How many went.
 */
export function destroyWithdrawnIdentities(app: AppContext): Promise<number> {
  return app.db.unitOfWork(destroyWithdrawn)
}
