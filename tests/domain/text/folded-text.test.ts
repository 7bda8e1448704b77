import { describe, expect, it } from 'vitest'
import { foldText } from '~/domain/text/folded-text'

/** Each folded unit with the stretch of the original that it came from. */
function unitsOf(text: string, gap?: '' | ' '): string[] {
  const folded = foldText(text, gap)
  return Array.from({ length: folded.text.length }, (_, start) => {
    const original = folded.original({ start, end: start + 1 })
    return `${folded.text[start] ?? ''}<${text.slice(original.start, original.end)}`
  })
}

describe('folding', () => {
  it('keeps the offsets of everyday text', () => {
    expect(foldText('På “Åboulevarden”, 2019 – Œuvre\tß').text).toBe('pa “aboulevarden”, 2019 - ouvre s')
    expect(unitsOf('Ø–\n')).toEqual(['o<Ø', '-<–', ' <\n'])
  })

  it('remembers what the odd characters among them came from', () => {
    expect(unitsOf('Å😀ﬁ…é')).toEqual(['a<Å', '\ud83d<😀', '\ude00<😀', 'f<ﬁ', 'i<ﬁ', '.<…', '.<…', '.<…', 'e<é'])
    expect(unitsOf('aE\u0301\u00adB')).toEqual(['a<a', 'e<E\u0301', 'b<B'])
    expect(unitsOf('xİx\uffffĲ')).toEqual(['x<x', 'i<İ', 'x<x', '\uffff<\uffff', 'i<Ĳ', 'j<Ĳ'])
  })

  it('reads a zero-width space as it is told to', () => {
    expect(unitsOf('A\u200bB')).toEqual(['a<A', 'b<B'])
    expect(unitsOf('A\u200bB', ' ')).toEqual(['a<A', ' <\u200b', 'b<B'])
  })
})
