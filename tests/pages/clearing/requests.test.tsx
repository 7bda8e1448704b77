// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/platform/actor.server'
import * as work from '~/routes/account+/index'
import * as queue from '~/routes/clearing+/$id.index'
import * as requests from '~/routes/clearing+/$id.requests'
import * as list from '~/routes/clearing+/index'
import { openScoring } from '~/use-cases/open-scoring.server'
import { clearEverything, plainTexts, recruitmentAtDesk, type Clearing } from '../../support/clearing'
import { ask, correction, withdrawal } from '../../support/requests'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
const user = userEvent.setup()

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }, { texts: plainTexts }])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/account': work, '/clearing': list, '/clearing/:id': queue, '/clearing/:id/requests': requests }
const open = (path: string, actor: Actor = clearing.redactor, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes, language }, path)
const page = () => `/clearing/${clearing.id}/requests`
const ofKind = (name: RegExp) => screen.findByRole('region', { name })

async function toScoring(): Promise<void> {
  await clearEverything(test, clearing)
  const opened = await openScoring(test.app, clearing.redactor, clearing.id)
  if (!opened.ok) throw new Error(opened.refusal)
}

describe('the requests of applicants', () => {
  it('are reached from the redactor’s work, the list and the queue, which cannot be handed on meanwhile', async () => {
    await clearEverything(test, clearing)
    await ask(test, clearing, [0, correction(1, 'Nyt svar.')])
    await open('/account')
    expect(await screen.findByText('Tag stilling til det, ansøgere har bedt om')).toBeTruthy()
    cleanup()
    await open('/clearing')
    expect((await screen.findByRole('link', { name: 'Se anmodningerne' })).getAttribute('href')).toBe(page())
    cleanup()
    await open(`/clearing/${clearing.id}`)
    expect(await screen.findByText(/Én anmodning fra en ansøger venter/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Send til bedømmelse', description: /skal først afgøre/ }).getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByRole('link', { name: 'Se anmodningerne' }))
  })

  it('show a correction in two texts, told apart by lines and words, and warn that names are not looked for', async () => {
    await ask(test, clearing, [0, correction(1, 'Jeg lagde alle frister i kalenderen.')])
    await open(page())
    const panel = await ofKind(/ret et svar$/)
    expect(within(panel).getByRole('link', { name: /^Ansøgning [0-9A-F]{6}$/ })).toBeTruthy()
    expect([...panel.querySelectorAll('del, ins')].map(({ tagName, textContent }) => [tagName, textContent])).toEqual([['DEL', ' [fjernes]  fristen [slut] '], ['INS', ' [nyt]  alle frister [slut] ']])
    expect(within(panel).getByText(/Se selv efter navne, e-mail, telefon/)).toBeTruthy()
  })

  it('are declined with a reason, which is asked for beside the field of the right request', async () => {
    await ask(test, clearing, [0, correction(1, 'Nyt svar.')])
    await ask(test, clearing, [1, withdrawal('Jeg har fået et andet job.')])
    await open(page())
    const panel = await ofKind(/træk ansøgningen tilbage$/)
    expect(within(panel).getByText('Jeg har fået et andet job.')).toBeTruthy()
    await user.click(within(panel).getByRole('button', { name: 'Afslå' }))
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: /Skriv, hvorfor du afslår/ })
    const field = within(panel).getByRole('textbox', { name: 'Begrundelse' })
    expect([link.getAttribute('href'), field.getAttribute('aria-invalid')]).toEqual([`#${field.id}`, 'true'])
    expect(within(await ofKind(/ret et svar$/)).getByRole('textbox').getAttribute('aria-invalid')).toBeNull()
    await user.type(field, 'Vi taltes ved.')
    await user.click(within(panel).getByRole('button', { name: 'Afslå' }))
    expect(await screen.findByText('Anmodningen er afslået. Ansøgeren kan læse begrundelsen.')).toBeTruthy()
    expect(screen.queryByText('Jeg har fået et andet job.')).toBeNull()
  })

  it('are accepted, and gone from the page', async () => {
    await ask(test, clearing, [0, correction(3, 'no')])
    await open(page())
    expect(within(await ofKind(/ret et svar$/)).getByText('Nej')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Imødekom' }))
    expect(await screen.findByText('Svaret er rettet. Det skal læses og godkendes igen.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Ingen anmodninger venter på dig' })).toBeTruthy()
  })

  it('say, once scoring has begun, that somebody withdraws: no name of the application, no way to it, no words of theirs', async () => {
    await toScoring()
    await ask(test, clearing, [0, withdrawal('Jeg er Anna.')])
    await open('/clearing')
    expect((await screen.findByRole('link', { name: 'Se anmodningerne' })).getAttribute('href')).toBe(page())
    cleanup()
    const { container } = await open(page())
    const panel = await ofKind(/træk ansøgningen tilbage$/)
    expect(within(panel).getByText(/^En ansøger beder om at trække sin ansøgning tilbage/)).toBeTruthy()
    expect(within(panel).queryByRole('link')).toBeNull()
    expect(container.textContent).not.toMatch(/Anna|[0-9A-F]{6}\b/)
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/clearing'])
    await user.click(within(panel).getByRole('button', { name: 'Imødekom' }))
    expect(await screen.findByText('Ansøgningen er trukket tilbage.')).toBeTruthy()
  })

  it.each(['hr', 'chair', 'reviewer'] as const)('are absent for %s', async (role) => {
    await ask(test, clearing, [0, withdrawal()])
    await open(page(), clearing[role])
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })

  it.each(['da', 'en'] as const)('have nothing for axe to find in %s', async (language) => {
    await ask(test, clearing, [0, correction(1, 'Nyt svar.')])
    await ask(test, clearing, [1, correction(3, 'no')])
    await ask(test, clearing, [1, withdrawal('Jeg har fået et andet job.')])
    for (const path of ['/clearing', `/clearing/${clearing.id}`, page()]) {
      const { container } = await open(path, clearing.redactor, language)
      await screen.findByRole('heading', { level: 1 })
      expect(container.textContent).not.toMatch(/\{\{|\b(clearing|common|refusals)[:.]\w+\./)
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
    }
  })
})
