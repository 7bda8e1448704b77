import { cleanAnswerText } from '../../text/words'
import { inEveryLanguage, type QuestionKind, type QuestionPart } from './kind'

/** A kind that is answered in words of one's own, with these parts besides the word limit and the rubric. */
export function written(...parts: readonly QuestionPart[]): QuestionKind {
  return {
    isWritten: true,
    savesAlong: true,
    parts: ['wordLimit', 'rubric', ...parts],
    answerFrom(typed) {
      const text = cleanAnswerText(typed)
      return text.trim() === '' ? '' : text
    },
    inWords: (stored) => inEveryLanguage(() => stored),
  }
}
