import { inLanguage, languageOfText, type InterfaceLanguage, type Language, type LocalText } from '../local-text'
import type { AnswerKind } from './kinds'
import type { Question } from './question'

/** A question as one reader sees it, in one language. */
export interface QuestionView {
  readonly id: string
  readonly kind: AnswerKind
  /** The language that the question is written in, which need not be the reader's. */
  readonly language: Language
  readonly prompt: string
  readonly help: string
  readonly material: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly unit: string
  readonly minutes: number
  readonly wordLimit: number | null
  /** What the answer is read for: the names of the qualifications that the question covers. */
  readonly qualifications: readonly string[]
  readonly laterProof: string
}

interface Named {
  readonly id: string
  readonly name: LocalText
}

export function questionView(question: Question, qualifications: readonly Named[], language: InterfaceLanguage): QuestionView {
  const { id, kind, minutes, qualificationIds } = question
  return {
    id, kind, minutes,
    language: languageOfText(question.prompt, language),
    prompt: inLanguage(question.prompt, language),
    help: inLanguage(question.help, language),
    material: inLanguage(question.material, language),
    options: (question.options ?? []).map(({ id: option, text }) => ({ id: option, text: inLanguage(text, language) })),
    unit: inLanguage(question.unit, language),
    wordLimit: question.wordLimit ?? null,
    qualifications: qualifications.filter((qualification) => qualificationIds.includes(qualification.id)).map(({ name }) => inLanguage(name, language)),
    laterProof: inLanguage(question.laterProof, language),
  }
}
