import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintLine, readLintOptions } from '~/linting/lint-line'
import { lintText } from '~/linting/lint-text'
import { ruleNames } from '~/linting/rule'
import { evaluate, fixtureLanguages, readFixtures, rulesFound } from './evaluation'

describe.each(fixtureLanguages)('the fixtures in %s', (language) => {
  const known = readFixtures(language, 'dev')
  const heldOut = readFixtures(language, 'held-out')
  const all = [...known, ...heldOut]

  it('are at least 80 that must be found and 80 that must not, with every rule among them', () => {
    expect(all.filter(({ rules }) => rules.length > 0).length).toBeGreaterThanOrEqual(80)
    expect(all.filter(({ rules }) => rules.length === 0).length).toBeGreaterThanOrEqual(80)
    const used = new Set(all.flatMap(({ rules }) => rules))
    expect(ruleNames.filter((rule) => !['jargon', 'readability'].includes(rule) && !used.has(rule))).toEqual([])
  })

  it('are judged as they should be, those that the rules were written by', () => {
    const wrong = known.filter((fixture) => [...rulesFound(fixture, language)].sort().join() !== [...fixture.rules].sort().join())
    expect(wrong.map(({ id, text }) => `${id}: ${text}`)).toEqual([])
  })

  it('are mostly found and give no false alarm, those that the rules never saw', () => {
    const { recall, falseAlarms } = evaluate(heldOut, language)
    expect(recall).toBeGreaterThanOrEqual(0.93)
    expect(falseAlarms).toBeLessThanOrEqual(0.03)
  })
})

describe('a finding', () => {
  const lint = (text: string) => lintText(text, { kind: 'question', language: 'da' })

  it('shows the place in the text as it was written, whatever stands before it', () => {
    const text = 'Zoë\u0301 🙂 — hvor\u200B gammel er du?'
    const [found] = lint(text)
    expect(found?.rule).toBe('age')
    expect(text.slice(found?.start, found?.end).normalize('NFC').replaceAll('\u200B', '')).toBe('hvor gammel er du')
  })

  it('names the law or research it rests on, and a better way, in both languages', () => {
    const [found] = lint('Er du gift?')
    expect(found).toMatchObject({ rule: 'family', level: 'forbidden' })
    expect(found?.reason.da).toContain('Ligebehandlingsloven')
    expect(found?.suggestion.en?.length).toBeGreaterThan(10)
  })

  it('is not made of a text that asks to leave a thing out', () => {
    expect(lint('Oplys venligst ikke din alder.')).toEqual([])
  })

  it('of an imagined case is only made where past behaviour would serve', () => {
    const text = 'Hvad ville du gøre, hvis en borger råbte ad dig?'
    expect(lintText(text, { kind: 'question', language: 'da', approach: 'past-behaviour' }).map(({ rule }) => rule)).toContain('hypothetical')
    expect(lintText(text, { kind: 'question', language: 'da', approach: 'situation' })).toEqual([])
  })

  it('of heavy reading points at the heaviest sentence, where a limit is asked for', () => {
    const heavy = 'Redegør udtømmende for organisationsudviklingsprocessernes implementeringsforudsætninger under forvaltningsretlige hensyn, herunder inddragelsesforpligtelser, kompetencefordelingsprincipper, informationsforpligtelser, samarbejdsstrukturer, ressourceallokeringsmodeller, prioriteringskriterier, opfølgningsmekanismer, evalueringsmetoder, risikovurderinger, interessenthåndtering, dokumentationskrav.'
    const text = `Fortæl om en dag på dit arbejde, hvor du gjorde noget nyt. ${heavy}`
    const readability = (of: string, limit?: number) => lintText(of, { kind: 'question', language: 'da', ...(limit && { readability: limit }) }).filter(({ rule }) => rule === 'readability')
    expect(readability(text, 45)).toMatchObject([{ rule: 'readability', start: text.indexOf('Redegør') }])
    expect(readability(text)).toEqual([])
    expect(readability('Redegør for samarbejdsstrukturer.', 45)).toEqual([]) // too short for the figure to mean anything
  })

  it('has a span inside any text at all, and the same text has the same findings', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...fixtureLanguages), (text, language) => {
      const found = lintText(text, { kind: 'question', language })
      for (const { start, end } of found) expect(start < end && start >= 0 && end <= text.length).toBe(true)
      expect(lintText(text, { kind: 'question', language })).toEqual(found)
    }), { numRuns: 100 })
  })
})

describe('a line of the command', () => {
  const options = readLintOptions({ lang: 'da' })
  const read = (line: string) => (options.ok ? lintLine(line, options.value) : options)

  it('gives the rules and findings of a text', () => {
    const answer = read('{"id":"a","kind":"question","text":"Hvornår er du født?"}')
    expect(answer).toMatchObject({ ok: true, value: { id: 'a', rules: ['birth_date'] } })
  })

  it.each([
    ['no JSON', '{'], ['a list', '[]'], ['no id', '{"kind":"question","text":"x"}'],
    ['another kind', '{"id":1,"kind":"letter","text":"x"}'], ['a text that is none', '{"id":1,"kind":"advert","text":5}'],
  ])('says what is wrong: %s', (_, line) => {
    expect(read(line)).toMatchObject({ ok: false })
  })

  it('knows its options', () => {
    expect(readLintOptions({ lang: 'en', readability: '45', jargon: true })).toEqual({ ok: true, value: { language: 'en', jargon: true, readability: 45 } })
    expect(readLintOptions({ lang: 'xx' })).toMatchObject({ ok: false, refusal: expect.stringContaining('"xx"') })
    expect(readLintOptions({ readability: 'much' })).toMatchObject({ ok: false, refusal: expect.stringContaining('LIX') })
  })
})
