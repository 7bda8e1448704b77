import { lastPassedDrill, type PassedDrill } from '#db/stores/drills'
import { isDrillDue } from '~/domain/drill'
import type { AppContext } from '~/platform/app-context.server'
import { currentDrill } from '~/platform/current-drill.server'

/** How practised the officers are, as everybody who looks after keys sees it. */
export interface ShownDrill {
  readonly last: PassedDrill | null
  /** The last one was over a month ago, or there was none. */
  readonly isDue: boolean
  readonly isRunning: boolean
}

export async function shownDrill(app: AppContext, organisationKey: number): Promise<ShownDrill> {
  const last = await lastPassedDrill(app.db.read, organisationKey)
  return { last, isDue: isDrillDue(last?.at ?? null, app.clock.now()), isRunning: (await currentDrill(app, app.db.read, organisationKey)) !== null }
}
