import { z } from 'zod'
import type { OnLockedList } from '../../app/domain/recruitment/called-later'
import type { Queries } from '../database.server'
import { loadLock } from './shortlist'

const rankingFormat = z.object({ ranking: z.array(z.object({ candidateNumber: z.string(), rank: z.number().nullable() })) })

/** The ranking that the lock froze, in its order; empty where nothing is locked. Read from the protocol that both confirmed and nothing else. */
export async function lockedRanking(queries: Queries, recruitmentKey: number): Promise<OnLockedList[]> {
  const lock = await loadLock(queries, recruitmentKey)
  return lock === null ? [] : rankingFormat.parse(lock.protocol).ranking
}
