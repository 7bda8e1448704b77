import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanAnswerText, countWords, maximumAnswerLength, overLimit } from '~/domain/text/words'

const counted: readonly (readonly [string, number])[] = [
  ['', 0],
  ['   \n\t ', 0],
  ['— … !? ()', 0],
  ['Jeg ringede til borgeren.', 4],
  ['Jeg\nringede\r\n\r\ntil   borgeren', 4],
  ['på ø i å æble', 5],
  ['e-mail til økonomi- og socialudvalget', 5],
  ['en to-do-liste', 2],
  ['don’t can\'t', 2],
  ['1.000,50 kr. kl. 8:30', 5],
  ['ph.d. og m.m.', 3],
  ['og/eller', 2],
  ['2020-2024', 1],
  ['§ 19 i forvaltningsloven', 3],
  ['blåbær i NFD: blåbær'.normalize('NFD'), 4],
  ['____ _', 0],
  ['👍 👩‍⚕️', 0],
]

describe('counting words', () => {
  it.each(counted)('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('is what the platform’s own segmenter counts, hyphens apart', () => {
    const segmenter = new Intl.Segmenter('da', { granularity: 'word' })
    const segmented = (text: string) => [...segmenter.segment(text)].filter(({ segment, isWordLike }) => isWordLike && /[\p{L}\p{Nd}]/u.test(segment)).length
    const sign = fc.constantFrom(...'abzåÆøéü019 \n\t.,;:!?\'’()/"_+&%')
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => countWords(text) === segmented(text)), { numRuns: 2_000 })
  })

  it('parts scripts that are written without spaces', () => {
    expect(countWords('我住在哥本哈根')).toBeGreaterThan(1)
    expect(countWords('ผมทำงานที่โคเปนเฮเกน')).toBeGreaterThan(1)
    expect(countWords('e-mail 我 '.repeat(500))).toBe(1_000)
  })

  it('of two texts apart is the sum of both', () => {
    fc.assert(fc.property(fc.lorem(), fc.lorem(), (a, b) => countWords(`${a}\n${b}`) === countWords(a) + countWords(b)))
  })

  it('stays quick on the longest text, however odd', () => {
    for (const unit of ['_', '-', 'a-', '.a', '1,', 'a\u0301', ' ', 'to ord ', '我ab ']) {
      const text = unit.repeat(Math.floor(maximumAnswerLength / unit.length))
      const started = performance.now()
      countWords(text)
      cleanAnswerText(text)
      expect(performance.now() - started).toBeLessThan(1_000)
    }
  })
})

describe('a word limit', () => {
  it.each([
    ['et to tre', 3, 0],
    ['et to tre', 2, 1],
    ['et to tre', 0, 3],
    ['et to tre', null, 0],
    ['et to tre', undefined, 0],
    ['', 0, 0],
  ])('%j with limit %s is %i words over', (text, limit, over) => {
    expect(overLimit(text, limit)).toBe(over)
  })
})

describe('a cleaned answer', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four\u000bfive', 'one\ntwo\nthree\nfour\nfive'],
    ['tail \n\t \n', 'tail'],
    ['  head stays', '  head stays'],
    ['a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
    ['tab\tstays', 'tab\tstays'],
    ['Me\u200btte\u200d\ufeff\u2060\u00ad Han\u202esen', 'Mette Hansen'],
    ['mark\u{e0041}\u{e007f}\ufe0f', 'mark'],
    ['lone \ud83d half \ude00', 'lone  half'],
    ['\ud83d\u200b\ude00', ''],
    ['whole 😀', 'whole 😀'],
    ['A\u030a', 'Å'],
    ['', ''],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanAnswerText(text)).toBe(clean)
  })

  it('is at most 100,000 units long and never ends in half a character', () => {
    expect(cleanAnswerText('a'.repeat(maximumAnswerLength + 5))).toHaveLength(maximumAnswerLength)
    expect(cleanAnswerText(`${'a'.repeat(maximumAnswerLength - 1)}😀`)).toHaveLength(maximumAnswerLength - 1)
  })

  it('changes no more when cleaned again, and is well formed', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r', '\n', '\u0000', '\u200d', '\ud800', '\udc00', 'e\u0301', ' '))
    const text = fc.array(unit).map((parts) => parts.join(''))
    fc.assert(fc.property(text, (raw) => {
      const clean = cleanAnswerText(raw)
      expect(cleanAnswerText(clean)).toBe(clean)
      expect(clean.normalize('NFC')).toBe(clean)
      expect(() => encodeURIComponent(clean)).not.toThrow()
    }))
  })
})
