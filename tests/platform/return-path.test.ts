import { expect, test } from 'vitest'
import { safeReturnPath } from '~/platform/return-path.server'

test.each(['/', '/hr', '/posts/abc?x=1#indhold', '/a%20b'])('%s is a path of this site', (path) => {
  expect(safeReturnPath(path)).toBe(path)
})

test('the one-time choice of language does not come back', () => {
  expect(safeReturnPath('/posts/abc?lng=en&x=1')).toBe('/posts/abc?x=1')
})

test.each([
  'https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/a\\..\\b', '/x/..//evil.example', 'javascript:alert(1)',
  '/\tevil', '/a\nb', 'hr', '', `/${'a'.repeat(3000)}`, null, undefined, 7, ['/hr'],
])('%j leads to the fallback', (wanted) => {
  expect(safeReturnPath(wanted, '/account')).toBe('/account')
})
