import { describe, expect, it } from 'vitest'
import { moved } from '~/domain/questionnaire/order'

describe('moving in a list', () => {
  it.each([
    ['up', 'b', 'up', 'bac'], ['down', 'b', 'down', 'acb'], ['to a number', 'c', 1, 'cab'], ['to its own number', 'b', 2, 'abc'],
    ['up from the first', 'a', 'up', 'abc'], ['down from the last', 'c', 'down', 'abc'], ['beyond the end', 'a', 99, 'bca'], ['before the start', 'c', 0, 'cab'],
    ['what is not there', 'x', 'up', 'abc'],
  ] as const)('%s', (_, item, to, expected) => {
    expect(moved(['a', 'b', 'c'], item, to).join('')).toBe(expected)
  })
})
