import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockedJudges, mayBeSamePerson, namesIn } from '~/domain/scoring/relations'

describe('the names in what was written', () => {
  it.each([
    ['Mette Holm\nJens Ørsted', ['Mette Holm', 'Jens Ørsted']],
    ['Mette Holm, Jens Ørsted og Åse Bay', ['Mette Holm', 'Jens Ørsted', 'Åse Bay']],
    ['Mette Holm and Jens Smith; Bo Ek & Ida Ek', ['Mette Holm', 'Jens Smith', 'Bo Ek', 'Ida Ek']],
    ['  Mette   Holm \r\n\r\nMette Holm', ['Mette Holm']],
    ['Oger Andersen', ['Oger Andersen']],
    ['', []],
  ])('%j', (written, names) => {
    expect(namesIn(written)).toEqual(names)
  })
})

describe('two names', () => {
  it.each([
    ['Mette Holm', 'Mette Kirstine Holm'], ['HOLM, Mette'.replace(',', ''), 'Mette Holm'], ['Åse Østergård', 'åse østergård'], ['José García', 'Jose Garcia'], ['Anne-Marie Bay', 'Anne Marie Bay'], ['Mette K. Holm', 'Mette Holm'], ['Prins', ' prins'],
  ])('%s and %s may be one person', (one, other) => {
    expect([mayBeSamePerson(one, other), mayBeSamePerson(other, one)]).toEqual([true, true])
  })

  it.each([['Mette', 'Mette Holm'], ['Mette Holm', 'Mette Bay'], ['Mette M', 'Mette Holm'], ['', 'Mette Holm'], ['', ''], ['Holm', 'Holms']])('%s and %s are not taken for one', (one, other) => {
    expect(mayBeSamePerson(one, other)).toBe(false)
  })

  it('is the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => mayBeSamePerson(one, other) === mayBeSamePerson(other, one)))
  })
})

it('keeps off those whom the applicant names and those who named the applicant', () => {
  const judges = [{ key: 1, name: 'Mette Holm', knows: [] }, { key: 2, name: 'Jens Ørsted', knows: ['Anna Holm'] }, { key: 3, name: 'Bo Ek', knows: ['Ida Bay'] }]
  expect(blockedJudges({ name: 'Anna Birgitte Holm', knows: ['Mette Holm'] }, judges)).toEqual([1, 2])
  expect(blockedJudges({ name: 'Ida Bay', knows: [] }, judges)).toEqual([3])
})
