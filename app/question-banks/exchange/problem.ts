/** Everything that can be wrong with a bank in a file. Each is a sentence in the locale files (banks:problem.<code>), in every language. */
export const problemCodes = [
  // of the file
  'too-large', 'encoding', 'malformed', 'unknown-format', 'unknown-sheet', 'missing-sheet', 'unknown-column', 'column-twice', 'formula',
  // of a value
  'missing', 'empty', 'wrong-type', 'unknown-property', 'unknown-value', 'too-small', 'too-large-number', 'too-few', 'too-many', 'too-long', 'wrong-form', 'control-character',
  // of values that do not fit one another
  'duplicate-id', 'unknown-qualification', 'unknown-question', 'uncovered', 'fact-scored', 'proof-missing', 'limit-missing', 'options-belong', 'options-twice',
  'unit-belongs', 'short-limit', 'material-missing', 'anchors-missing', 'strong-missing', 'anchors-same',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Where it stands: a line of a text, a cell of a sheet (rows count from 1, columns have letters), or the file as a whole. */
export type ProblemPlace =
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: string }
  | { readonly kind: 'file' }

export interface ExchangeProblem {
  readonly place: ProblemPlace
  /** The property it is about, as the YAML names it: `questions.3.anchors.5.en`; '' for none. */
  readonly path: string
  readonly code: ProblemCode
  /** What the sentence tells of: a limit, the value that was found. */
  readonly values: Readonly<Record<string, string | number>>
}

/** More problems than these are not told at once. */
export const mostProblems = 100

/** A problem of the file as a whole. */
export function ofFile(code: ProblemCode, values: ExchangeProblem['values'] = {}): ExchangeProblem {
  return { place: { kind: 'file' }, path: '', code, values }
}
