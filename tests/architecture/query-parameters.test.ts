import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// What an address may ask of a page. Nothing sorts, filters or searches applicants: a new name in this list is a question of
// what its answers tell about somebody who is hidden (docs/leak-channels.csv, 5 and 10 to 12).

// `_data` is read to refuse it; what the public list of posts is asked for goes whole to its own view, which knows no applicant.
const known = [
  '_data',
  'action', 'again', 'ask', 'at', 'by', 'cleared', 'confirm', 'done', 'empty', 'ended', 'finished', 'form', 'format', 'from', 'imported', 'in', 'left', 'lng',
  'made', 'n', 'page', 'post', 'question', 'recruitment', 'refused', 'returnTo', 'saved', 'sent', 'skill', 'top', 'until', 'walk',
]

const sources = () => ['routes', 'views', 'platform', 'forms'].flatMap((folder) => readdirSync(join('app', folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join('app', folder, name), 'utf8')))

/** The names that the sources read from an address. */
function namesIn(texts: readonly string[]): string[] {
  const read = /searchParams\)?\.(?:get|getAll|has)\('(\w+)'|numberIn\(searchParams, '(\w+)'/g
  return [...new Set(texts.flatMap((text) => [...text.matchAll(read)].map(([, one, other]) => one ?? other ?? '')))].sort()
}

test('no address sorts, filters or searches applicants', () => {
  expect(namesIn(sources()).filter((name) => !known.includes(name))).toEqual([])
  expect(known.filter((name) => /sort|order|search|filter|query|^q$/.test(name))).toEqual([])
})

test('a page that sorted would be found: the test can fail', () => {
  expect(namesIn(["new URL(request.url).searchParams.get('sort')", "numberIn(searchParams, 'score')"])).toEqual(['score', 'sort'])
})
