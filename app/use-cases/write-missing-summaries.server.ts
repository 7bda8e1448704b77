import { keepSummary, lockedWithoutSummary } from '#db/stores/keep-summary'
import { loadLock } from '#db/stores/shortlist'
import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import type { AppContext } from '~/platform/app-context.server'

/**
 * Writes the figures of recruitments that were locked before figures were kept, once, from the very protocols that two people confirmed. How many of an
 * erased one there were nobody can tell any more. Done when the program starts; says how many were written.
 */
export async function writeMissingSummaries({ db }: Pick<AppContext, 'db'>): Promise<number> {
  let written = 0
  for (const recruitmentKey of await lockedWithoutSummary(db.read)) {
    await db.unitOfWork(async (tx) => {
      const lock = await loadLock(tx, recruitmentKey)
      const protocol = lock?.protocol as SelectionProtocol | undefined // what the lock wrote, which nothing changes
      if (!lock || !protocol || !hasFigures(protocol)) return
      await keepSummary(tx, { recruitmentKey, protocol, lockedAt: lock.lockedAt })
      written += 1
    })
  }
  return written
}

/** The first protocols had no figures of how far reviewers agreed. */
const hasFigures = ({ figures }: Partial<SelectionProtocol>): boolean => (figures as Partial<SelectionProtocol['figures']> | undefined)?.reliability !== undefined
