import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference, type TextPiece } from '~/domain/text/word-difference'

const shown = (pieces: readonly TextPiece[]) => pieces.map(({ text, isChanged }) => (isChanged ? `<${text}>` : text)).join('')
const both = (before: string, after: string) => {
  const difference = wordDifference(before, after)
  return [shown(difference.before), shown(difference.after)]
}

test.each([
  ['', '', '', ''],
  ['', 'Nyt.', '', '<Nyt.>'],
  ['Det samme.', 'Det samme.', 'Det samme.', 'Det samme.'],
  ['Jeg holdt fristen.', 'Jeg holdt alle frister.', 'Jeg holdt< fristen.>', 'Jeg holdt< alle frister.>'],
  ['Jeg bor i Ribe og arbejder.', 'Jeg bor og arbejder.', 'Jeg bor< i Ribe> og arbejder.', 'Jeg bor og arbejder.'],
  ['En linje\n\nog en til', 'En linje\nog en til', 'En linje<\n\nog> en til', 'En linje<\nog> en til'],
])('from %j to %j', (before, after, ...pieces) => { expect(both(before, after)).toEqual(pieces) })

const texts = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'å '), { maxLength: 40 }).map((parts) => parts.join(''))

test('every side is its own text, word for word, and what is unchanged is the same on both', () => {
  fc.assert(fc.property(texts, texts, (before, after) => {
    const difference = wordDifference(before, after)
    const whole = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => text).join('')
    const kept = (pieces: readonly TextPiece[]) => pieces.filter(({ isChanged }) => !isChanged).map(({ text }) => text).join('')
    expect([whole(difference.before), whole(difference.after)]).toEqual([before, after])
    expect(kept(difference.before)).toBe(kept(difference.after))
  }))
})

test('two very long texts are compared in the time of a page', () => {
  const words = (seed: number) => Array.from({ length: 15_000 }, (_, index) => `w${(index * seed) % 977}`).join(' ')
  const { before, after } = wordDifference(words(3), words(5))
  expect(before.length + after.length).toBeGreaterThan(0)
})
