import { describe, expect, it } from 'vitest'
import { categoriesLeftOut, findingCategories, groupOf, groupsLeftOut, hintCategories, leftOutOf, replacementTexts, severityOf, suggestedReplacement, waitsForDecision } from '~/domain/anonymity/categories'
import { certaintyOf } from '~/domain/anonymity/certainty'
import { isCarried } from '~/domain/anonymity/mentions'

/** What is found, the group it is of, how much it gives away, and what stands in its place: every change of it is a visible difference here. */
const table = `
own-name direct high name
own-email direct high contact
own-phone direct high contact
person-name direct high name
email direct high contact
link direct high contact
phone direct high contact
national-id direct high number
bank-account direct high number
address direct high place
birth-date direct high date
passport direct high number
origin special high veiled
religion special high veiled
politics special high veiled
union special high veiled
health special high veiled
sexual-orientation special high veiled
crime special high veiled
age equality medium age
gender equality medium veiled
mother-tongue equality medium veiled
family equality medium family
military-service equality medium veiled
graduation-year equality medium date
long-experience equality medium age
school-abroad equality medium school
home-area equality medium place
gendered-club equality medium veiled
employer context low workplace
school context low school
town context low place
date context low date`.trim()

describe('what reveals a person', () => {
  it('is of a group, gives away so much, and is replaced so', () => {
    expect(findingCategories.map((category) => [category, groupOf(category), severityOf(category), suggestedReplacement(category)].join(' ')).join('\n')).toBe(table)
  })

  it('is told to applicants but for what is context', () => {
    expect(hintCategories).toEqual(findingCategories.filter((category) => groupOf(category) !== 'context'))
  })

  it('may be left unfound unless it names a person', () => {
    expect(groupsLeftOut).toEqual(['special', 'equality', 'context'])
    expect(categoriesLeftOut).toEqual(findingCategories.filter((category) => groupOf(category) !== 'direct'))
    expect(leftOutOf(['own-name', 'health', 'town', 'no such word'])).toEqual(['health', 'town'])
    expect(leftOutOf([])).toEqual([])
  })

  it('waits for a person while nobody has decided it, but for what is good to know', () => {
    for (const category of findingCategories) {
      expect(waitsForDecision({ category, decision: 'open' }), category).toBe(groupOf(category) !== 'context')
      for (const decision of ['veiled', 'kept']) expect(waitsForDecision({ category, decision }), category).toBe(false)
    }
  })

  it('is veiled wherever it stands if it is a name, and only then', () => {
    expect(findingCategories.filter(isCarried)).toEqual(['own-name', 'person-name'])
  })
})

it('in place of the words the committee reads what kind they were, in the language of the answer', () => {
  expect(replacementTexts).toEqual({
    veiled: { da: '[sløret]', en: '[veiled]' }, name: { da: '[navn]', en: '[name]' }, age: { da: '[alder]', en: '[age]' }, place: { da: '[sted]', en: '[place]' },
    workplace: { da: '[arbejdssted]', en: '[workplace]' }, school: { da: '[skole]', en: '[school]' }, family: { da: '[familie]', en: '[family]' },
    contact: { da: '[kontaktoplysning]', en: '[contact detail]' }, number: { da: '[nummer]', en: '[number]' }, date: { da: '[dato]', en: '[date]' },
  })
})

it('a finding is sure from 90 per cent, likely from 70, and else perhaps one', () => {
  expect([100, 90, 89, 70, 69, 0].map(certaintyOf)).toEqual(['sure', 'sure', 'likely', 'likely', 'perhaps', 'perhaps'])
})
