import { shuffled, seededUint32, type NextUint32 } from '~/domain/anonymity/shuffle'
import { addUp, compareGroups, type Comparison } from '~/domain/evaluation/reading'
import { knownSumsOf, releaseBatch, type ReleasedBatch } from '~/domain/evaluation/release'
import type { KnownSum } from '~/domain/evaluation/known-sums'
import { countAnswers, readyQuestion, type Answered, type MonitoringAnswers } from '~/domain/monitoring/questions'

// A year of an organisation's recruitments with a truth that is known: how well each applicant does is drawn, and in one group so many points are taken off it.

export interface Truth {
  readonly seed: string
  readonly recruitments: number
  /** How many standard deviations women do worse. 0: the same as men. */
  readonly penalty: number
}

const questions = [readyQuestion('gender'), readyQuestion('age')]
const perQuarter = 4

const fraction = (next: NextUint32) => (next() + 0.5) / 2 ** 32
/** Box and Muller 1958. */
const normal = (next: NextUint32) => Math.sqrt(-2 * Math.log(fraction(next))) * Math.cos(2 * Math.PI * fraction(next))
const pick = <T extends string>(next: NextUint32, shares: readonly (readonly [T, number])[]): T | null => {
  let left = fraction(next)
  for (const [one, share] of shares) if ((left -= share) < 0) return one
  return null
}

function oneRecruitment(next: NextUint32, penalty: number): Answered[] {
  const applicants = Array.from({ length: 12 + (next() % 13) }, () => {
    const gender = pick(next, [['woman', 0.46], ['man', 0.42]])
    const age = pick(next, [['under-30', 0.2], ['30-44', 0.35], ['45-59', 0.25], ['60-up', 0.06]])
    const answers: MonitoringAnswers = { ...(gender && { gender }), ...(age && { age }) }
    return { answers, points: normal(next) - (gender === 'woman' ? penalty : 0) }
  })
  const invited = new Set([...applicants].sort((one, other) => other.points - one.points).slice(0, 5))
  return applicants.map((one) => ({ answers: one.answers, isInvited: invited.has(one) }))
}

export interface Year {
  readonly released: readonly ReleasedBatch[]
  /** Of all that was told, put together; null: nothing was. */
  readonly gender: Comparison | null
  readonly all: readonly Comparison[]
}

/** Four quarters, at whose ends a report is asked for; what cannot be told waits. */
export function generatedYear({ seed, recruitments, penalty }: Truth): Year {
  const next = seededUint32(seed)
  const released: ReleasedBatch[] = []
  const earlier: KnownSum[] = []
  let [waiting, waitingFrom]: [Answered[], number] = [[], 0]
  for (let quarter = 0; quarter < perQuarter; quarter += 1) {
    for (let one = 0; one < recruitments / perQuarter; one += 1) {
      waiting = shuffled([...waiting, ...oneRecruitment(next, penalty)], next)
      waitingFrom += 1
    }
    const found = releaseBatch({ id: `q${quarter}`, recruitments: waitingFrom, counts: countAnswers(questions, waiting) }, { threshold: 5, earlier })
    if (!found.ok) continue
    released.push(found.value)
    earlier.push(...knownSumsOf(`q${quarter}`, found.value))
    ;[waiting, waitingFrom] = [[], 0]
  }
  if (released.length === 0) return { released, gender: null, all: [] }
  const compared = compareGroups(addUp(released).questions)
  return { released, gender: compared.find(({ question }) => question === 'gender')?.comparisons.find(({ group, reference }) => group === 'woman' || reference === 'woman') ?? null, all: compared.flatMap(({ comparisons }) => comparisons) }
}
