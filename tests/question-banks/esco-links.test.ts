import { describe, expect, it } from 'vitest'
import type { Bank } from '~/domain/questionnaire/bank'
import { familyFormat, familyOf, keptBankOf } from '~/question-banks/bank-format.server'
import { smallBank } from '../support/drafting'

const uri = (number: number) => `http://data.europa.eu/esco/skill/${number}`
const [first, ...others] = smallBank.qualifications
const linkedTo = (esco: readonly string[]): Bank => ({ ...smallBank, qualifications: first ? [{ ...first, esco }, ...others] : [] })

describe('a qualification’s links to ESCO', () => {
  it('go through the format of the files and that of the database as they are', () => {
    const bank = linkedTo([uri(2), uri(1)])
    expect(familyFormat.parse(familyOf(bank))).toEqual(familyOf(bank))
    expect(keptBankOf(JSON.parse(JSON.stringify(familyOf(bank))), bank.questions)).toEqual(bank)
    expect(familyFormat.parse(familyOf(smallBank)).qualifications[0]).not.toHaveProperty('esco')
    expect(keptBankOf(familyOf(smallBank), smallBank.questions)).toEqual(smallBank)
  })

  it.each([
    ['more than five', [1, 2, 3, 4, 5, 6].map(uri)],
    ['the same twice', [uri(1), uri(1)]],
    ['no uri', ['sygepleje']],
    ['the uri of something else', ['http://data.europa.eu/esco/occupation/1']],
    ['a uri with something before it', [`javascript:alert(1)//${uri(1)}`]],
  ])('are refused: %s', (_, esco) => {
    const parsed = familyFormat.safeParse(familyOf(linkedTo(esco)))
    expect(parsed.error?.issues.map(({ path }) => path.slice(0, 3))).toEqual([['qualifications', 0, 'esco']])
  })
})
