/** One way of doing the thing that is measured; does it so many times that a round takes some tens of milliseconds. */
export type Side = () => Promise<number> | number

export interface Ratio {
  readonly median: number
  readonly lowest: number
  readonly highest: number
  /** Medians of the two sides, in their own unit. */
  readonly ours: number
  readonly anchor: number
  /** Figures behind the ratio, for people to read. */
  readonly notes?: readonly string[]
  /** What must not be, whatever the ratio: then the goal is not met. */
  readonly broken?: readonly string[]
}

/** Ours and the anchor in turn, the order changing from round to round; the ratio of each pair, then the median of them. */
export async function paired(ours: Side, anchor: Side, rounds = 9): Promise<Ratio> {
  await ours()
  await anchor()
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await ours()
      pairs.push([first, await anchor()])
    } else {
      const first = await anchor()
      pairs.push([await ours(), first])
    }
  }
  const ratios = pairs.map(([a, b]) => a / b).sort((a, b) => a - b)
  return {
    median: middle(ratios), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN,
    ours: middle(pairs.map(([a]) => a).sort((a, b) => a - b)), anchor: middle(pairs.map(([, b]) => b).sort((a, b) => a - b)),
  }
}

export function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** How many times a second the work was done, over a number of times. */
export async function perSecond(times: number, work: (index: number) => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now()
  for (let index = 0; index < times; index += 1) await work(index)
  return (times * 1000) / (performance.now() - started)
}
