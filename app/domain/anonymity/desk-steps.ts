import type { Veil } from './redaction'

/** What a step at the clearing desk was. */
export const stepKinds = ['veil-finding', 'keep-finding', 'veil-span', 'veil-phrase', 'remove-veil', 'clear', 'withdraw'] as const
export type StepKind = (typeof stepKinds)[number]

export interface VeilAtDesk extends Veil {
  readonly id: string
  readonly personKey: number
}

/** Everything that people have decided on one answer: places, ids and decisions, never a word of it. */
export interface AnswerAtDesk {
  readonly questionKey: number
  /** Who has cleared it, by the person's inner key. */
  readonly clearedBy: number | null
  readonly veils: readonly VeilAtDesk[]
  readonly findings: readonly { readonly id: string; readonly decision: 'open' | 'veiled' | 'kept' }[]
}

/** The answers that a step changed, as they were and as it left them. */
export interface DeskChange {
  readonly before: readonly AnswerAtDesk[]
  readonly after: readonly AnswerAtDesk[]
  /** How many other places were veiled along with the one that was asked for. */
  readonly carried: number
}

/** What differs between two states of one application. */
export function changeBetween(before: readonly AnswerAtDesk[], after: readonly AnswerAtDesk[], carried: number): DeskChange {
  const isChanged = (answer: AnswerAtDesk, others: readonly AnswerAtDesk[]) => !others.some((other) => isSame(answer, other))
  return { before: before.filter((answer) => isChanged(answer, after)), after: after.filter((answer) => isChanged(answer, before)), carried }
}

/** Whether the answers that a step changed are still as it left them, so that it can be undone. */
export function stillStands({ after }: DeskChange, now: readonly AnswerAtDesk[]): boolean {
  return after.every((answer) => now.some((other) => isSame(answer, other)))
}

/** The answers whose clearance the step took back. */
export function unclearedBy({ before, after }: DeskChange): number[] {
  const left = new Set(after.filter(({ clearedBy }) => clearedBy !== null).map(({ questionKey }) => questionKey))
  return before.filter(({ questionKey, clearedBy }) => clearedBy !== null && !left.has(questionKey)).map(({ questionKey }) => questionKey)
}

function isSame(a: AnswerAtDesk, b: AnswerAtDesk): boolean {
  return a.questionKey === b.questionKey && wordFor(a) === wordFor(b)
}

/** The same word for the same state, whatever the order of rows. */
function wordFor({ clearedBy, veils, findings }: AnswerAtDesk): string {
  const veilWords = veils.map(({ id, start, end, replacement, personKey }) => [id, start, end, replacement, personKey].join(' ')).sort()
  const findingWords = findings.map(({ id, decision }) => `${id} ${decision}`).sort()
  return JSON.stringify([clearedBy, veilWords, findingWords])
}
