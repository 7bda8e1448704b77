import { languages, type Language, type LocalText } from '../../local-text'

/** One of the answers that a choice offers. */
export interface Option {
  /** Stored as the answer; kebab-case, and never changed once the question is asked. */
  readonly id: string
  readonly text: LocalText
}

/** The parts of a question that only some kinds have. */
export const questionParts = ['wordLimit', 'material', 'options', 'unit', 'rubric', 'laterProof'] as const
export type QuestionPart = (typeof questionParts)[number]

/** What a kind needs to know of a question to read an answer to it. */
export interface Asked {
  readonly options?: readonly Option[] | null | undefined
  readonly unit?: LocalText | null | undefined
}

/** What distinguishes one kind of question from another: everything else is the same for all. */
export interface QuestionKind {
  /**
   * Answered in the applicant's own words: veiled by the redactor and scored by reviewers against the rubric. What is not
   * written is a fact: it is shown, never scored, and excludes nobody by itself.
   */
  readonly isWritten: boolean
  readonly parts: readonly QuestionPart[]
  /** Saved while it is typed; not where half an answer is none. */
  readonly savesAlong: boolean
  /** What was typed, as it is stored ('' for nothing), or null when it is no answer to the question. */
  answerFrom(typed: string, asked: Asked): string | null
  /** A stored answer as people read it, in every language; '' is never asked for. */
  inWords(stored: string, asked: Asked): LocalText
}

/** A text made anew for each language. */
export function inEveryLanguage(text: (language: Language) => string): LocalText {
  return Object.fromEntries(languages.map((language) => [language, text(language)]))
}
