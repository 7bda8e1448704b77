import type { Queries } from '#db/database.server'
import { runningDrill, type Drill } from '#db/stores/drills'
import { drillLasts } from '~/domain/drill'
import type { AppContext } from './app-context.server'

/** The drill that runs, in the time that it may take. */
export function currentDrill(app: AppContext, queries: Queries, organisationKey: number): Promise<Drill | null> {
  return runningDrill(queries, organisationKey, new Date(app.clock.now().getTime() - drillLasts))
}
