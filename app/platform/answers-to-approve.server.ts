import { createHash } from 'node:crypto'
import type { CandidateAnswer } from '#db/stores/decision-letters'
import { toFillIn, type DecisionKind } from '~/domain/answering/kinds'
import type { Drafts } from './answer-drafts.server'

/** So many on a page: what is approved has been looked at. */
const onePage = 50

export interface ShownAnswer {
  readonly answer: CandidateAnswer
  readonly text: string
}

export interface ToLookThrough {
  /** What the page shows, and approves. */
  readonly shown: readonly ShownAnswer[]
  /** Where something is left to be written. */
  readonly unfinished: readonly CandidateAnswer[]
  /** How many come on later pages. */
  readonly more: number
}

/** Answers of one kind that nobody has approved, by the random numbers of the candidates. */
export function answersToLookThrough(answers: readonly CandidateAnswer[], drafts: Drafts, kind: DecisionKind): ToLookThrough {
  const open = answers.filter(({ need, approvedAt, sentAt }) => need === kind && approvedAt === null && sentAt === null)
  const shown: ShownAnswer[] = []
  const unfinished: CandidateAnswer[] = []
  let more = 0
  for (const answer of open) {
    if (shown.length === onePage) {
      more += 1
      continue
    }
    const text = drafts.standing(answer) ?? ''
    if (text.includes(toFillIn)) unfinished.push(answer)
    else shown.push({ answer, text })
  }
  return { shown, unfinished, more }
}

/** SHA-256 over who is answered what, hex. */
export function digestOf(shown: readonly ShownAnswer[]): string {
  return createHash('sha256').update(JSON.stringify(shown.map(({ answer: { id, need }, text }) => [id, need, text]))).digest('hex')
}
