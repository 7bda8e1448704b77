// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/platform/actor.server'
import * as desk from '~/routes/clearing+/$id.$applicationId'
import * as queue from '~/routes/clearing+/$id.index'
import * as list from '~/routes/clearing+/index'
import { clearEverything, queueIds, recruitmentWithOwnFindings, type Clearing } from '../../support/clearing'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let applicationId: string
const user = userEvent.setup()

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentWithOwnFindings(test, [{ texts: ['Jeg hedder Anna Birgitte Holm.', 'Jeg bor i Ribe og holder af Ribe.', 'yes'] }])
  applicationId = (await queueIds(test, clearing))[0] ?? ''
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/clearing': list, '/clearing/:id': queue, '/clearing/:id/:applicationId': desk }
const open = (path: string, actor: Actor = clearing.redactor) => openStaffPage({ test, actor, routes }, path)
const openDesk = () => open(`/clearing/${clearing.id}/${applicationId}`)
const awake = () => screen.findByRole('textbox', { name: /Det oprindelige svar 1/ }) // it can be marked in
const focused = () => document.activeElement?.getAttribute('aria-label')
const answer = (number: number) => screen.findByRole('region', { name: `Svar ${number}` })

describe('the clearing desk', () => {
  it('lists the recruitments that wait for the redactor', async () => {
    await open('/clearing')
    expect((await screen.findByRole('link', { name: 'Sagsbehandler i Borgerservice' })).getAttribute('href')).toBe(`/clearing/${clearing.id}`)
    expect(screen.getByText('0 af 3 svar')).toBeTruthy()
  })

  it('lists applications by neutral names, and says why they cannot be sent yet', async () => {
    await open(`/clearing/${clearing.id}`)
    expect(await screen.findByRole('link', { name: /^Ansøgning [0-9A-F]{6}$/ })).toBeTruthy()
    const send = screen.getByRole('button', { name: 'Send til bedømmelse', description: /Alle svar skal være godkendt/ })
    expect(send.getAttribute('aria-disabled')).toBe('true')
  })

  it('shows the original beside what the committee sees, and veils a finding', async () => {
    await openDesk()
    const first = await answer(1)
    expect((await within(first).findByRole('textbox', { name: /Det oprindelige svar 1/ })).textContent).toContain('Jeg hedder Anna Birgitte Holm.')
    await user.click(within(first).getByRole('button', { name: /^Slør Anna Birgitte Holm/ }))
    expect(await within(first).findByText('Jeg hedder [navn].')).toBeTruthy()
    expect((await within(first).findByRole('textbox')).textContent).toContain('Jeg hedder Anna Birgitte Holm.')
    expect(screen.getByText('Fundet er afgjort.')).toBeTruthy()
  })

  it('clears no answer whose findings are open', async () => {
    await openDesk()
    expect(within(await answer(1)).getByRole('button', { name: /godkend svaret/, description: 'Afgør fundene i svaret først' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Godkend hele ansøgningen', description: 'Afgør det åbne fund først' })).toBeTruthy()
  })

  it('veils a typed word wherever it stands, takes a veil back, and asks for a word when there is none', async () => {
    await openDesk()
    await user.type(await screen.findByRole('textbox', { name: /Ord eller sætning/ }), 'ribe')
    await user.selectOptions(within(screen.getByRole('region', { name: 'Slør et ord eller en sætning' })).getByRole('combobox', { name: 'Skriv i stedet' }), '3 [sted]')
    await user.click(screen.getByRole('button', { name: 'Slør alle steder' }))
    const second = await answer(2)
    expect(await within(second).findByText('Jeg bor i [sted] og holder af [sted].')).toBeTruthy()
    expect(screen.getByText('Sløret 2 steder.')).toBeTruthy()
    await user.click(within(second).getAllByRole('button', { name: /Fjern sløring/ })[0] as HTMLElement)
    expect(await within(second).findByText('Jeg bor i Ribe og holder af [sted].')).toBeTruthy()
    await user.clear(screen.getByRole('textbox', { name: /Ord eller sætning/ }))
    await user.click(screen.getByRole('button', { name: 'Slør alle steder' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv det ord eller den sætning, der skal sløres')
  })

  it('veils what is marked in the original', async () => {
    await openDesk()
    const second = await answer(2)
    const words = (await within(second).findByRole('textbox')).firstChild
    if (!words) throw new Error('no text')
    document.getSelection()?.setBaseAndExtent(words, 10, words, 15)
    document.dispatchEvent(new Event('selectionchange'))
    expect(await within(second).findByText('Markeret: »Ribe«')).toBeTruthy()
    await user.click(within(second).getByRole('button', { name: 'Slør markeringen' }))
    expect(await within(second).findByText('Jeg bor i [sløret] og holder af Ribe.')).toBeTruthy()
  })

  it('clears the rest at once and hands the answers to the committee when that is confirmed', async () => {
    await clearEverything(test, clearing)
    await openDesk()
    expect(await screen.findByRole('region', { name: 'Ansøgningen er godkendt' })).toBeTruthy()
    cleanup()
    await open(`/clearing/${clearing.id}`)
    const confirm = await screen.findByRole('checkbox', { name: /Ja, alle svar er læst/ })
    await user.click(confirm)
    await user.click(screen.getByRole('button', { name: 'Send til bedømmelse' }))
    expect(await screen.findByText('Svarene er sendt til bedømmelse.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Sagsbehandler i Borgerservice' })).toBeNull()
  })

  it('has nothing for axe to find', async () => {
    for (const path of ['/clearing', `/clearing/${clearing.id}`, `/clearing/${clearing.id}/${applicationId}`]) {
      const { container } = await open(path)
      await screen.findByRole('heading', { level: 1 })
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
    }
  })

  it.each(['hr', 'chair', 'reviewer'] as const)('is absent for %s', async (role) => {
    await open(`/clearing/${clearing.id}/${applicationId}`, clearing[role])
    await waitFor(() => expect(screen.getByText('Siden findes ikke')).toBeTruthy())
  })

  it('goes to the next finding by a key, and not when that is switched off', async () => {
    await openDesk()
    await awake()
    await user.keyboard('f')
    expect(focused()).toBe('Fund 1: Anna Birgitte Holm')
    await user.click(screen.getByText('Genvejstaster', { selector: 'summary' }))
    await user.click(screen.getByRole('checkbox', { name: 'Brug genvejstaster på siden' }))
    const here = document.activeElement
    await user.keyboard('f')
    expect(document.activeElement).toBe(here)
    localStorage.clear()
  })
})
