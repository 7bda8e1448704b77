import type { GroupCount, QuestionCounts } from '../monitoring/questions'
import { ok, refused, type Result } from '../result'
import { rangesOfHidden } from './hidden-cells'
import { rangesFrom, type KnownSum } from './known-sums'

/** A group as it is told: how many applied and how many of them were invited; null: not told. */
export interface ReleasedGroup {
  readonly group: string
  readonly applied: number | null
  readonly invited: number | null
}

export interface ReleasedQuestion {
  readonly question: string
  readonly groups: readonly ReleasedGroup[]
}

/** What is told of one batch. Nothing of it is of one recruitment or one person, and what is hidden is kept nowhere. */
export interface ReleasedBatch {
  readonly recruitments: number
  /** Everybody in the batch; HR could add these up from the recruitments. */
  readonly applied: number
  readonly invited: number
  readonly questions: readonly ReleasedQuestion[]
}

/** A batch is of so many recruitments at least. */
export const leastRecruitments = 3
/** What the choice of hidden groups is walked for. */
const mostGroupsTold = 8

export type ReleaseRefusal = 'batch-too-small' | 'would-reveal' | 'too-hard'

interface Batch {
  /** A name of its own for what is counted here. */
  readonly id: string
  readonly recruitments: number
  readonly counts: readonly QuestionCounts[]
}

interface Rules {
  readonly threshold: number
  /** All that was ever told. */
  readonly earlier: readonly KnownSum[]
}

/**
 * Whether a batch may be told, and what of it. A batch closes when it is of three recruitments or more and each question has two groups at least that can be
 * told whole: as many invited, and as many not, as the threshold. Groups that are smaller are hidden, and with them as many others as it takes: until each
 * hidden cell may, for all that anybody can work out, be any of a range at least as wide as the threshold. Told, with all that was told before, must
 * not narrow that range. All or nothing: one question that cannot be told holds the whole batch back, and it goes on growing.
 */
export function releaseBatch({ id, recruitments, counts }: Batch, { threshold, earlier }: Rules): Result<ReleasedBatch, ReleaseRefusal> {
  if (recruitments < leastRecruitments || counts.length === 0) return refused('batch-too-small')
  const questions = counts.map(({ question, groups }) => ({ question, groups: hideWhatMust(groups, threshold) }))
  const told = questions.flatMap(({ question, groups }) => (groups ? [{ question, groups }] : []))
  if (told.length < questions.length) return refused('batch-too-small')
  const [first] = counts
  const batch = { recruitments, ...totalsOf(first?.groups ?? []), questions: told }
  const verdict = auditTogether(earlier, knownSumsOf(id, batch), threshold)
  return verdict === 'safe' ? ok(batch) : refused(verdict)
}

function totalsOf(groups: readonly GroupCount[]): { applied: number; invited: number } {
  return { applied: groups.reduce((sum, { applied }) => sum + applied, 0), invited: groups.reduce((sum, { invited }) => sum + invited, 0) }
}

/** How much of a group is told, the most first. `nobody`: that there is none of them says nothing of anybody. */
const states = ['told', 'applied', 'hidden'] as const
type State = (typeof states)[number] | 'nobody'

function leastHidden({ applied, invited }: GroupCount, threshold: number): State {
  if (applied === 0) return 'nobody'
  if (applied < threshold) return 'hidden'
  return Math.min(invited, applied - invited) < threshold ? 'applied' : 'told'
}

/** The groups as they may be told, as much as may be; null when fewer than two are left to compare. */
function hideWhatMust(groups: readonly GroupCount[], threshold: number): ReleasedGroup[] | null {
  if (groups.length > mostGroupsTold) return null
  const ways = waysToHide(groups.map((group) => leastHidden(group, threshold)))
    .filter((way) => way.filter((state) => state === 'told').length >= 2)
    .map((way) => ({ way, cost: costOf(way, groups) })).sort((one, other) => one.cost - other.cost)
  const found = ways.find(({ way }) => isSafe(way, { groups, threshold }))
  return found ? groups.map((group, index) => shownAs(group, found.way[index] ?? 'hidden')) : null
}

function waysToHide(least: readonly State[]): State[][] {
  return least.reduce<State[][]>((ways, state) => {
    const possible: readonly State[] = state === 'nobody' ? [state] : states.slice(states.indexOf(state))
    return ways.flatMap((way) => possible.map((one) => [...way, one]))
  }, [[]])
}

/** Of how many people something is left untold. */
function costOf(way: readonly State[], groups: readonly GroupCount[]): number {
  const shares: Record<State, number> = { told: 0, nobody: 0, applied: 0.5, hidden: 1 }
  return groups.reduce((sum, { applied }, index) => sum + applied * shares[way[index] ?? 'hidden'], 0)
}

const isCellHidden = (state: State | undefined) => state === 'applied' || state === 'hidden'

function isSafe(way: readonly State[], { groups, threshold }: { groups: readonly GroupCount[]; threshold: number }): boolean {
  const ranges = rangesOfHidden({
    cells: groups.map(({ applied, invited }) => [invited, applied - invited]),
    isHidden: way.map((state) => [isCellHidden(state), isCellHidden(state)]),
    isTotalHidden: way.map((state) => state === 'hidden'),
  })
  return ranges.flat().every((range) => range === null || range.upper - range.lower >= threshold)
}

function shownAs({ group, applied, invited }: GroupCount, state: State): ReleasedGroup {
  return { group, applied: state === 'hidden' ? null : applied, invited: isCellHidden(state) ? null : invited }
}

/** All that a release tells, as sums over the cells of its batch. */
export function knownSumsOf(id: string, { applied, invited, questions }: ReleasedBatch): KnownSum[] {
  return questions.flatMap(({ question, groups }) => {
    const cell = (group: string, part: 'invited' | 'rest') => `${id}/${question}/${group}/${part}`
    const all = (part: 'invited' | 'rest') => groups.map(({ group }) => cell(group, part))
    const ofGroups = groups.flatMap(({ group, applied: some, invited: chosen }): KnownSum[] => {
      const [yes, no] = [cell(group, 'invited'), cell(group, 'rest')]
      if (some === null) return []
      return chosen === null ? [{ cells: [yes, no], sum: some }] : [{ cells: [yes], sum: chosen }, { cells: [no], sum: some - chosen }]
    })
    return [{ cells: all('invited'), sum: invited }, { cells: all('rest'), sum: applied - invited }, ...ofGroups]
  })
}

/**
 * Whether something may be told besides what was told already. Of every cell that was never told by itself there must be a range as wide as the threshold left,
 * or it is known to be that large; what cannot be decided in time is not told.
 */
export function auditTogether(earlier: readonly KnownSum[], next: readonly KnownSum[], threshold: number): 'safe' | 'would-reveal' | 'too-hard' {
  const connected = connectedTo(next, earlier)
  const told = new Set(connected.flatMap(({ cells }) => (cells.length === 1 ? cells : [])))
  const ranges = rangesFrom(connected)
  if (ranges === null) return 'too-hard'
  const isOpen = [...ranges].every(([cell, { lower, upper }]) => told.has(cell) || lower >= threshold || upper - lower >= threshold)
  return isOpen ? 'safe' : 'would-reveal'
}

/** What hangs together with it through cells that both speak of. */
function connectedTo(next: readonly KnownSum[], earlier: readonly KnownSum[]): KnownSum[] {
  const [found, cells] = [[...next], new Set(next.flatMap((one) => one.cells))]
  let rest = [...earlier]
  for (let before = -1; before !== found.length;) {
    before = found.length
    const touching = rest.filter((one) => one.cells.some((cell) => cells.has(cell)))
    rest = rest.filter((one) => !touching.includes(one))
    for (const one of touching) {
      found.push(one)
      one.cells.forEach((cell) => cells.add(cell))
    }
  }
  return found
}
