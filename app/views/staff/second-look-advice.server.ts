import type { Queries } from '#db/database.server'
import { comparedPairs, loadSecondLook, type ComparedPair } from '#db/stores/second-looks'
import type { Phase } from '~/domain/recruitment/phases'

/** What the committee found when it held answers at the cut against each other. */
export interface SecondLookAdvice {
  readonly top: number
  /** In the order of the ranking when the pairs were drawn; empty where nobody could tell any apart. */
  readonly pairs: readonly ComparedPair[]
}

/** Null until the chair has ended the second look, or the list is locked: nobody sees what others found while anybody may still find otherwise. */
export async function secondLookAdvice(queries: Queries, recruitmentKey: number, phase: Phase): Promise<SecondLookAdvice | null> {
  const second = await loadSecondLook(queries, recruitmentKey)
  if (second === null || (phase === 'shortlisting' && !second.isEnded)) return null
  return { top: second.top, pairs: await comparedPairs(queries, recruitmentKey) }
}
