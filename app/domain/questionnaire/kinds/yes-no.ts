import type { LocalText } from '../../local-text'
import type { QuestionKind } from './kind'

/** The two answers, as they are stored. */
export const yesNoAnswers = ['yes', 'no'] as const
export type YesNoAnswer = (typeof yesNoAnswers)[number]

const words: Readonly<Record<YesNoAnswer, LocalText>> = { yes: { da: 'Ja', en: 'Yes' }, no: { da: 'Nej', en: 'No' } }

function isYesNo(value: string): value is YesNoAnswer {
  return yesNoAnswers.some((answer) => answer === value)
}

/** Something that is so or is not so, and can be shown later: an authorisation, a driving licence. */
export const yesNo: QuestionKind = {
  isWritten: false,
  savesAlong: true,
  parts: ['laterProof'],
  answerFrom: (typed) => (typed === '' || isYesNo(typed) ? typed : null),
  inWords: (stored) => (isYesNo(stored) ? words[stored] : {}),
}
