import { describe, expect, it } from 'vitest'
import { foldText } from '~/domain/text/folded-text'
import { allLexicons } from '~/detection/lexicons/all-lexicons'
import { anchorsOf } from '~/detection/lexicons/anchors'
import type { LexiconFile } from '~/detection/lexicons/lexicon'
import { lexiconRecogniser } from '~/detection/lexicons/lexicon-recogniser'
import { compileExpanded, expandPattern } from '~/detection/lexicons/pattern'
import { findingCategories, groupOf, severities } from '~/domain/anonymity/categories'
import { interfaceLanguages } from '~/domain/local-text'
import { labelledAnswers } from '../evaluation/labelled'

const lists = { numbers: ['tyve', 'tres'], faith: ['kristen', 'muslim', 'buddhist'], iam: ['jeg er', 'som <faith>'] }

/** What a pattern finds in a text. */
function found(pattern: string, text: string, except: readonly string[] = []): string[] {
  const file: LexiconFile = { language: 'da', sources: {}, lists, entries: [{ id: 'x', category: 'age', severity: 'medium', score: 0.9, source: '', patterns: [pattern], except }] }
  const folded = foldText(text)
  return lexiconRecogniser(file)(folded).map((span) => folded.original(span)).map(({ start, end }) => text.slice(start, end))
}

describe('a pattern', () => {
  it.each([
    ['jeg er <number> år', 'Så er JEG  er tres Aar', []],
    ['jeg er <number> år', 'Jo, JEG  er,\ntres år gammel', ['JEG  er,\ntres år']],
    ['jeg er <number> år', 'jeg er 54 år', ['jeg er 54 år']],
    ['min gigt', 'min gigtfeber og kvindemin gigt', []],
    ['kristen~', 'Min Kristendom', ['Kristendom']],
    ['jeg <gap> gigt', 'jeg har desværre fået gigt', ['jeg har desværre fået gigt']],
    ['jeg <gap> gigt', 'jeg har desværre fået meget slem gigt', []],
    ['jeg er (?<mark><faith>)', 'Jeg er muslim.', ['muslim']],
    ['<iam> ja', 'som buddhist ja', ['som buddhist ja']],
    ['mødte', 'Vi mødte, og MOEDTE', ['mødte']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it('finds nothing in what it is part of harmlessly', () => {
    expect(found('muslim', 'en muslim i afdelingen, og jeg er muslim', ['en muslim'])).toEqual(['muslim'])
  })

  it('names only lists that there are', () => {
    expect(() => found('<nothing>', 'x')).toThrow('no list is called "nothing"')
    expect(() => expandPattern('<a>', { a: ['<b>'], b: ['<a>'] })).toThrow('circle')
  })
})

describe('anchors', () => {
  it.each<[string, readonly string[] | null]>([
    ['jeg har gigt', ['gigt']],
    ['(?:jeg|vi) (?:er|var) <faith>', ['kristen', 'buddhist', 'muslim']],
    ['bønn?er', ['bon']],
    ['(?:min )?gigt', ['gigt']],
    ['m?igt syg', ['syg']],
    [String.raw`\w{0,7}tillid`, null],
    ['[ab]gigt syg', ['syg']],
    ['gigt|syg', ['gigt', 'syg']],
    ['gigt|\\d+', null],
    ['(?<!x)gigt(?! ved)', ['gigt']],
    ['gigt{0,2}syg', ['gig']],
    ['(?:slem |let|)gigt', null],
    ['(?:slem |let )gigt', ['gigt']],
  ])('of %s are %j', (pattern, expected) => {
    expect(anchorsOf(expandPattern(pattern, lists))?.toSorted() ?? null).toEqual(expected === null ? null : [...expected].sort())
  })
})

describe.each(allLexicons.map((file) => [file.language, file] as const))('the lexicon of %s', (language, file) => {
  it('has entries that are whole, each with a source that is told', () => {
    expect(interfaceLanguages).toContain(language)
    expect(new Set(file.entries.map(({ id }) => id)).size).toBe(file.entries.length)
    for (const { id, category, severity, score, source, patterns } of file.entries) {
      expect(id).toMatch(new RegExp(`^${language}-${category}-\\d\\d$`, 'u'))
      expect(findingCategories).toContain(category)
      expect(severities).toContain(severity)
      expect(score).toBeGreaterThanOrEqual(0.4)
      expect(score).toBeLessThan(groupOf(category) === 'context' ? 0.7 : 1)
      expect(Object.keys(file.sources)).toContain(source)
      expect(patterns.length).toBeGreaterThan(0)
    }
  })

  it('speaks of every ground', () => {
    const said = new Set(file.entries.map(({ category }) => category))
    expect(findingCategories.filter((category) => ['special', 'equality'].includes(groupOf(category)) && !said.has(category))).toEqual([])
  })

  it('is never tried too seldom: where a pattern matches, a word that calls for it stands', () => {
    const texts = labelledAnswers(language, 'dev').slice(0, 12).map(({ text }) => foldText(text).text)
    for (const pattern of file.entries.flatMap(({ patterns }) => patterns)) {
      const expanded = expandPattern(pattern, file.lists)
      const anchors = anchorsOf(expanded)
      const regex = compileExpanded(expanded)
      for (const [match] of texts.flatMap((text) => [...text.matchAll(regex)])) {
        const words = match.match(/[\p{L}\p{N}]+/gu) ?? []
        expect(anchors === null || anchors.some((anchor) => words.some((word) => word.startsWith(anchor))), `${pattern} in “${match}”`).toBe(true)
      }
    }
  })
})
