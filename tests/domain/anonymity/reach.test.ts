import { describe, expect, it } from 'vitest'
import { markedText } from '~/domain/anonymity/marked-text'
import { movedReach, overlaps, type ReachMove } from '~/domain/anonymity/reach'

const text = 'Jeg kom fra Ribe, og Anne-Marie Holm ringede.'
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const finding = spanOf('Anne-Marie')

function moves(from: string, ...wanted: ReachMove[]): string {
  const { start, end } = wanted.reduce((span, move) => movedReach(text, { finding, span, move }), spanOf(from))
  return text.slice(start, end)
}

describe('how much is veiled', () => {
  it.each([
    ['Anne-Marie', ['end-more'], 'Anne-Marie Holm'],
    ['Anne-Marie', ['start-more', 'start-more'], 'Ribe, og Anne-Marie'],
    ['og Anne-Marie Holm', ['start-less', 'end-less'], 'Anne-Marie'],
    ['Anne-Marie', ['end-less'], 'Anne-Marie'],
    ['Anne-Marie', ['start-less'], 'Anne-Marie'],
    ['Anne-Marie Holm ringede', ['end-more'], 'Anne-Marie Holm ringede'],
    ['Jeg kom fra Ribe, og Anne-Marie', ['start-more'], 'Jeg kom fra Ribe, og Anne-Marie'],
    ['Anne-Marie Holm', ['start-less'], 'Anne-Marie Holm'], // nothing of the finding would be left
    ['nne', ['start-more'], 'Anne'],
  ] as const)('%s, %j: %s', (from, wanted, expected) => { expect(moves(from, ...wanted)).toBe(expected) })
})

describe('two spans', () => {
  const span = { start: 5, end: 10 }
  it.each([[0, 6, true], [9, 20, true], [6, 7, true], [0, 20, true], [5, 10, true], [0, 5, false], [10, 20, false], [0, 3, false], [12, 20, false]])('%i–%i and 5–10 overlap: %s', (start, end, doThey) => {
    expect(overlaps({ start, end }, span)).toBe(doThey)
    expect(overlaps(span, { start, end })).toBe(doThey)
  })
})

describe('a reach of one word', () => {
  it.each(['start-less', 'end-less'] as const)('is not made less by %s', (move) => {
    const span = spanOf('kom')
    expect(movedReach(text, { finding: span, span, move })).toEqual(span)
  })

  it('that ends where a word begins is made no larger by that word, and no smaller than its own', () => {
    const span = { start: spanOf('kom').start, end: spanOf('fra').start } // with the blank behind it
    expect(movedReach(text, { finding: spanOf('kom'), span, move: 'start-less' })).toEqual(span)
    expect(movedReach(text, { finding: spanOf('kom'), span, move: 'end-less' })).toEqual(spanOf('kom'))
    const led = { start: spanOf('Jeg').end, end: spanOf('kom').end } // with the blank before it
    expect(movedReach(text, { finding: spanOf('kom'), span: led, move: 'end-less' })).toEqual(led)
  })
})

describe('the marked original', () => {
  const open = { number: 1, isOpen: true, isContext: false }

  it('is the original, piece by piece', () => {
    const pieces = markedText(text, { veils: [spanOf('Ribe, og')], findings: [{ ...open, ...spanOf('og Anne') }, { number: 2, isOpen: true, isContext: true, ...spanOf('Anne-Marie') }], current: spanOf('Marie Holm') })
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.map(({ text: words, finding: kind, isVeiled, isCurrent, numbers }) => [words, kind, isVeiled, isCurrent, numbers])).toEqual([
      ['Jeg kom fra ', null, false, false, []], ['Ribe, ', null, true, false, []], ['og', 'open', true, false, [1]], [' ', 'open', false, false, []],
      ['Anne', 'open', false, false, [2]], ['-', 'context', false, false, []], ['Marie', 'context', false, true, []], [' Holm', null, false, true, []], [' ringede.', null, false, false, []],
    ])
  })

  it('is veiled where one of several veils lies, and current nowhere while nothing is being decided', () => {
    const pieces = markedText('abcdef', { veils: [{ start: 0, end: 2 }, { start: 4, end: 6 }], findings: [] })
    expect(pieces.map((piece) => [piece.text, piece.isVeiled, piece.isCurrent])).toEqual([['ab', true, false], ['cd', false, false], ['ef', true, false]])
  })

  it('has nothing where there is nothing', () => { expect(markedText('', { veils: [], findings: [] })).toEqual([]) })
})
