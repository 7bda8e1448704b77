import type { Queries } from '#db/database.server'
import { outcomesOf } from '#db/stores/interview-outcomes'
import { invitedCandidates } from '#db/stores/invited'
import { lockedRanking } from '#db/stores/locked-ranking'
import { candidatesOf } from '#db/stores/shortlist'
import { callable, type OnLockedList } from '~/domain/recruitment/called-later'
import { saidNo } from '~/domain/recruitment/interview-outcome'

/** Who can be called now, in the locked order, and for whom: the numbers of those among the invited who said no and in whose place nobody has been called. */
export interface Callable {
  readonly candidates: readonly (OnLockedList & { readonly isDeparture: boolean })[]
  readonly saidNo: readonly string[]
}

/** By the locked list alone: nothing is scored or ranked anew. Who took the application back since, or was erased, is not called. */
export async function callableNow(queries: Queries, recruitmentKey: number): Promise<Callable> {
  const there = await candidatesOf(queries, recruitmentKey)
  const numberOf = new Map(there.map(({ key, number }) => [key, number]))
  const numbers = (keys: readonly number[]) => keys.flatMap((key) => numberOf.get(key) ?? [])
  const invited = numbers((await invitedCandidates(queries, recruitmentKey)).map(({ key }) => key))
  const no = numbers((await outcomesOf(queries, recruitmentKey)).filter(({ outcome }) => saidNo(outcome)).map(({ candidateKey }) => candidateKey))
  const known = new Set(numberOf.values())
  const locked = (await lockedRanking(queries, recruitmentKey)).filter(({ candidateNumber }) => known.has(candidateNumber))
  return { candidates: callable(locked, new Set([...invited, ...no])), saidNo: invited.filter((number) => no.includes(number)) }
}
