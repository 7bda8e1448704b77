import type { BankQuestionStatus } from './bank'

interface Move {
  readonly from: BankQuestionStatus
  readonly to: BankQuestionStatus
  /** Whether the question must be as complete as in a file. */
  readonly isChecked: boolean
}

/** What HR can do with a version of a bank's question: draft → reviewed → published → retired, and back before it is published. */
export const bankMoves = {
  review: { from: 'draft', to: 'reviewed', isChecked: true },
  reopen: { from: 'reviewed', to: 'draft', isChecked: false },
  publish: { from: 'reviewed', to: 'published', isChecked: true },
  retire: { from: 'published', to: 'retired', isChecked: false },
} as const satisfies Record<string, Move>

export type BankMove = keyof typeof bankMoves
export const bankMoveNames = Object.keys(bankMoves) as [BankMove, ...BankMove[]] // the table's own keys

/** The moves that a version in this status can make, in the order of the table. */
export function movesFrom(status: BankQuestionStatus): BankMove[] {
  return bankMoveNames.filter((name) => bankMoves[name].from === status)
}

/** Whether the text of a version may still be changed; of a published or retired one a new version is made instead. */
export function isOpen(status: BankQuestionStatus): boolean {
  return status === 'draft' || status === 'reviewed'
}

/** A word of small letters, digits and hyphens made of a text, as ids are: `faerdig-til-tiden`. '' when nothing is left. */
export function idFrom(text: string, mostWords = 6): string {
  const plain = text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').normalize('NFKD').replace(/\p{M}/gu, '')
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, mostWords).join('-')
}

/** An id that is not among those that are there already: a number is put behind it if need be. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const base = wanted === '' ? 'question' : wanted
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}
