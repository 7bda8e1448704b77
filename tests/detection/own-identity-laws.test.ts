import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOwnIdentity } from '~/detection/own-identity'
import type { Span } from '~/detection/finding'

const nobody = { name: '', email: '', phone: '' }
const text = fc.oneof(fc.lorem({ maxCount: 12 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }))

/** Some of the letters people's names are made of, in three alphabets. */
const latin = [...'abcdefghijklmnopqrstuvwxyzæøåäöüéèñçßłđőšžıþð']
const alphabets = [latin, latin, [...'абвгдежзийклмнопрстуфхцчшщыэюяї'], [...'αβγδεζηθικλμνξοπρστυφχψωάέ']]
const part = fc.constantFrom(...alphabets).chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 12 }))
const capitalised = part.map((letters) => letters.charAt(0).toUpperCase() + letters.slice(1))
const name = fc.array(capitalised, { minLength: 1, maxLength: 4 })

/** Ways to write a word that leave it the same word. */
const spellings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => `${word}s`,
  (word) => `${word}'s`,
  (word) => `${word.toLowerCase()}’s`,
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  (word) => [...word].join('\u200b'),
  (word) => [...word].join('\u00ad'),
  (word) => [...word].join(' '),
  (word) => [...word].join('-'),
  (word) => word.replace(/å/giu, 'aa').replace(/ø/giu, 'oe').replace(/æ/giu, 'ae').replace(/ä/giu, 'ae').replace(/ö/giu, 'oe'),
  (word) => word.replace(/aa/gu, 'å').replace(/oe/gu, 'ø').replace(/ae/gu, 'æ'),
]

const spot = fc.constantFrom('', ' ', ', ', '"', '(', '.', '\n', '…', '1')

function covers(findings: readonly Span[], start: number, end: number): boolean {
  return findings.some((finding) => finding.start <= start && finding.end >= end)
}

/** A text with something in its midst, set off from the words around it. */
const setIn = (edge: fc.Arbitrary<string>) =>
  fc.record({ before: text, left: edge, right: edge, after: text }).map(({ before, left, right, after }) => ({
    before: `${before} ${left}`,
    after: `${right} ${after}`,
  }))
const around = setIn(spot)

describe('laws of findings', () => {
  it('they lie within the text, in order and apart, and are never empty', () => {
    const identity = fc.record({ name: fc.oneof(text, name.map((parts) => parts.join(' '))), email: text, phone: text })
    fc.assert(
      fc.property(fc.array(text), identity, (pieces, who) => {
        const whole = [...pieces, who.name, who.email, who.phone].join(' ')
        let last = 0
        for (const { start, end } of findOwnIdentity(whole, who)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(whole.length)
          last = end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('every part of a name is found, however it is spelled, wherever it stands', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom(...spellings), around, (parts, pick, spell, { before, after }) => {
        const spelled = spell(parts[pick % parts.length] ?? '')
        const findings = findOwnIdentity(before + spelled + after, { ...nobody, name: parts.join(' ') })
        expect(covers(findings, before.length, before.length + spelled.length)).toBe(true)
      }),
      { numRuns: 800 },
    )
  })

  it('a part of five letters or more is found with one slip', () => {
    const long = fc.string({ unit: fc.constantFrom(...latin), minLength: 5, maxLength: 12 })
    const slip = fc.record({ at: fc.nat(), letter: fc.constantFrom(...latin), kind: fc.constantFrom('other', 'more', 'fewer', 'swapped') })
    fc.assert(
      fc.property(long, slip, around, (word, { at, letter, kind }, { before, after }) => {
        const place = at % (word.length - 1)
        const [a = '', b = ''] = [word[place], word[place + 1]]
        const typed = { other: letter + b, more: a + letter + b, fewer: b, swapped: b + a }[kind] ?? ''
        const spelled = word.slice(0, place) + typed + word.slice(place + 2)
        const findings = findOwnIdentity(before + spelled + after, { ...nobody, name: word })
        expect(covers(findings, before.length, before.length + spelled.length)).toBe(true)
      }),
      { numRuns: 800 },
    )
  })

  it('a phone number is found in any spacing, with and without its country code', () => {
    const digits = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 9_999_999 })).map(([a, b]) => `${a}${String(b).padStart(7, '0')}`)
    const gaps = fc.array(fc.constantFrom('', '', ' ', '-', '.', '/', ' - ', '\u00a0', '\u2009', '–', ') ', '\n', '\u200b'), { minLength: 7, maxLength: 7 })
    const prefix = fc.constantFrom('', '+45', '+45 ', '0045', '0045 ', '(+45) ', '45 ', '+45-')
    const stored = fc.constantFrom('', '+45', '+45 ', '0045', '0045 ')
    fc.assert(
      fc.property(digits, gaps, fc.tuple(prefix, stored), setIn(spot.filter((edge) => edge !== '1')), (number, spaces, [shown, kept], { before, after }) => {
        const spelled = shown + [...number].map((digit, index) => digit + (spaces[index] ?? '')).join('')
        const findings = findOwnIdentity(before + spelled + after, { ...nobody, phone: kept + number })
        const start = before.length + (shown.startsWith('(') ? 1 : 0)
        expect(covers(findings, start, before.length + spelled.length)).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it('an e-mail address is found, whole and by what stands before the @', () => {
    const address = fc.emailAddress().filter((email) => /[a-z0-9].*@/u.test(email))
    const ats = fc.constantFrom('@', ' @ ', '(at)', ' (at) ', '[at]', ' at ', ' snabel-a ', '(snabel-a)', ' snabel a ', '＠')
    const cases = fc.constantFrom((email: string) => email, (email: string) => email.toUpperCase())
    fc.assert(
      fc.property(address, ats, cases, around, (email, sign, spell, { before, after }) => {
        const [local = '', host = ''] = email.split('@')
        const whole = spell(local) + sign + spell(host)
        const findings = findOwnIdentity(before + whole + after, { ...nobody, email })
        const letters = [...whole].findIndex((letter) => /[\p{L}\p{N}]/u.test(letter))
        expect(covers(findings, before.length + letters, before.length + whole.length)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
