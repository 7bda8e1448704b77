import { categoriesLeftOut } from '~/domain/anonymity/categories'
import type { OrganisationSettings } from '~/domain/organisation'
import type { WorldOptions } from '../anonymity/world'

/** What is chosen, beside what an organisation begins with. */
export type Choice = Pick<WorldOptions, 'custody' | 'settings' | 'post'>

/** What an organisation or HR can choose and that has to do with what is shown to whom, each with its two choices. */
export const factors: readonly (readonly [name: string, choices: readonly [Choice, Choice]])[] = [
  ['custody', [{}, { custody: 'officers' }]],
  ['asksBlindness', [{}, { settings: { asksBlindness: false } }]], // the worlds have it on
  ['asksBackground', [{}, { settings: { asksBackground: false } }]],
  ['hiddenCategories', [{}, { settings: { hiddenCategories: categoriesLeftOut } }]],
  ['showsHints', [{}, { settings: { showsHints: false } }]],
  ['defaultLanguage', [{}, { settings: { defaultLanguage: 'en' } }]],
  ['graceMinutes', [{}, { settings: { graceMinutes: 0 } }]],
  ['blindnessPolicy', [{}, { settings: { blindnessPolicy: { permanent: 'free', 'fixed-term': 'free' } } }]],
  ['publishesCommittee', [{}, { post: { publishesCommittee: true } }]],
  ['publishesAnchors', [{}, { post: { publishesAnchors: true } }]],
]

/** Settings that are not walked, each with why it says nothing of blindness or where it is tried. */
export const notWalked: Readonly<Partial<Record<keyof OrganisationSettings, string>>> = {
  brandColour: 'how pages look', logo: 'how pages look',
  retention: 'how long things are kept', privacyContact: 'a text', controllerAddress: 'a text', dataProtectionOfficer: 'a text', helpContact: 'a text', paperAddress: 'a text',
  accessibilityReviewedOn: 'a text', accessibilityFeedback: 'a text',
  checkpointEmail: 'set in all worlds',
  disclosure: 'says which law applies, and opens nothing: tests/use-cases/own-copy',
  secondReadingPercent: 'needs a second redactor: tests/use-cases/clearing/second-reading.test.ts',
  secondFactorOf: 'how people sign in: tests/use-cases/accounts',
}

/**
 * Six rows in which any two of up to ten factors meet in all four ways: a row of nothing, and five in which every factor is the second choice in another
 * three (a covering array of strength two, after Kleitman and Spencer 1973, doi:10.1016/0012-365X(73)90098-8: three of five always meet, and never contain each other).
 */
export const rows: readonly (readonly (0 | 1)[])[] = coveringRows(factors.length)

function coveringRows(columns: number): (0 | 1)[][] {
  const threes = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].flatMap((b) => (b > a ? [0, 1, 2, 3, 4].flatMap((c) => (c > b ? [[a, b, c]] : [])) : []))).slice(0, columns)
  return [-1, 0, 1, 2, 3, 4].map((row) => threes.map((three) => (three.includes(row) ? 1 : 0)))
}

export const choices: readonly Choice[] = rows.map((row) => row.map((at, factor) => factors[factor]?.[1][at] ?? {}).reduce<Choice>((all, one) => ({
  ...all, ...one, settings: { ...all.settings, ...one.settings }, post: { ...all.post, ...one.post },
}), {}))
