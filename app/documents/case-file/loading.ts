import type { Queries } from '#db/database.server'
import type { Recruitment } from '#db/stores/recruitments'
import type { AppContext } from '~/platform/app-context.server'
import type { NameVeil } from './name-veil.server'

/** With what a part of a case is loaded. */
export interface Loading {
  readonly app: AppContext
  readonly queries: Queries
  readonly recruitment: Recruitment
  readonly names: NameVeil
}
