import type { QuestionKind, QuestionPart } from './kind'
import { longText } from './long-text'
import { multipleChoice } from './multiple-choice'
import { number } from './number'
import { shortText } from './short-text'
import { singleChoice } from './single-choice'
import { workSample } from './work-sample'
import { yesNo } from './yes-no'

/** The kinds of question, in the order in which HR is offered them. A further kind is a file and a line here. */
export const kinds = {
  'long-text': longText,
  'short-text': shortText,
  'work-sample': workSample,
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  number,
  'yes-no': yesNo,
} as const satisfies Record<string, QuestionKind>

export type AnswerKind = keyof typeof kinds
export const answerKinds = Object.keys(kinds) as [AnswerKind, ...AnswerKind[]] // the table's own keys, of which there are some

/** Whether a question of this kind has the part. */
export function hasPart(kind: AnswerKind, part: QuestionPart): boolean {
  return (kinds[kind] as QuestionKind).parts.includes(part) // every one is a QuestionKind
}

/** Whether the answer is ticked: a browser posts nothing at all where nothing is ticked, but an empty text where nothing is written. */
export function isTicked(kind: AnswerKind): boolean {
  return kind === 'yes-no' || hasPart(kind, 'options')
}
