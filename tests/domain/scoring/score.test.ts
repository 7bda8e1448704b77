import { describe, expect, it } from 'vitest'
import { levelOf, levels, parseScore, scoreFromLevel, scoreValue, scoreValues } from '~/domain/scoring/score'

describe('a score', () => {
  it.each(levels)('level %i comes from its form value and goes back to it', (level) => {
    const score = parseScore(String(level))
    expect(score).toEqual({ kind: 'level', level })
    expect(score && scoreValue(score)).toBe(String(level))
    expect(score && levelOf(score)).toBe(level)
    expect(scoreFromLevel(level)).toEqual(score)
  })

  it('that cannot be judged has no level', () => {
    const score = parseScore('cannot-judge')
    expect(score).toEqual({ kind: 'cannot-judge' })
    expect(score && scoreValue(score)).toBe('cannot-judge')
    expect(score && levelOf(score)).toBeNull()
    expect(scoreFromLevel(null)).toEqual(score)
  })

  it('has six form values, all of them read', () => {
    expect(scoreValues.map((value) => parseScore(value))).not.toContain(null)
  })

  it.each(['', '0', '6', '1.5', ' 3', '03', '３', 'NaN', null, undefined, 3, [], ['3'], {}])('is not read from %j', (value) => {
    expect(parseScore(value)).toBeNull()
  })

  it.each([0, 6, 2.5, -1, NaN])('is not read from a stored %s', (level) => {
    expect(scoreFromLevel(level)).toBeNull()
  })
})
