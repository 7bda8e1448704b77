import { languages, type Language } from '~/domain/local-text'

// A bank as tables, with the column names of XLSForm (xlsform.org) where it has them, so that people who know those forms
// feel at home, and columns of our own beside them.

export const sheetNames = ['settings', 'qualifications', 'survey', 'choices', 'rubric'] as const
export type SheetName = (typeof sheetNames)[number]

/** The first row holds the names of the columns. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** XLSForm's way to name the column of a language: `label::Dansk (da)`. */
const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk (da)', en: 'English (en)' }
export const inColumn = (name: string, language: Language) => `${name}::${languageNames[language]}`
const texts = (...names: string[]) => names.flatMap((name) => languages.map((language) => inColumn(name, language)))

/** Most indicators that a qualification has in a table. */
export const indicatorColumns = [1, 2, 3, 4] as const

/** The columns of every sheet, in their order. */
export const columns: Readonly<Record<SheetName, readonly string[]>> = {
  settings: ['form_id', 'version', ...texts('form_title', 'description'), 'isco08', 'krl_agreements', 'lix_at_most', 'licence'],
  qualifications: ['name', ...texts('label', 'description', ...indicatorColumns.map((number) => `indicator${number}`)), 'esco'],
  survey: [
    'type', 'name', ...texts('label', 'hint', 'material'), 'required', 'appearance', 'kind', 'approach', 'covers', 'minutes', 'word_limit', 'weight', 'scored', 'version', 'status',
    ...texts('unit', 'strong_answer', 'later_proof'), 'source',
  ],
  choices: ['list_name', 'name', ...texts('label')],
  rubric: ['question', 'score', ...texts('label')],
}
