/**
 * What a finding may be about, in four groups: what names a person; the special categories of personal data (GDPR, articles 9
 * and 10); the grounds of discrimination and what stands for them (Danish Act on Differential Treatment, §§ 1 and 5 a; Act on Equal
 * Treatment); and context, for information only. A category is a word here and in the locale files.
 */
export const categoryGroups = {
  direct: ['own-name', 'own-email', 'own-phone', 'person-name', 'email', 'link', 'phone', 'national-id', 'bank-account', 'address', 'birth-date', 'passport'],
  special: ['origin', 'religion', 'politics', 'union', 'health', 'sexual-orientation', 'crime'],
  equality: ['age', 'gender', 'mother-tongue', 'family', 'military-service', 'graduation-year', 'long-experience', 'school-abroad', 'home-area', 'gendered-club'],
  context: ['employer', 'school', 'town', 'date'],
} as const
export type CategoryGroup = keyof typeof categoryGroups
export type FindingCategory = (typeof categoryGroups)[CategoryGroup][number]

export const findingCategories = [...categoryGroups.direct, ...categoryGroups.special, ...categoryGroups.equality, ...categoryGroups.context] as const

/** What an applicant is told of. Context is for the redactor's information only. */
export const hintCategories = [...categoryGroups.direct, ...categoryGroups.special, ...categoryGroups.equality] as const
export type HintCategory = (typeof hintCategories)[number]

const groupOfCategory = new Map(Object.entries(categoryGroups).flatMap(([group, categories]) => categories.map((category): [string, string] => [category, group])))

export function groupOf(category: FindingCategory): CategoryGroup {
  return groupOfCategory.get(category) as CategoryGroup // the map is made from the table that the type is made from
}

/** What may be left unfound: by an organisation that does not want it shown, or where a question asks for it. Never what names a person. */
export const groupsLeftOut = ['special', 'equality', 'context'] as const satisfies readonly CategoryGroup[]
export const categoriesLeftOut = groupsLeftOut.flatMap((group): readonly FindingCategory[] => categoryGroups[group])

/** Those of some words that name categories which may be left unfound. */
export function leftOutOf(words: readonly string[]): FindingCategory[] {
  return categoriesLeftOut.filter((category) => words.includes(category))
}

/** How much a finding gives away: who it is, or what must not count; a hint of it; or what is good to know. */
export const severities = ['high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

const severityOfGroup: Readonly<Record<CategoryGroup, Severity>> = { direct: 'high', special: 'high', equality: 'medium', context: 'low' }

/** The severity of a category where nothing else is said. */
export function severityOf(category: FindingCategory): Severity {
  return severityOfGroup[groupOf(category)]
}

/** Whether a person has to decide a finding before its answer is cleared. What is only good to know waits for nobody. */
export function waitsForDecision({ category, decision }: { readonly category: FindingCategory; readonly decision: string }): boolean {
  return decision === 'open' && groupOf(category) !== 'context'
}

/** What a veil may say in place of the words. The screen text is in the locale files, `[sløret]` for 'veiled'. */
export const veilReplacements = ['veiled', 'name', 'age', 'place', 'workplace', 'school', 'family', 'contact', 'number', 'date'] as const
export type VeilReplacement = (typeof veilReplacements)[number]

const suggestionOf: Readonly<Partial<Record<FindingCategory, VeilReplacement>>> = {
  'own-name': 'name', 'person-name': 'name', 'own-email': 'contact', 'own-phone': 'contact', 'email': 'contact', 'link': 'contact', 'phone': 'contact',
  'address': 'place', 'home-area': 'place', 'town': 'place', 'national-id': 'number', 'bank-account': 'number', 'passport': 'number',
  'birth-date': 'date', 'date': 'date', 'graduation-year': 'date', 'age': 'age', 'long-experience': 'age',
  'family': 'family', 'employer': 'workplace', 'school': 'school', 'school-abroad': 'school',
}

/** What should stand in place of a finding that is veiled. What must not count says nothing: `[religion]` would tell too. */
export function suggestedReplacement(category: FindingCategory): VeilReplacement {
  return suggestionOf[category] ?? 'veiled'
}

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
  number: { da: '[nummer]', en: '[number]' },
  date: { da: '[dato]', en: '[date]' },
}
