// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findHints } from '~/detection/hints'
import { hintAlong } from '~/enhancer/hints'

/** The finder as the test's loader knows it; in a browser it is a file of its own. */
const finder = '/app/detection/hints.ts'
const own = { name: 'Anna Holm', email: 'anna@example.dk', phone: '' }
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
      data-hint-advice="Skriv det på en anden måde." data-own-name="“{words}” er en del af dit navn." data-own-email="“{words}” er din e-mail."></div>`
  fetched.mockImplementation(() => Promise.resolve(Response.json(own)))
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
    expect(fetched.mock.calls).toEqual([['/application/own-words']])
    expect(place()?.textContent).toContain('Skriv det på en anden måde.')
  })

  it('go away when the words do, and the field is never touched', async () => {
    write('Skriv til anna@example.dk.')
    await vi.waitFor(() => { expect(place()?.textContent).toContain('er din e-mail') }, { timeout: 5000 })
    expect(field()?.value).toBe('Skriv til anna@example.dk.')
    write('Skriv til mig.')
    await vi.waitFor(() => { expect(place()?.textContent).toBe('') }, { timeout: 5000 })
  })

  it('show what was written as text, never as markup', async () => {
    fetched.mockImplementation(() => Promise.resolve(Response.json({ ...own, name: '<img src=x onerror=alert(1)>' })))
    write('<img src=x onerror=alert(1)>')
    await vi.waitFor(() => { expect(place()?.querySelectorAll('li').length).toBeGreaterThan(0) }, { timeout: 5000 })
    expect(place()?.querySelector('img')).toBeNull()
  })

  it('stay away when nothing is filled in or the finder does not come', async () => {
    fetched.mockImplementation(() => Promise.resolve(Response.json(null)))
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
