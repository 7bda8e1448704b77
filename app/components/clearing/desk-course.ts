import type { VeilReplacement } from '~/domain/anonymity/categories'
import { movedReach, type ReachMove } from '~/domain/anonymity/reach'
import type { DeskQuery } from '~/forms/desk-form'
import type { DeskAnswer, DeskApplication, DeskFinding } from '~/views/clearing/application.server'

/** The finding that is being decided, with how much of the text and which replacement are chosen for it. */
export interface Current {
  readonly findingId: string
  readonly start: number
  readonly end: number
  readonly replacement: VeilReplacement
}

/** Where the work goes on. */
export type Place = { readonly finding: string } | { readonly clear: string } | { readonly answer: string } | 'end'

type Desk = Pick<DeskApplication, 'answers'>

export function isFinding(place: Place): place is { readonly finding: string } {
  return place !== 'end' && 'finding' in place
}

const findingsIn = ({ answers }: Desk): DeskFinding[] => answers.flatMap(({ findings }) => findings)

/** Findings to walk through: those that wait; once none does, all but those for information. */
export function walkable(desk: Desk): DeskFinding[] {
  const all = findingsIn(desk).filter(({ group }) => group !== 'context')
  const waiting = all.filter(({ isWaiting }) => isWaiting)
  return waiting.length > 0 ? waiting : all
}

export function findingOf(desk: Desk, findingId: string): { finding: DeskFinding; answer: DeskAnswer } | null {
  for (const answer of desk.answers) {
    const finding = answer.findings.find(({ id }) => id === findingId)
    if (finding) return { finding, answer }
  }
  return null
}

/** A finding as the detector proposes it. */
export function asProposed({ id, start, end, suggestion }: DeskFinding): Current {
  return { findingId: id, start, end, replacement: suggestion }
}

/** What the page begins with: the finding that the address asks for, as it asks for it; else the first that waits. */
export function currentAtFirst(desk: Desk, asked: DeskQuery | null): Current | null {
  const found = asked && findingOf(desk, asked.findingId)
  if (!found) return waitingFrom(findingsIn(desk))
  const proposed = asProposed(found.finding)
  const current = { ...proposed, start: asked.start ?? proposed.start, end: asked.end ?? proposed.end, replacement: asked.replacement ?? proposed.replacement }
  return asked.move ? moved(desk, current, asked.move) : current
}

/** The finding that is being decided with one end of what is veiled moved by a word. */
export function moved(desk: Desk, current: Current, move: ReachMove): Current {
  const found = findingOf(desk, current.findingId)
  return found ? { ...current, ...movedReach(found.answer.text, { finding: found.finding, span: current, move }) } : current
}

/** After a decision: the next in the same answer that waits, after this one or from its top; else the answer is ready to be cleared. */
export function placeAfterDecision(desk: Desk, findingId: string): Place | null {
  const found = findingOf(desk, findingId)
  if (!found) return null
  const { findings, questionId } = found.answer
  const next = waitingFrom(turned(findings, findings.indexOf(found.finding)))
  return next ? { finding: next.findingId } : { clear: questionId }
}

/** After an answer is cleared: the next that is not, at its first waiting finding; or the end of the page. */
export function placeAfterClearing(desk: Desk, questionId: string | undefined): Place {
  const { answers } = desk
  const next = turned(answers, answers.findIndex((answer) => answer.questionId === questionId)).find(({ isCleared }) => !isCleared)
  return next ? placeIn(next) : 'end'
}

/** After something was undone: the finding that is open again, else the answer that is another than it was. */
export function placeAfterUndo(before: Desk, after: Desk): Place | null {
  const decisions = new Map(findingsIn(before).map(({ id, decision }) => [id, decision]))
  const reopened = findingsIn(after).find(({ id, decision }) => decision === 'open' && decisions.get(id) !== 'open')
  if (reopened) return { finding: reopened.id }
  const changed = after.answers.find((answer, index) => answer.isCleared !== before.answers[index]?.isCleared || answer.state !== before.answers[index]?.state)
  return changed ? { answer: changed.questionId } : null
}

/** Where the work in an answer begins. */
export function placeIn({ questionId, findings }: DeskAnswer): Place {
  const waiting = waitingFrom(findings)
  return waiting ? { finding: waiting.findingId } : { answer: questionId }
}

/** The one before or after, round again at the ends; where it stands itself among none, the first. */
export function neighbour<T extends { readonly id: string }>(all: readonly T[], id: string | null, by: 1 | -1): T | undefined {
  const at = all.findIndex((each) => each.id === id)
  if (at < 0) return all[0]
  return all[(at + by + all.length) % all.length]
}

function waitingFrom(findings: readonly DeskFinding[]): Current | null {
  const first = findings.find(({ isWaiting }) => isWaiting)
  return first ? asProposed(first) : null
}

/** The list from behind a place on, and then from its top. */
function turned<T>(all: readonly T[], index: number): T[] {
  return [...all.slice(index + 1), ...all.slice(0, index + 1)]
}
