import type { RoleName } from '../anonymity/world'
import type { Walked } from './places'
import { inDanish, type Said, type Tally } from './findings'

/** Two questions that must take equally long: of something that is there and hidden, and of something that is not there. */
export interface TimedPair {
  readonly name: Said
  readonly pairs: number
  /** Milliseconds. */
  readonly hidden: number
  readonly absent: number
  /** Median of hidden less absent, pair by pair; milliseconds. */
  readonly difference: number
  /** Two-sided Mann-Whitney (normal approximation, ties corrected). */
  readonly p: number
  readonly isFound: boolean
}

/** A world and its server. */
type Asked = Pick<Walked, 'world' | 'visits'>
export type Question = { readonly in: Asked; readonly path: string; readonly role: RoleName }
export interface Kind { readonly name: Said; readonly hidden: Question; readonly absent: Question }

/** Found, when chance gives it less than once in a thousand runs and it is so large (milliseconds) that it can be measured past a network with so many askings. */
export const limits = { p: 0.001, milliseconds: 0.5 }

/** The kinds of pairs, at the stage of scoring. */
export async function kindsOf(worlds: readonly Asked[]): Promise<Kind[]> {
  const [first, second] = worlds
  if (!first || !second) throw new Error('two worlds are compared')
  const { world } = first
  const parameters = await world.parameters()
  const [application = '', candidate = '', assignment = ''] = [parameters.applicationId, parameters.candidateId, parameters.assignmentId].map((ids) => ids?.[0] ?? '')
  const id = world.recruitmentId
  const other = (known: string) => [...known].reverse().join('')
  const there = (name: Said, role: RoleName, path: (known: string) => string, known: string): Kind => ({ name, hidden: { in: first, role, path: path(known) }, absent: { in: first, role, path: path(other(known)) } })
  return [
    there({ da: 'et opslag, som en fremmed medarbejder spørger efter', en: 'a recruitment, asked for by a stranger' }, 'stranger', (known) => `/committee/${known}/ranking.data`, id),
    there({ da: 'en kandidat, som en bedømmer spørger efter før rangordningen', en: 'a candidate, asked for by a reviewer before the ranking' }, 'reviewer', (known) => `/committee/${id}/candidates/${known}.data`, candidate),
    there({ da: 'en ansøgning, som klargøreren spørger efter, når den er klargjort', en: 'an application, asked for by the redactor once it is cleared' }, 'redactor', (known) => `/clearing/${id}/${known}.data`, application),
    ...(['reviewer', 'hr'] as const).map((role): Kind => {
      const path = role === 'hr' ? `/hr/recruitments/${id}.data` : `/committee/${id}/answers/${assignment}.data?walk=question`
      return { name: { da: `lange navne (skjult) mod korte (findes ikke), ${inDanish(role)}`, en: `long names (hidden) against short ones (absent), ${role}` }, hidden: { in: second, role, path }, absent: { in: first, role, path } }
    }),
  ]
}

export async function timeAll(kinds: readonly Kind[], pairs: number, tally: Tally): Promise<TimedPair[]> {
  const timed: TimedPair[] = []
  for (const kind of kinds) {
    const one = await time(kind, pairs, tally)
    if (one.isFound) tally.findings.push({ kind: 'time', stage: 'scoring', where: kind.name, what: { da: `${one.difference.toFixed(3).replace('.', ',')} ms, p = ${one.p.toExponential(1)}`, en: `${one.difference.toFixed(3)} ms, p = ${one.p.toExponential(1)}` } })
    timed.push(one)
  }
  return timed
}

async function time({ name, hidden, absent }: Kind, pairs: number, tally: Tally): Promise<TimedPair> {
  const times: { hidden: number[]; absent: number[] } = { hidden: [], absent: [] }
  for (let pair = -10; pair < pairs; pair += 1) { // the first ten warm up
    const order = pair % 2 === 0 ? (['hidden', 'absent'] as const) : (['absent', 'hidden'] as const)
    for (const side of order) {
      const took = await secondsOf(side === 'hidden' ? hidden : absent)
      tally.requests += 1
      if (pair >= 0) times[side].push(took)
    }
  }
  const p = mannWhitney(times.hidden, times.absent)
  const difference = median(times.hidden.map((took, pair) => took - (times.absent[pair] ?? took)))
  return { name, pairs, hidden: median(times.hidden), absent: median(times.absent), difference, p, isFound: p < limits.p && Math.abs(difference) >= limits.milliseconds }
}

async function secondsOf({ in: { visits }, path, role }: Question): Promise<number> {
  const started = performance.now()
  await visits.get(path, role)
  return performance.now() - started
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length === 0 ? NaN : ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2
}

/**
 * Two-sided p of the Mann-Whitney U test, by the normal approximation with ties and continuity corrected
 * (Mann & Whitney 1947, doi:10.1214/aoms/1177730491). 1 when all values are alike.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))].sort((one, other) => one.value - other.value)
  let [rankSum, ties] = [0, 0]
  for (let from = 0; from < all.length;) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1
    const length = to - from
    rankSum += ((from + to + 1) / 2) * all.slice(from, to).filter(({ isA }) => isA).length
    ties += length ** 3 - length
    from = to
  }
  const [n, m, total] = [a.length, b.length, all.length]
  const u = rankSum - (n * (n + 1)) / 2
  const deviation = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))))
  if (!(deviation > 0)) return 1
  const z = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5) / deviation
  return 2 * (1 - normal(z))
}

/** The standard normal distribution (Abramowitz & Stegun 26.2.17, error below 7.5e-8). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}
