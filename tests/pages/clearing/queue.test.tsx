// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Language } from '~/domain/local-text'
import * as desk from '~/routes/clearing+/$id.$applicationId'
import * as clean from '~/routes/clearing+/$id.clean'
import * as queue from '~/routes/clearing+/$id.index'
import * as second from '~/routes/clearing+/$id.second'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { clearEverything, plainTexts, recruitmentAtDesk, recruitmentJustClosed, type Clearing } from '../../support/clearing'
import { deskOfTwo } from '../../support/second-reading'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/clearing/:id': queue, '/clearing/:id/clean': clean, '/clearing/:id/second': second, '/clearing/:id/:applicationId': desk }
const open = ({ id, redactor }: Clearing, path = '', language: Language = 'da') => openStaffPage({ test, actor: redactor, routes, language }, `/clearing/${id}${path}`)
const violations = async () => (await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id)

describe('the queue', () => {
  it('shows how far the system is, follows by itself, and says when it is done', async () => {
    const clearing = await recruitmentJustClosed(test, [{ texts: plainTexts }, { texts: plainTexts }])
    await open(clearing)
    expect(await screen.findByText('0 af 2 ansøgninger er set igennem')).toBeTruthy()
    expect(screen.getAllByText('Ses igennem')).toHaveLength(2)
    expect(await violations()).toEqual([])
    await act(async () => { await examineApplications(test.app) })
    await waitFor(() => { expect(screen.getByText('Alle ansøgninger er set igennem.')).toBeTruthy() }, { timeout: 8000 })
    expect(screen.queryByText(/af 2 ansøgninger er set igennem/)).toBeNull()
  })

  it('tells findings by severity in words, how long it takes, and the way to what is clean', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: ['Skriv til a@firma.example eller b@firma.example.', 'Kort.', 'yes'] }])
    await open(clearing)
    expect(await screen.findByText('2 alvorlige')).toBeTruthy()
    expect(screen.getByText(/Der er cirka ét minuts arbejde tilbage. Det er et skøn./)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Læs svarene uden fund' }).getAttribute('href')).toBe(`/clearing/${clearing.id}/clean`)
    expect(await violations()).toEqual([])
  })
})

describe('the answers without findings', () => {
  it('are read one after another and cleared one by one or all at once', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await open(clearing, '/clean')
    const answer = await screen.findByRole('region', { name: /^Ansøgning [0-9A-F]{6}, svar 1$/ })
    expect(within(answer).getByText(plainTexts[0])).toBeTruthy()
    expect(await violations()).toEqual([])
    await user.click(within(answer).getByRole('button', { name: /^Godkend svaret/ }))
    expect(await screen.findByText('Svaret er godkendt.')).toBeTruthy()
    expect(screen.queryByText(plainTexts[0])).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Godkend alle 2 svar på siden' }))
    expect(await screen.findByText('2 svar er godkendt.')).toBeTruthy()
    expect(screen.getByText('Ingen svar venter her')).toBeTruthy()
  })

  it('say what is not cleared because it is otherwise by now, in English too', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await open(clearing, '/clean?n=1&left=2', 'en')
    expect(await screen.findByText('2 answers have changed since you saw them and are not cleared.')).toBeTruthy()
  })
})

describe('the answers that two read', () => {
  it('are shown as they were written and as the committee will read them, and agreed to or taken back', async () => {
    const reader = await test.person('Sanne')
    const clearing = await deskOfTwo(test, { second: reader, percent: 100, applications: 1 })
    await clearEverything(test, clearing)
    const asSecond = { ...clearing, redactor: reader }
    await open(asSecond)
    expect(await screen.findByText(/2 svar venter på, at du læser dem/)).toBeTruthy()
    cleanup()
    await open(asSecond, '/second')
    const answer = await screen.findByRole('region', { name: /^Ansøgning [0-9A-F]{6}, svar 1$/ })
    expect(within(answer).getAllByText(plainTexts[0])).toHaveLength(2)
    expect(await violations()).toEqual([])
    await user.click(within(answer).getByRole('button', { name: /^Der mangler ikke noget/ }))
    expect(await screen.findByText('Svaret er læst af to.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Der mangler noget: tag godkendelsen tilbage/ }))
    expect(await screen.findByRole('region', { name: 'Svar 2' })).toBeTruthy()
    cleanup()
    await open(asSecond)
    expect(await screen.findByText(/2 af 2 svar er læst af to. I 50\s%/)).toBeTruthy()
  })
})
