import type { Bank, BankQuestion } from '~/domain/questionnaire/bank'

/** A bank as one file writes it: in the order of the format, and without what a question does not have. */
export function fileOfBank({ questions, ...family }: Bank): Record<string, unknown> {
  return { ...family, questions: questions.map(withoutNothing) }
}

function withoutNothing(question: BankQuestion): Record<string, unknown> {
  const { id, version, status, kind, approach, covers, prompt, help, material, options, unit, minutes, wordLimit, defaultWeight, scored, anchors, strongAnswer, laterProof, source } = question
  const ordered = { id, version, status, kind, approach, covers, prompt, help, material, options, unit, minutes, wordLimit, defaultWeight, scored, anchors, strongAnswer, laterProof, source }
  return Object.fromEntries(Object.entries(ordered).filter(([, value]) => value !== null))
}
