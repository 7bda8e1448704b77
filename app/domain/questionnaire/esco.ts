import { languages, type Language, type LocalText } from '../local-text'

// ESCO: the European classification of skills, competences and occupations, kept by the European Commission.

/** The name of a skill in ESCO: the same in every language and every edition. */
export const escoUri = /^http:\/\/data\.europa\.eu\/esco\/skill\/[\w.-]{1,80}$/

/** How many skills one qualification is linked to at most: more would say little. */
export const mostSkills = 5

/** A skill as one official file gives it: in one language. */
export interface EscoSkill {
  readonly uri: string
  readonly label: string
  readonly otherLabels: readonly string[]
  readonly skillType: string | null
  readonly reuseLevel: string | null
}

/** A skill in every language that was imported. */
export interface LabelledSkill {
  readonly uri: string
  readonly labels: LocalText
}

/** As it is searched for: small letters and single spaces, and a letter with its accent is one character. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

const between = '|'

/**
 * The text that a skill is found by: a line for each language, in their order, each behind a line break and beginning
 * with the label. One language's line is written anew; those of the others stay.
 */
export function searchText(before: string, language: Language, { label, otherLabels }: Pick<EscoSkill, 'label' | 'otherLabels'>): string {
  const lines = before.split('\n').slice(1)
  const own = [label, ...otherLabels].map(searchable).join(between)
  return languages.map((one, index) => `\n${one === language ? own : (lines[index] ?? '')}`).join('')
}
