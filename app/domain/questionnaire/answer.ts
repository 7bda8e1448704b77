import { cleanAnswerText, overLimit } from '../text/words'
import { isFreeText, isScored, type Question } from './question'

/** The two answers to a yes-no question, as they are stored. */
export const yesNoAnswers = ['yes', 'no'] as const
export type YesNoAnswer = (typeof yesNoAnswers)[number]

/** Where an answer stands: nothing written, longer than its question allows, or fit to be sent. */
export type AnswerState = 'empty' | 'over' | 'done'

type Answered = Pick<Question, 'kind' | 'wordLimit'>

export function answerState({ wordLimit }: Answered, text: string): AnswerState {
  if (text === '') return 'empty'
  return overLimit(text, wordLimit) > 0 ? 'over' : 'done'
}

/** What was typed as it is stored: clean text, or one of the two answers to a yes-no question; null when it is neither. */
export function answerFrom({ kind }: Pick<Question, 'kind'>, typed: string): string | null {
  if (isFreeText({ kind })) return cleanAnswerText(typed).trim() === '' ? '' : cleanAnswerText(typed)
  return typed === '' ? '' : (yesNoAnswers.find((answer) => answer === typed) ?? null)
}

/** Whether an application may be sent: whatever is scored is answered, and nothing is too long. A fact may be left out. */
export function isReadyToSend(answers: readonly (Answered & Pick<Question, 'scored'> & { readonly text: string })[]): boolean {
  return answers.every((answer) => {
    const state = answerState(answer, answer.text)
    return state === 'done' || (state === 'empty' && !isScored(answer))
  })
}
