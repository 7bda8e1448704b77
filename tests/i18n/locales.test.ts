import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '~/domain/local-text'
import { instanceFor } from '~/i18n/instance.server'
import { namespaces } from '~/i18n/namespaces'

const folder = 'app/i18n/locales'

/** Every text of a file by its whole key: `errors.notFound.title`. */
function textsIn(language: string, namespace: string): Map<string, string> {
  const found = new Map<string, string>()
  const collect = (value: unknown, key: string) => {
    if (typeof value === 'string') found.set(key, value)
    else for (const [name, inner] of Object.entries(value as object)) collect(inner, key === '' ? name : `${key}.${name}`)
  }
  collect(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')), '')
  return found
}

const placeholders = (text: string) => (text.match(/\{\{\s*[\w.]+/g) ?? []).map((found) => found.replace(/\{\{\s*/, '')).sort()

test('every language has a file for every namespace and no other', () => {
  for (const language of languages) expect(readdirSync(join(folder, language)).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort())
})

describe.each(languages.filter((language) => language !== 'da'))('%s', (language) => {
  test.each(namespaces)('has the same texts as Danish in %s, with the same places to fill', (namespace) => {
    const [danish, other] = [textsIn('da', namespace), textsIn(language, namespace)]
    expect([...other.keys()].sort()).toEqual([...danish.keys()].sort())
    for (const [key, text] of danish) expect([key, placeholders(other.get(key) ?? '')]).toEqual([key, placeholders(text)])
  })
})

test.each(languages)('no text of %s is empty', (language) => {
  const empty = namespaces.flatMap((namespace) => [...textsIn(language, namespace)].filter(([, text]) => text.trim() === '').map(([key]) => `${namespace}:${key}`))
  expect(empty).toEqual([])
})

test('an instance speaks its language, and there is one per language', () => {
  expect(instanceFor('da').t('common:save')).toBe('Gem')
  expect(instanceFor('en').t('common:save')).toBe('Save')
  expect(instanceFor('da')).toBe(instanceFor('da'))
})
