import { expect, test } from 'vitest'
import { detectLanguage } from '~/i18n/detect-language.server'

function detected({ path = '/', cookie, accepted }: { path?: string; cookie?: string; accepted?: string }): string {
  const headers = new Headers()
  if (cookie !== undefined) headers.set('Cookie', `__Host-uset-language=${cookie}`)
  if (accepted !== undefined) headers.set('Accept-Language', accepted)
  return detectLanguage(new Request(`http://localhost${path}`, { headers }))
}

test('the address comes before the choice, the choice before the browser, and Danish is last', () => {
  expect(detected({ path: '/?lng=da', cookie: 'en', accepted: 'en' })).toBe('da')
  expect(detected({ cookie: 'en', accepted: 'da' })).toBe('en')
  expect(detected({ accepted: 'en-US,en;q=0.9,da;q=0.5' })).toBe('en')
  expect(detected({})).toBe('da')
})

test('a language that there is not is passed over', () => {
  expect(detected({ path: '/?lng=xx', cookie: 'yy', accepted: 'fr,en;q=0.3' })).toBe('en')
  expect(detected({ accepted: 'fr, *' })).toBe('da')
  expect(detected({ accepted: '¤%&,,;q=' })).toBe('da')
})
