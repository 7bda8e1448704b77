import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withinOneEdit } from '~/detection/edit-distance'
import { isWithin, letterSetOf, mayBeOneEdit } from '~/detection/letter-set'
import { spellingOf } from '~/detection/words'

const letters = fc.string({ unit: fc.constantFrom(...'aehostunкπ𐐨'), maxLength: 8 })

describe('the set of letters', () => {
  it('is the same for a word, its skeleton and its genitive', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(letterSetOf(spellingOf(word).skeleton)).toBe(letterSetOf(word))
        expect(letterSetOf(`${word}s`)).toBe(letterSetOf(word))
      }),
      { numRuns: 2000 },
    )
  })

  it('never tells words apart that are one edit from each other', () => {
    fc.assert(
      fc.property(letters, fc.nat(), letters.filter((other) => other.length < 3), fc.nat(2), (word, place, other, removed) => {
        const at = place % (word.length + 1)
        const edited = word.slice(0, at) + other + word.slice(at + removed)
        fc.pre(withinOneEdit(word, edited))
        expect(mayBeOneEdit(letterSetOf(word), letterSetOf(edited))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('of a beginning lies within that of the whole, as its skeleton begins the skeleton', () => {
    fc.assert(
      fc.property(letters, letters, (beginning, rest) => {
        expect(isWithin(letterSetOf(beginning), letterSetOf(beginning + rest))).toBe(true)
        expect(spellingOf(beginning + rest).skeleton.startsWith(spellingOf(beginning).skeleton)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('tells most words apart', () => {
    expect(mayBeOneEdit(letterSetOf('birgitte'), letterSetOf('sagsbehandler'))).toBe(false)
    expect(isWithin(letterSetOf('kommune'), letterSetOf('annabirgitte'))).toBe(false)
  })
})
