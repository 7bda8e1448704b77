import { createHmac, hkdfSync } from 'node:crypto'
import type { Keys } from './keys.server'

/**
 * The reviewers of one candidate in an order that is another for each candidate, for calling them A, B, C: who knows all ids
 * and the program still cannot tell who is who, for the order hangs on a key outside the database.
 */
export function inLetterOrder({ identityKek }: Pick<Keys, 'identityKek'>, candidateId: string, reviewerIds: readonly string[]): string[] {
  const key = Buffer.from(hkdfSync('sha256', identityKek, '', 'reviewerletters/v1', 32))
  const place = new Map(reviewerIds.map((id) => [id, createHmac('sha256', key).update(`${candidateId}|${id}`).digest('hex')]))
  return [...reviewerIds].sort((a, b) => ((place.get(a) ?? '') < (place.get(b) ?? '') ? -1 : 1))
}
