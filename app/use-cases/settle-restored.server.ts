import { record } from '#db/stores/audit'
import { theOrganisation } from '#db/stores/organisations'
import { verifyLog } from '#db/stores/verify-log'
import type { Tombstone } from '~/domain/retention/tombstones'
import type { AppContext } from '~/platform/app-context.server'
import { replayTombstones } from './replay-tombstones.server'

export interface Restored {
  /** Of the backup. */
  readonly id: string
  readonly madeAt: string
  readonly stones: readonly Tombstone[]
}

export interface Settled {
  readonly events: number
  readonly isWhole: boolean
  readonly erasedAgain: number
}

/** After a backup was read in: the audit log is verified as it came, what had been erased since is erased again, and the log is told. */
export async function settleRestored(app: AppContext, { id, madeAt, stones }: Restored): Promise<Settled> {
  const verdict = await verifyLog(app.db.read)
  const erasedAgain = await replayTombstones(app, stones)
  const organisation = await theOrganisation(app.db.read)
  if (organisation) {
    await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: organisation.key, action: 'backup-restored', details: { backup: id, madeAt, tombstones: stones.length, erasedAgain } }))
  }
  return { events: verdict.events, isWhole: verdict.fault === null, erasedAgain }
}
