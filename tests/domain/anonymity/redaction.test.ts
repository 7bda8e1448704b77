import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { veilReplacements, type VeilReplacement } from '~/domain/anonymity/categories'
import { applyVeils, findPhrase, segments, shiftlessAdd, type Veil } from '~/domain/anonymity/redaction'

const veil = (start: number, end: number, replacement: VeilReplacement = 'veiled'): Veil => ({ start, end, replacement })

describe('the text with its veils', () => {
  const text = 'Jeg er Mette på 44 år.'

  it.each<[string, Veil[], string]>([
    ['no veil', [], text],
    ['one', [veil(7, 12)], 'Jeg er [sløret] på 44 år.'],
    ['words of their own', [veil(16, 21, 'age'), veil(7, 12, 'name')], 'Jeg er [navn] på [alder].'],
    ['the whole', [veil(0, 22)], '[sløret]'],
    ['overlapping', [veil(7, 10, 'name'), veil(9, 12, 'name')], 'Jeg er [navn] på 44 år.'],
    ['touching', [veil(7, 9, 'name'), veil(9, 12, 'name')], 'Jeg er [navn] på 44 år.'],
    ['one inside another', [veil(7, 18, 'name'), veil(8, 9, 'name')], 'Jeg er [navn] år.'],
    ['different kinds that touch', [veil(7, 12, 'name'), veil(12, 18, 'age')], 'Jeg er [sløret] år.'],
    ['outside the text', [veil(-5, 3), veil(19, 900)], '[sløret] er Mette på 44 [sløret]'],
    ['empty', [veil(7, 7), veil(40, 50), veil(-3, -1)], text],
    ['ends the wrong way round', [veil(12, 7)], 'Jeg er [sløret] på 44 år.'],
    ['half units', [veil(7.6, 11.2)], 'Jeg er [sløret] på 44 år.'],
    ['ends that are no numbers', [veil(NaN, 12), veil(16, NaN)], '[sløret] på [sløret]'],
  ])('%s', (_, veils, expected) => {
    expect(applyVeils(text, veils, 'da')).toBe(expected)
  })

  it('speaks the language of the answer', () => {
    expect(applyVeils('I am Mette', [veil(5, 10)], 'en')).toBe('I am [veiled]')
    expect(applyVeils('I am Mette', [veil(5, 10, 'name')], 'en')).toBe('I am [name]')
  })

  it.each(['', ' ', '\n', null, undefined, 'Mette', 'toString', '__proto__'])('a replacement of %j, as a store might hold, is the plain veil', (stored) => {
    const broken = { start: 7, end: 12, replacement: stored as VeilReplacement } // what the types forbid and old data may do
    expect(applyVeils(text, [broken], 'da')).toBe('Jeg er [sløret] på 44 år.')
  })

  it.each([[0, 1], [1, 2], [0, 2]])('never halves a character (%i–%i)', (start, end) => {
    expect(applyVeils('😀 ja', [veil(start, end)], 'da')).toBe('[sløret] ja')
  })
})

const someText = fc.string({ unit: fc.constantFrom(...'abcæøå \n', '😀', '👩', 'é'), maxLength: 30 })
const someVeil = fc.record({ start: fc.integer({ min: -4, max: 70 }), end: fc.integer({ min: -4, max: 70 }), replacement: fc.constantFrom(...veilReplacements) })
const someVeils = fc.array(someVeil, { maxLength: 6 })

/** What should stay, found another way: character by character, each asked whether any veil lies over it. */
function unveiledCharacters(text: string, veils: readonly Veil[]): string {
  let offset = 0
  return [...text].filter((character) => {
    const [start, end] = [offset, (offset += character.length)]
    return !veils.some((each) => Math.max(Math.min(each.start, each.end), start) < Math.min(Math.max(each.start, each.end), end))
  }).join('')
}

describe('veiling, whatever the text and the veils', () => {
  it('shows every unveiled character and not one veiled one', () => {
    fc.assert(fc.property(someText, someVeils, fc.constantFrom('da' as const, 'en' as const), (text, veils, language) => {
      const shown = applyVeils(text, veils, language).replace(/\[[^\]]*\]/g, '')
      expect(shown).toBe(unveiledCharacters(text, veils))
    }), { numRuns: 1_000 })
  })

  it('does not depend on the order of the veils', () => {
    fc.assert(fc.property(someText, someVeils, (text, veils) => {
      expect(applyVeils(text, [...veils].reverse(), 'da')).toBe(applyVeils(text, veils, 'da'))
    }))
  })

  it('says the same however long the veiled words were', () => {
    fc.assert(fc.property(someText, someText, fc.nat(70), (before, hidden, extra) => {
      const text = `${before}x${hidden}`
      expect(applyVeils(text, [veil(before.length, text.length + extra)], 'da')).toBe(`${before}[sløret]`)
    }))
  })

  it('is the same for veils that were added one by one', () => {
    fc.assert(fc.property(someText, someVeils, (text, anyVeils) => {
      const veils = anyVeils.filter((each) => Math.min(each.start, each.end) >= 0 && Math.max(each.start, each.end) <= text.length)
      const added = veils.reduce<Veil[]>(shiftlessAdd, [])
      expect(unveiledCharacters(text, added)).toBe(unveiledCharacters(text, veils))
      expect(applyVeils(text, added, 'da')).toBe(applyVeils(text, veils, 'da'))
    }))
  })
})

describe('the segments of an original', () => {
  it('are its pieces, each with the veil that lies over it', () => {
    expect(segments('Jeg er Mette', [veil(7, 90, 'name')])).toEqual([
      { start: 0, end: 7, text: 'Jeg er ', veil: null },
      { start: 7, end: 12, text: 'Mette', veil: veil(7, 12, 'name') },
    ])
    expect(segments('', [veil(0, 3)])).toEqual([])
  })

  it('join to the original without a gap, no two veiled ones beside each other', () => {
    fc.assert(fc.property(someText, someVeils, (text, veils) => {
      const pieces = segments(text, veils)
      expect(pieces.map((each) => each.text).join('')).toBe(text)
      pieces.forEach((each, index) => {
        expect(each.start).toBe(index === 0 ? 0 : pieces[index - 1]?.end)
        expect(each.text).toBe(text.slice(each.start, each.end))
        expect(each.end).toBeGreaterThan(each.start)
        if (index > 0) expect(each.veil === null).toBe(pieces[index - 1]?.veil !== null)
      })
    }))
  })
})

describe('a veil with an end in the middle of a character', () => {
  it.each([[0, 3], [1, 3], [2, 3]])('takes it whole and nothing beside it (%i–%i)', (start, end) => {
    expect(applyVeils('a😀b😀c', [veil(start, end)], 'da')).toBe(start === 0 ? '[sløret]b😀c' : 'a[sløret]b😀c')
  })

  it('takes nothing of the text where it is empty', () => {
    expect(applyVeils('a😀b', [veil(2, 2)], 'da')).toBe('a😀b')
  })
})

describe('adding a veil', () => {
  it('keeps the list sorted and disjoint, with the offsets of the original', () => {
    expect(shiftlessAdd([veil(20, 25, 'age'), veil(0, 3, 'name')], veil(10, 12, 'place'))).toEqual([
      veil(0, 3, 'name'), veil(10, 12, 'place'), veil(20, 25, 'age'),
    ])
  })

  it('joins all that it overlaps or touches, and leaves the given list alone', () => {
    const before = [veil(0, 3, 'name'), veil(5, 8, 'name'), veil(12, 14, 'age')]
    expect(shiftlessAdd(before, veil(3, 6, 'name'))).toEqual([veil(0, 8, 'name'), veil(12, 14, 'age')])
    expect(shiftlessAdd(before, veil(8, 12, 'name'))).toEqual([veil(0, 3, 'name'), veil(5, 14, 'veiled')])
    expect(before).toHaveLength(3)
  })

  it('ignores an empty one and turns one that is the wrong way round', () => {
    expect(shiftlessAdd([], veil(4, 4))).toEqual([])
    expect(shiftlessAdd([], veil(9, 4))).toEqual([veil(4, 9)])
  })
})

describe('finding a phrase', () => {
  it.each<[string, string, [number, number][]]>([
    ['Mette ringede. Så kom METTE og mettes hund.', 'mette', [[0, 5], [22, 27], [31, 36]]],
    ['Mette\n  Hansen', ' mette hansen ', [[0, 14]]],
    ['Åse og åse', 'ÅSE', [[0, 3], [7, 10]]],
    ['A.B. og AxB', 'a.b', [[0, 3]]],
    ['(x) [y] c:\\d $5 -^', '\\d $5 -^', [[10, 18]]],
    ['aaa', 'aa', [[0, 2], [1, 3]]],
    ['😀😀', '😀', [[0, 2], [2, 4]]],
    ['İİ mette', 'mette', [[3, 8]]],
    ['Mette', '  ', []],
    ['', 'x', []],
  ])('%j holds %j', (text, phrase, spans) => {
    expect(findPhrase(text, phrase).map(({ start, end }) => [start, end])).toEqual(spans)
  })

  it('leaves nothing of it behind when all places are veiled', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '.', '😀'), maxLength: 30 })
    const phrases = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '.', '😀'), minLength: 1, maxLength: 3 })
    fc.assert(fc.property(letters, phrases, (text, phrase) => {
      const veiled = applyVeils(text, findPhrase(text, phrase).map(({ start, end }) => veil(start, end)), 'da')
      expect(veiled.toLowerCase()).not.toContain(phrase.toLowerCase())
    }))
  })
})
