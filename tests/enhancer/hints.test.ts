// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findHints } from '~/detection/hints'
import type { LexiconFile } from '~/detection/lexicons/lexicon'
import { hintAlong } from '~/enhancer/hints'

/** The finder and the detector as the test's loader knows them; in a browser each is a file of its own. */
const finder = '/app/detection/hints.ts'
const detector = '/app/detection/browser-detector.ts'
const lexicon: LexiconFile = {
  language: 'da', sources: {}, lists: { numbers: ['tres'] },
  entries: [{ id: 'da-age-01', category: 'age', severity: 'medium', score: 0.9, source: '', patterns: ['jeg er <number> år'] }, { id: 'da-health-01', category: 'health', severity: 'high', score: 0.9, source: '', patterns: ['min gigt'] }],
}
const own = { name: 'Anna Holm', email: 'anna@example.dk', phone: '' }
const answers = (url: string) => {
  if (url === '/lexicon.json') return Response.json(lexicon)
  return url === '/names.bin' ? new Response(readFileSync('app/detection/names/data/names.bin')) : Response.json(own)
}
const fetched = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>()

const place = () => document.querySelector<HTMLElement>('[data-hints]')
const field = () => document.querySelector<HTMLTextAreaElement>('textarea')

function write(text: string) {
  const area = field()
  if (!area) throw new Error('no field')
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

beforeEach(() => {
  document.body.innerHTML = `<textarea id="answer"></textarea>
    <div role="status" data-hints="${finder}" data-own-words="/application/own-words" data-hint-title="Det her kan vise, hvem du er"
      data-hint-advice="Skriv det på en anden måde." data-detector="${detector}" data-lexicons="/lexicon.json" data-names="/names.bin" data-language="da" data-without="health"
      data-age="“{words}” kan fortælle om din alder." data-person-name="“{words}” ligner et navn." data-phone="“{words}” ligner et telefonnummer." data-own-name="“{words}” er en del af dit navn." data-own-email="“{words}” er din e-mail."></div>`
  fetched.mockImplementation((url) => Promise.resolve(answers(url)))
  vi.stubGlobal('fetch', fetched)
  hintAlong(document)
})
afterEach(() => {
  fetched.mockReset()
  vi.unstubAllGlobals()
})

describe('hints while writing', () => {
  it('fetch nothing before the first key, and never send the text anywhere', async () => {
    expect(fetched).not.toHaveBeenCalled()
    write('Jeg hedder Anna.')
    await vi.waitFor(() => { expect(place()?.textContent).toContain('“Anna” er en del af dit navn.') }, { timeout: 5000 })
    await vi.waitFor(() => { expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/application/own-words', '/lexicon.json', '/names.bin']) })
    expect(fetched.mock.calls.every(([, init]) => init === undefined)).toBe(true)
    expect(place()?.textContent).toContain('Skriv det på en anden måde.')
  })

  it('come from the detector too, without what the question asks for', async () => {
    write('Jeg er tres år, har min gigt, og kan ringes op på 51 38 07 26. Spørg min leder Aysel Demirtaş.')
    await vi.waitFor(() => { expect(place()?.textContent).toContain('kan fortælle om din alder') }, { timeout: 5000 })
    expect(place()?.textContent).toContain('“51 38 07 26” ligner et telefonnummer.')
    expect(place()?.textContent).toContain('“Aysel Demirtaş” ligner et navn.')
    expect(place()?.textContent).not.toContain('gigt')
  })

  it('are still of the writer’s own words when the detector does not come', async () => {
    place()?.setAttribute('data-detector', '/nowhere.js')
    write('Jeg hedder Anna og er tres år.')
    await vi.waitFor(() => { expect(place()?.textContent).toContain('“Anna”') }, { timeout: 5000 })
    expect(place()?.textContent).not.toContain('alder')
  })

  it('spare a reader who pays for the line the big file', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } })
    write('Jeg er tres år.')
    await vi.waitFor(() => { expect(place()?.textContent).toContain('kan fortælle om din alder') }, { timeout: 5000 })
    expect(fetched.mock.calls.map(([url]) => url)).not.toContain('/names.bin')
  })

  it('go away when the words do, and the field is never touched', async () => {
    write('Skriv til anna@example.dk.')
    await vi.waitFor(() => { expect(place()?.textContent).toContain('er din e-mail') }, { timeout: 5000 })
    expect(field()?.value).toBe('Skriv til anna@example.dk.')
    write('Skriv til mig.')
    await vi.waitFor(() => { expect(place()?.textContent).toBe('') }, { timeout: 5000 })
  })

  it('show what was written as text, never as markup', async () => {
    fetched.mockImplementation((url) => Promise.resolve(url === '/application/own-words' ? Response.json({ ...own, name: '<img src=x onerror=alert(1)>' }) : answers(url)))
    write('<img src=x onerror=alert(1)>')
    await vi.waitFor(() => { expect(place()?.querySelectorAll('li').length).toBeGreaterThan(0) }, { timeout: 5000 })
    expect(place()?.querySelector('img')).toBeNull()
  })

  it('stay away when nothing is filled in and the detector does not come', async () => {
    place()?.setAttribute('data-detector', '/nowhere.js')
    fetched.mockImplementation((url) => Promise.resolve(url === '/application/own-words' ? Response.json(null) : answers(url)))
    write('Jeg hedder Anna.')
    await new Promise((resolve) => setTimeout(resolve, 1600))
    expect(place()?.textContent).toBe('')
  })
})

it('each wording is pointed out once, in the order of the text', () => {
  expect(findHints('Holm skrev: Anna, Anna og anna@example.dk', own)).toEqual([
    { words: 'Holm', category: 'own-name' }, { words: 'Anna', category: 'own-name' }, { words: 'anna@example.dk', category: 'own-email' },
  ])
})
