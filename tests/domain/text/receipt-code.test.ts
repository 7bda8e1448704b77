import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededUint32 } from '~/domain/anonymity/shuffle'
import { formatReceiptCode, normaliseReceiptCode, receiptCodeBytes } from '~/domain/text/receipt-code'

const bytes = fc.uint8Array({ minLength: receiptCodeBytes, maxLength: 32 })

describe('a receipt code', () => {
  it('is sixteen symbols in four groups, without vowels and look-alikes', () => {
    fc.assert(fc.property(bytes, (given) => /^([2-9CDFGHJKMNPQRTVWX]{4}-){3}[2-9CDFGHJKMNPQRTVWX]{4}$/.test(formatReceiptCode(given))))
  })

  it('is the number that the bytes are, in base 24, lowest symbol first', () => {
    const number = (value: number) => Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? value : 0))
    expect(formatReceiptCode(number(0))).toBe('2222-2222-2222-2222')
    expect(formatReceiptCode(number(23))).toBe('X222-2222-2222-2222')
    expect(formatReceiptCode(number(24))).toBe('2322-2222-2222-2222')
  })

  it('refuses to be made of too little randomness', () => {
    expect(() => formatReceiptCode(new Uint8Array(15))).toThrow(RangeError)
  })

  it('shows every symbol as often in every place (chi-square, 23 degrees of freedom, p > .0001)', () => {
    const next = seededUint32('receipt codes')
    const places = Array.from({ length: 16 }, () => new Map<string, number>())
    const draws = 4_800
    for (let draw = 0; draw < draws; draw += 1) {
      const random = Uint8Array.from({ length: 16 }, () => next() >>> 24)
      const symbols = formatReceiptCode(random).replaceAll('-', '')
      places.forEach((counts, place) => counts.set(symbols.charAt(place), (counts.get(symbols.charAt(place)) ?? 0) + 1))
    }
    for (const counts of places) {
      expect(counts.size).toBe(24)
      const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - draws / 24) ** 2 / (draws / 24), 0)
      expect(chiSquare).toBeLessThan(57.1)
    }
  })
})

describe('a typed receipt code', () => {
  const code = 'TRKM-9VWX-3CDF-H7JK'

  it.each([
    code, 'TRKM9VWX3CDFH7JK', 'trkm-9vwx-3cdf-h7jk', ' TRKM 9VWX 3CDF H7JK \n', 'TRKM.9VWX.3CDF.H7JK', 'T R K M–9VWX—3CDF‑H7JK',
    'TRKM\u00a09VWX\u200b-3CDF-H7JK', 'ＴＲＫＭ-9VWX-3CDF-H7JK', 'TRKM/9VWX/3CDF/H7JK', 'TRKM\u22129VWX_3CDF, H7JK', '“TRKM-9VWX-3CDF-H7JK”.', 'Din kode: TRKM-9VWX-3CDF-H7JK',
    `${'TRKM-9VWX-3CDF-H7JK'} gem den`, `${'TRKM-9VWX-3CDF-H7JK'}\nTRKM9VWX3CDFH7JK`,
  ])('%j is read', (typed) => {
    expect(normaliseReceiptCode(typed)).toBe(code)
  })

  it('takes B, S and Z for the digits they look like', () => {
    expect(normaliseReceiptCode('bsz2-2222-2222-2222')).toBe('8522-2222-2222-2222')
  })

  it.each(['', '   ', 'TRKM-9VWX-3CDF-H7J', `${code}2`, 'ARKM-9VWX-3CDF-H7JK', 'TRKM-9VWX-3CDF-H7J0', 'TRKM-9VWX-3CDF-H7J1', 'TRKM-9VWX-3CDF-H7J😀', `${code} ${code.replace('T', 'R')}`, ' '.repeat(100)])('%j cannot be one', (typed) => {
    expect(normaliseReceiptCode(typed)).toBeNull()
  })

  it('is the code it was made from, however it is spaced', () => {
    fc.assert(fc.property(bytes, fc.constantFrom('', ' ', '-', '.'), (given, separator) => {
      const made = formatReceiptCode(given)
      expect(normaliseReceiptCode(made.toLowerCase().replaceAll('-', separator))).toBe(made)
    }))
  })

  it('never throws and never gives another form', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const read = normaliseReceiptCode(typed)
      expect(read === null || normaliseReceiptCode(read) === read).toBe(true)
    }))
  })
})
