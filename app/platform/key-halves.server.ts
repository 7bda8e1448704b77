import type { Queries } from '#db/database.server'
import { keysHolding, sidesSaidLost } from '#db/stores/share-holders'
import { halfStanding, type HalfStanding, type Side } from '~/domain/custody'
import type { Admitted } from './admit.server'
import type { AppContext } from './app-context.server'

/** How each side's half of a recruitment's key stands today. */
export async function halvesOf(queries: Queries, app: AppContext, { organisationKey, recruitmentKey }: Pick<Admitted, 'organisationKey' | 'recruitmentKey'>): Promise<Readonly<Record<Side, HalfStanding>>> {
  const holding = await keysHolding(queries, { organisationKey, recruitmentKey })
  const saidLost = await sidesSaidLost(queries, recruitmentKey)
  const now = app.clock.now()
  const standing = (side: Side) => halfStanding(holding, { side, isSaidLost: saidLost.includes(side), now })
  return { hr: standing('hr'), employees: standing('employees') }
}
