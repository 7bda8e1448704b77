import { describe, expect, it } from 'vitest'
import { likeness, lix } from '~/domain/text/readability'

describe('LIX', () => {
  it.each([
    ['', 0],
    ['Katten sover.', 2],
    ['Du hjælper borgeren. Du skriver et brev.', 7 / 2 + (100 * 3) / 7],
    ['Sagsbehandlingstid', 1 + 100],
  ])('%s', (text, expected) => {
    expect(lix(text)).toBeCloseTo(expected, 10)
  })

  it('takes a decimal for no end of a sentence', () => {
    expect(lix('Det tog 2.5 timer')).toBe(4)
  })
})

describe('the likeness of two texts', () => {
  it.each([
    ['Ringer til borgeren samme dag', 'Ringer til borgeren samme dag', 1],
    ['Ringer til borgeren', 'Skriver et notat om det', 0],
    ['ringer TIL borgeren og venter', 'Ringer til kollegaen', 1 / 2],
    ['', 'noget', 0],
  ])('%s · %s', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected)
    expect(likeness(b, a)).toBe(expected)
  })
})
