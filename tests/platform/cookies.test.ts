import { expect, test } from 'vitest'
import { clearCookie, readCookie, setCookie } from '~/platform/cookies.server'

const asked = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } })

test('a cookie is tied to the host, out of reach of scripts, and never sent in the clear', () => {
  expect(setCookie('uset-session', 'abc')).toBe('__Host-uset-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax')
  expect(setCookie('uset-language', 'en', { maxAgeSeconds: 60 })).toMatch(/; Max-Age=60$/)
  expect(clearCookie('uset-application')).toMatch(/^__Host-uset-application=; .*Max-Age=0$/)
})

test('what was set is read back, among others and whatever characters it holds', () => {
  const value = 'æ;="b c'
  const pair = setCookie('uset-application', value).split(';')[0] ?? ''
  expect(readCookie(asked(`a=1; ${pair}; b=2`), 'uset-application')).toBe(value)
})

test.each([
  ['', 'no cookie at all'],
  ['uset-session=abc', 'a cookie without the prefix, which another host could have set'],
  ['x__Host-uset-session=abc', 'a name that only ends alike'],
  ['__Host-uset-session=', 'an empty value'],
  ['__Host-uset-session=%E0%A4%A', 'a value that is no text'],
])('%j is nothing: %s', (header) => {
  expect(readCookie(asked(header), 'uset-session')).toBeNull()
})
