import { describe, expect, it } from 'vitest'
import { coverage } from '~/domain/questionnaire/coverage'
import { aQualification, aQuestion } from '../examples'

describe('coverage', () => {
  const caseWork = aQualification('case-work')
  const law = aQualification('law')
  const finnish = aQualification('finnish', false)

  it('is a matrix in the order of the qualifications and of the questions', () => {
    const result = coverage([caseWork, law, finnish], [
      aQuestion('b', { qualificationIds: ['law', 'case-work'] }),
      aQuestion('a', { qualificationIds: ['case-work'] }),
    ])

    expect(result).toEqual({
      rows: [
        { qualification: caseWork, questionIds: ['b', 'a'], covered: true },
        { qualification: law, questionIds: ['b'], covered: true },
        { qualification: finnish, questionIds: [], covered: false },
      ],
      uncoveredRequired: [],
      questionsWithoutQualification: [],
    })
  })

  it('misses only the required qualifications that no question asks about', () => {
    expect(coverage([caseWork, law, finnish], [aQuestion('a')]).uncoveredRequired).toEqual([law])
  })

  it('takes a yes-no fact for a question like any other', () => {
    const fact = aQuestion('licence', { kind: 'yes-no', scored: false, qualificationIds: ['law'] })
    expect(coverage([law], [fact]).uncoveredRequired).toEqual([])
  })

  it('names questions without a qualification, those that only name another post’s included', () => {
    const result = coverage([caseWork], [
      aQuestion('none', { qualificationIds: [] }),
      aQuestion('foreign', { qualificationIds: ['cooking'] }),
      aQuestion('half', { qualificationIds: ['cooking', 'case-work'] }),
    ])
    expect(result.questionsWithoutQualification).toEqual(['none', 'foreign'])
  })

  it('of nothing is empty', () => {
    expect(coverage([], [])).toEqual({ rows: [], uncoveredRequired: [], questionsWithoutQualification: [] })
  })
})
