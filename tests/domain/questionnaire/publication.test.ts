import { describe, expect, it } from 'vitest'
import {
  draftPages, problemPages, publicationProblemCodes, publicationProblems, type PublicationDraft, type PublicationProblem, type PublicationProblemCode,
} from '~/domain/questionnaire/publication'
import { aDraft, anchors, aQualification, aQuestion, personId, questionId } from '../examples'

const now = new Date('2025-03-01T08:00:00Z')
const member = (name: string, chair = false) => ({ personId: personId(name), chair })
const committeeOf = (count: number) => Array.from({ length: count }, (_, index) => member(`m${index}`, index === 0))
const free = { permanent: 'free', 'fixed-term': 'free' } as const

function found(changes: Partial<PublicationDraft>): PublicationProblem[] {
  return publicationProblems(aDraft(changes), now)
}
const codes = (changes: Partial<PublicationDraft>) => found(changes).map((problem) => problem.code)

describe('a draft that is ready', () => {
  it.each<[string, Partial<PublicationDraft>]>([
    ['as it is', {}],
    ['with its title in one of its languages', { title: { da: 'Sagsbehandler' } }],
    ['with a deadline one millisecond away', { deadline: new Date(now.getTime() + 1) }],
    ['with seven on the committee', { committee: committeeOf(7) }],
    ['with two redactors', { redactorIds: [personId('carl'), personId('dorte')] }],
    ['in Danish alone, with Danish texts', { languages: ['da'], questions: [aQuestion('q', { prompt: { da: 'Fortæl' }, anchors: { 1: { da: 'a' }, 3: { da: 'b' }, 5: { da: 'c' } } })] }],
    ['with the weights 1 and 10, and a reason', { weightReason: 'Loven fylder mest.', questions: [aQuestion('a', { weight: 1 }), aQuestion('b', { weight: 10 })] }],
    ['with a fact of another weight', { questions: [aQuestion('a'), aQuestion('b', { kind: 'yes-no', weight: 4, anchors: null })] }],
    ['with an unscored question without weight or anchors', { questions: [aQuestion('a'), aQuestion('b', { scored: false, weight: 0, anchors: null })] }],
    ['ordinary, where that is free', { blindness: 'ordinary', blindnessPolicy: free }],
    ['ordinary with a reason, where blind is recommended', { blindness: 'ordinary', positionKind: 'fixed-term', ordinaryReason: 'Vikar i to uger' }],
  ])('has no problems: %s', (_, changes) => {
    expect(found(changes)).toEqual([])
  })
})

/** One draft for each thing that hinders publication. */
const hindered: Record<PublicationProblemCode, Partial<PublicationDraft>> = {
  'title-missing': { title: { da: '  ', en: '' } },
  'department-missing': { departmentId: null },
  'deadline-missing': { deadline: null },
  'deadline-past': { deadline: now },
  'retention-missing': { retentionMonths: null },
  'cv-use-missing': { cvUse: null },
  'blindness-not-chosen': { blindness: null },
  'blindness-required': { blindness: 'ordinary', ordinaryReason: 'Vi plejer' },
  'ordinary-reason-missing': { blindness: 'ordinary', positionKind: 'fixed-term', ordinaryReason: ' ' },
  'no-required-qualification': { qualifications: [aQualification('case-work', false)] },
  'required-qualification-uncovered': { qualifications: [aQualification('case-work'), aQualification('law')] },
  'no-scored-question': { questions: [aQuestion('a', { scored: false }), aQuestion('fact', { kind: 'yes-no', anchors: null })] },
  'weights-without-reason': { weightReason: ' ', questions: [aQuestion('a', { weight: 2 }), aQuestion('b')] },
  'prompt-missing': { questions: [aQuestion('a', { prompt: { da: 'Fortæl', en: ' ' } })] },
  'options-missing': { languages: ['da'], questions: [aQuestion('a', { kind: 'single-choice', scored: false, options: [{ id: 'x', text: { da: 'Et', en: 'One' } }] }), aQuestion('b')] },
  'anchors-missing': { questions: [aQuestion('a', { anchors: { ...anchors, 3: { da: 'Nævner en handling.' } } })] },
  'question-without-qualification': { questions: [aQuestion('a'), aQuestion('b', { qualificationIds: [] })] },
  'weight-out-of-range': { questions: [aQuestion('a', { weight: 11 })] },
  'committee-too-small': { committee: committeeOf(1) },
  'committee-too-large': { committee: committeeOf(8) },
  'no-chair': { committee: [member('anna'), member('bo')] },
  'several-chairs': { committee: [member('anna', true), member('bo', true)] },
  'no-redactor': { redactorIds: [] },
  'second-redactor-missing': { secondReadingPercent: 10 },
  'redactor-on-committee': { redactorIds: [personId('bo')] },
}

describe('each thing that hinders publication', () => {
  it.each(publicationProblemCodes)('%s is found alone and points to its page', (code) => {
    const problems = found(hindered[code])
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems[0]?.spot.page).toBe(problemPages[code])
    expect(draftPages).toContain(problemPages[code])
  })

  it.each([0, 0.5, 1.5, 10.01, -1, NaN, Infinity])('a weight of %s is out of range', (weight) => {
    expect(codes({ questions: [aQuestion('a', { weight })] })).toEqual(['weight-out-of-range'])
  })

  it('a retention of no months is none', () => {
    expect(codes({ retentionMonths: 0 })).toEqual(['retention-missing'])
  })

  it('a reviewer who is named twice is one reviewer, and one chair', () => {
    expect(codes({ committee: [member('anna', true), member('anna', true)] })).toEqual(['committee-too-small'])
  })

  it('names the uncovered qualification', () => {
    expect(found(hindered['required-qualification-uncovered'])).toEqual([
      { code: 'required-qualification-uncovered', spot: { page: 'questions' }, qualificationId: 'law' },
    ])
  })

  it('names the question and the language of a missing prompt and of missing anchors', () => {
    const bare = aQuestion('bare', { prompt: { en: 'Tell us' }, anchors: { ...anchors, 5: { da: 'Gør det.' } } })
    expect(found({ questions: [aQuestion('whole'), bare] })).toEqual([
      { code: 'prompt-missing', spot: { page: 'question', questionId: questionId('bare') }, language: 'da' },
      { code: 'anchors-missing', spot: { page: 'question', questionId: questionId('bare') }, language: 'en' },
    ])
  })

  it('misses anchors in every language when there are none at all', () => {
    const languages = found({ questions: [aQuestion('a', { anchors: null })] }).map((problem) => problem.language)
    expect(languages).toEqual(['da', 'en'])
  })

  it('are all found at once in an empty draft, in the order of the pages', () => {
    const empty: Partial<PublicationDraft> = {
      title: {}, departmentId: null, deadline: null, retentionMonths: null, cvUse: null, blindness: null,
      qualifications: [], questions: [], committee: [], redactorIds: [],
    }
    expect(codes(empty)).toEqual([
      'title-missing', 'department-missing', 'deadline-missing', 'retention-missing', 'cv-use-missing', 'blindness-not-chosen',
      'no-required-qualification', 'no-scored-question', 'committee-too-small', 'no-chair', 'no-redactor',
    ])
  })
})
