import type { LocalText } from '../local-text'

interface Sourced {
  readonly prompt: LocalText
  readonly source: { readonly family: string; readonly questionId: string } | null
}

/** Whether a question is among these already: the same one of the bank, or the same words in Danish. */
export function isAmong(questions: readonly Sourced[], { prompt, source }: Sourced): boolean {
  return questions.some((one) => isSameWords(one.prompt, prompt) || (source !== null && one.source?.family === source.family && one.source.questionId === source.questionId))
}

interface Named {
  readonly bankId: string | null
  readonly name: LocalText
}

/** The qualification that another post calls the same: the same one of the bank, or the same name in Danish. */
export function counterpart<Qualification extends Named>(qualifications: readonly Qualification[], { bankId, name }: Named): Qualification | undefined {
  return qualifications.find((one) => bankId !== null && one.bankId === bankId) ?? qualifications.find((one) => isSameWords(one.name, name))
}

function isSameWords(one: LocalText, other: LocalText): boolean {
  const words = folded(one)
  return words !== '' && words === folded(other)
}

function folded({ da = '' }: LocalText): string {
  return da.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
