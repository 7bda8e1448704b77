import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departures, departuresWithoutReason } from '~/domain/scoring/departures'
import { candidateId } from '../examples'

const row = (id: string, rank: number | null) => ({ candidateId: candidateId(id), rank })
const ranking = [row('a', 1), row('b', 2), row('c', 2), row('d', 4), row('e', 5), row('f', null), row('g', null)]

function found(chosen: string): string[] {
  return departures(ranking, [...chosen].map(candidateId)).map(({ candidateId: id, kind }) => `${id} ${kind}`)
}

describe('a shortlist departs from the order', () => {
  it.each([
    ['', []],
    ['a', []],
    ['abc', []],
    ['ab', []],
    ['ac', []],
    ['abcde', []],
    ['abcdef', []],
    ['abcdefg', []],
    ['b', ['a passed-over', 'b lifted']],
    ['abd', ['c passed-over', 'd lifted']],
    ['acde', ['b passed-over', 'd lifted', 'e lifted']],
    ['abce', ['d passed-over', 'e lifted']],
    ['abcdf', ['e passed-over', 'f lifted']],
    ['f', ['a passed-over', 'b passed-over', 'c passed-over', 'd passed-over', 'e passed-over', 'f lifted']],
    ['ax', []],
  ])('with %j chosen', (chosen, expected) => {
    expect(found(chosen)).toEqual(expected)
  })

  it('exactly where somebody lower is chosen before somebody higher', () => {
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 8 })
    fc.assert(fc.property(ranks, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (given, marks) => {
      const rows = given.map((rank, index) => row(`c${index}`, rank))
      const chosen = rows.filter((_, index) => marks[index])
      const left = rows.filter((_, index) => !marks[index])
      const place = ({ rank }: { rank: number | null }) => rank ?? 99
      const expected = rows.filter((each) => chosen.includes(each)
        ? left.some((other) => place(other) < place(each))
        : chosen.some((other) => place(other) > place(each)))

      const result = departures(rows, chosen.map((each) => each.candidateId))
      expect(result.map((each) => each.candidateId)).toEqual(expected.map((each) => each.candidateId))
      for (const each of result) expect(each.kind).toBe(chosen.some((other) => other.candidateId === each.candidateId) ? 'lifted' : 'passed-over')
    }))
  })
})

describe('a departure', () => {
  it('needs a reason that says something', () => {
    const reasons = new Map([[candidateId('a'), 'Kun én bedømmer kunne vurdere svaret.'], [candidateId('b'), ' \n']])
    expect(departuresWithoutReason(departures(ranking, [candidateId('b')]), reasons)).toEqual(['b'])
    expect(departuresWithoutReason(departures(ranking, [candidateId('b')]), new Map())).toEqual(['a', 'b'])
    expect(departuresWithoutReason([], new Map())).toEqual([])
  })
})
