import { isConsistent } from '../../app/domain/audit/merkle-tree'
import type { Queries } from '../database.server'
import { sha256 } from '../sha256'
import { logSize, proofOfGrowth, rootAt } from './log-tree'

/**
 * Whether the log of that size and root is the beginning of the log as it stands, by a consistency proof over the stored subtrees
 * (RFC 9162, 2.1.4): some fifty rows are read, however long the log is.
 */
export async function compareLog(queries: Queries, first: { readonly size: number; readonly root: Uint8Array }): Promise<'fits' | 'shorter' | 'differs'> {
  const size = await logSize(queries)
  if (first.size > size) return 'shorter'
  const second = { size, root: await rootAt(queries, size) }
  const proof = await proofOfGrowth(queries, { first: first.size, second: size })
  return isConsistent(sha256, { first, second, proof }) ? 'fits' : 'differs'
}
