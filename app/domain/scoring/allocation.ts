import { seededUint32, shuffled, type NextUint32 } from '../anonymity/shuffle'
import type { CandidateId, PersonId } from '../ids'
import { readers } from './panel'

/** What an allocation is made of. The ids may come in any order: only the seed and the ids themselves count. */
export interface Field {
  /** Random, drawn when scoring opens, written in the audit log. */
  readonly seed: string
  readonly candidateIds: readonly CandidateId[]
  readonly reviewerIds: readonly PersonId[]
  /** How many reviewers read each answer; null: everyone. */
  readonly perAnswer: number | null
  /** Whether a reviewer may not read a candidate because of a declared relation. */
  isBlocked(candidateId: CandidateId, reviewerId: PersonId): boolean
}

/** Why everyone reads everything: HR wants it, fewer are not fewer than all, or the panels could not join all reviewers. */
export type EveryoneBecause = 'as-set' | 'too-few-reviewers' | 'not-connectable'

export interface Allocation {
  /** Who reads each candidate, on all questions. */
  readonly readersOf: ReadonlyMap<CandidateId, readonly PersonId[]>
  /** Null when the field was divided; else why everyone reads everything. */
  readonly everyone: EveryoneBecause | null
}

/**
 * Who reads whom. With everyone, each reviewer reads every candidate. With k per answer the design is incomplete and
 * balanced: each candidate is read by k reviewers, loads differ by one candidate at the most, every two reviewers meet about
 * as often, and the graph of reviewers and candidates is connected, without which severities could not be told from the
 * candidates' differences (Linacre, "Judging plans and facets", MESA research note 3; Eckes 2015, Introduction to
 * Many-Facet Rasch Measurement, ch. 9; balanced incomplete blocks: Cochran & Cox 1957, ch. 11; all of them exist for few
 * sizes only, so the blocks are chosen one after another to stay as near as can be).
 *
 * A candidate has the same k readers on all questions. Another panel for each question would spread the luck of the draw,
 * but then a reviewer's mean of a candidate would be of other questions than the next one's, and differences between
 * questions would pass for differences between people; each question's graph would have to be connected by itself too.
 * Loads therefore differ by one candidate, that is, by one answer per question.
 *
 * Blocked pairs are left out and the others take over. Where a candidate has fewer than k reviewers who may read, blocked
 * ones fill the places: the caller gives them nothing to read, and the places show that nothing is unusual.
 */
export function allocate(field: Field): Allocation {
  const everyone = everyoneBecause(field)
  if (everyone !== null) return { everyone, readersOf: new Map(field.candidateIds.map((id) => [id, [...field.reviewerIds].sort()])) }
  const draft = divide(field)
  return draft.groups.count === 1 ? { everyone: null, readersOf: draft.readersOf } : { ...allocate({ ...field, perAnswer: null }), everyone: 'not-connectable' }
}

function everyoneBecause({ candidateIds, reviewerIds, perAnswer }: Field): EveryoneBecause | null {
  if (perAnswer === null) return 'as-set'
  const k = Math.max(perAnswer, readers.least)
  if (k >= reviewerIds.length) return 'too-few-reviewers'
  return candidateIds.length < fewestToConnect(reviewerIds.length, k) ? 'not-connectable' : null
}

/** Each candidate joins k reviewers who were apart to one: so many candidates join all of them. */
export function fewestToConnect(reviewers: number, perAnswer: number): number {
  return Math.ceil((reviewers - 1) / (perAnswer - 1))
}

interface Draft {
  readonly readersOf: ReadonlyMap<CandidateId, readonly PersonId[]>
  readonly groups: Groups
}

/** The blocked candidates first, while loads can still be evened out by the others. */
function divide({ seed, candidateIds, reviewerIds, perAnswer, isBlocked }: Field): Draft {
  const next = seededUint32(JSON.stringify([seed, 'allocation']))
  const blockedFor = (id: CandidateId) => reviewerIds.filter((reviewerId) => isBlocked(id, reviewerId)).length
  const order = shuffled([...candidateIds].sort(), next)
  const reviewers = [...reviewerIds].sort()
  const tally = new Tally(reviewers, Math.max(perAnswer ?? 0, readers.least), next)
  const chosen = [...order.filter((id) => blockedFor(id) > 0), ...order.filter((id) => blockedFor(id) === 0)]
    .map((id) => [id, tally.choose((reviewerId) => isBlocked(id, reviewerId))] as const)
  return { readersOf: new Map(chosen), groups: tally.groups }
}

/** What has been handed out so far: loads, how often two have met, and who is joined to whom. */
class Tally {
  readonly groups: Groups
  readonly #load: Map<PersonId, number>
  readonly #met = new Map<string, number>()

  constructor(readonly reviewers: readonly PersonId[], readonly size: number, readonly next: NextUint32) {
    this.groups = new Groups(reviewers)
    this.#load = new Map(reviewers.map((id) => [id, 0]))
  }

  /** The next candidate's readers, in the order of their ids. */
  choose(isBlocked: (reviewerId: PersonId) => boolean): PersonId[] {
    const open = shuffled(this.reviewers, this.next)
    const panel: PersonId[] = []
    while (panel.length < this.size) {
      const best = open.filter((id) => !panel.includes(id)).sort((a, b) => compare(this.#rank(a, panel, isBlocked), this.#rank(b, panel, isBlocked)))[0]
      if (best === undefined) break
      panel.push(best)
    }
    this.#note(panel, isBlocked)
    return panel.sort()
  }

  /** Lower is better: not blocked, of a group that is not on the panel yet, with the lightest load, who met the others least. */
  #rank(id: PersonId, panel: readonly PersonId[], isBlocked: (reviewerId: PersonId) => boolean): number[] {
    const isJoined = panel.some((other) => this.groups.areJoined(id, other))
    const met = panel.reduce((sum, other) => sum + (this.#met.get(pair(id, other)) ?? 0), 0)
    return [Number(isBlocked(id)), Number(isJoined), this.#load.get(id) ?? 0, met]
  }

  #note(panel: readonly PersonId[], isBlocked: (reviewerId: PersonId) => boolean): void {
    for (const id of panel) this.#load.set(id, (this.#load.get(id) ?? 0) + 1)
    for (const a of panel) for (const b of panel) if (a < b) this.#met.set(pair(a, b), (this.#met.get(pair(a, b)) ?? 0) + 1)
    this.groups.join(panel.filter((id) => !isBlocked(id))) // who reads nothing joins nobody
  }
}

/** Reviewers who are joined by candidates whom both read, directly or by way of others. */
class Groups {
  readonly #groupOf: Map<PersonId, number>

  constructor(ids: readonly PersonId[]) {
    this.#groupOf = new Map(ids.map((id, index) => [id, index]))
  }

  get count(): number {
    return new Set(this.#groupOf.values()).size
  }

  areJoined(a: PersonId, b: PersonId): boolean {
    return this.#groupOf.get(a) === this.#groupOf.get(b)
  }

  join(ids: readonly PersonId[]): void {
    const joined = new Set(ids.map((id) => this.#groupOf.get(id)))
    const into = Math.min(...[...joined].map((group) => group ?? 0))
    for (const [id, group] of this.#groupOf) if (joined.has(group)) this.#groupOf.set(id, into)
  }
}

function pair(a: PersonId, b: PersonId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
