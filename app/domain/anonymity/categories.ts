/** What a finding may be about. The detector adds categories; a category is a word here and in the locale files. */
export const findingCategories = ['own-name', 'own-email', 'own-phone'] as const
export type FindingCategory = (typeof findingCategories)[number]

/** What a veil may say in place of the words. The screen text is in the locale files, `[sløret]` for 'veiled'. */
export const veilReplacements = ['veiled', 'name', 'age', 'place', 'workplace', 'school', 'family', 'contact'] as const
export type VeilReplacement = (typeof veilReplacements)[number]

/** The words that stand in the text the committee reads, in the language of the answer. */
export const replacementTexts: Record<VeilReplacement, { readonly da: string; readonly en: string }> = {
  veiled: { da: '[sløret]', en: '[veiled]' },
  name: { da: '[navn]', en: '[name]' },
  age: { da: '[alder]', en: '[age]' },
  place: { da: '[sted]', en: '[place]' },
  workplace: { da: '[arbejdssted]', en: '[workplace]' },
  school: { da: '[skole]', en: '[school]' },
  family: { da: '[familie]', en: '[family]' },
  contact: { da: '[kontaktoplysning]', en: '[contact detail]' },
}
