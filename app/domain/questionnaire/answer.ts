import type { LocalText } from '../local-text'
import { overLimit } from '../text/words'
import { kinds } from './kinds'
import { isScored, type Question } from './question'

/** Where an answer stands: nothing written, longer than its question allows, or fit to be sent. */
export type AnswerState = 'empty' | 'over' | 'done'

type Answered = Pick<Question, 'kind' | 'wordLimit'>

export function answerState({ wordLimit }: Answered, text: string): AnswerState {
  if (text === '') return 'empty'
  return overLimit(text, wordLimit) > 0 ? 'over' : 'done'
}

/** What was typed as it is stored, '' for nothing, or null when it is no answer to such a question. */
export function answerFrom(question: Pick<Question, 'kind' | 'options'>, typed: string): string | null {
  return kinds[question.kind].answerFrom(typed, question)
}

/** A stored answer as people read it, or null when there is none. */
export function answerInWords(question: Pick<Question, 'kind' | 'options' | 'unit'>, stored: string): LocalText | null {
  return stored === '' ? null : kinds[question.kind].inWords(stored, question)
}

/** Whether an application may be sent: whatever is scored is answered, and nothing is too long. A fact may be left out. */
export function isReadyToSend(answers: readonly (Answered & Pick<Question, 'scored'> & { readonly text: string })[]): boolean {
  return answers.every((answer) => {
    const state = answerState(answer, answer.text)
    return state === 'done' || (state === 'empty' && !isScored(answer))
  })
}
