import type { Ratio } from './paired'

/** One ratio of performance.md, section 7. */
export interface Row {
  readonly id: string
  readonly what: string
  readonly goal: { readonly atLeast: number } | { readonly atMost: number }
  measure(): Promise<Ratio>
}

export function isMet({ goal }: Row, { median, broken = [] }: Ratio): boolean {
  if (broken.length > 0) return false
  return 'atLeast' in goal ? median >= goal.atLeast : median <= goal.atMost
}
