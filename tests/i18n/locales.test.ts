import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { auditActions } from '~/domain/audit/actions'
import { interfaceLanguages, languages } from '~/domain/local-text'
import { refusals } from '~/domain/refusals'
import { applicantNamespaces, namespaces, type Namespace } from '~/i18n/namespaces'

const folder = join('app', 'i18n', 'locales')

/** Every text under its dotted key. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor a group of texts`)
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key))
}

const texts = (language: string, namespace: Namespace) => new Map(flat(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8'))))
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

/** What there is in a language: everything in the staff's, the applicants' pages in the others. */
const writtenIn = (language: string): readonly Namespace[] => (languages.some((one) => one === language) ? namespaces : applicantNamespaces)

describe.each(interfaceLanguages.filter((language) => language !== 'da'))('%s', (language) => {
  test.each(writtenIn(language))('%s has the same keys and placeholders as Danish, and no empty text', (namespace) => {
    const [danish, other] = [texts('da', namespace), texts(language, namespace)]
    expect([...other.keys()].sort()).toEqual([...danish.keys()].sort())
    for (const [key, text] of danish) {
      expect(text.trim(), key).not.toBe('')
      expect(other.get(key)?.trim(), key).not.toBe('')
      expect(placeholders(other.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })
})

test('every language that the interface offers has a folder, and every folder has every namespace', () => {
  for (const language of interfaceLanguages) expect(readdirSync(join(folder, language)).sort()).toEqual(writtenIn(language).map((name) => `${name}.json`).sort())
  expect(readdirSync(folder).sort()).toEqual([...interfaceLanguages].sort())
})

test.each(interfaceLanguages)('every refusal has a sentence in %s', (language) => {
  expect(refusals.filter((code) => !texts(language, 'refusals').has(code))).toEqual([])
})

test.each(languages)('every audited act has a sentence in %s', (language) => {
  expect(auditActions.filter((action) => !texts(language, 'audit').has(`actions.${action}`))).toEqual([])
})

test('the name of the reader is never promised to be anonymous: we say hidden from the committee', () => {
  const claims = interfaceLanguages.flatMap((language) => writtenIn(language).flatMap((namespace) => [...texts(language, namespace)]))
    .filter(([, text]) => /\b(du er anonym|you are anonymous|olet anonyymi|du är anonym|100 ?% anonym)/i.test(text))
  expect(claims).toEqual([])
})
