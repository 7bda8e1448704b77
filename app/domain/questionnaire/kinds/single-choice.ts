import { optionText } from './choice'
import type { QuestionKind } from './kind'

/** Exactly one of the answers offered; stored by its id. */
export const singleChoice: QuestionKind = {
  isWritten: false,
  savesAlong: true,
  parts: ['options', 'laterProof'],
  answerFrom: (typed, { options }) => (typed === '' || options?.some(({ id }) => id === typed) ? typed : null),
  inWords: (stored, asked) => optionText(stored, asked),
}
