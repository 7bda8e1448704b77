// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blindnessCounts } from '#db/schema/blindness'
import * as settings from '~/routes/admin+/blindness'
import * as auditFigures from '~/routes/audit+/blindness'
import * as overview from '~/routes/committee+/$id.index'
import * as check from '~/routes/committee+/$id.blindness-check'
import * as figures from '~/routes/hr+/blindness'
import type { Actor } from '~/platform/actor.server'
import { changeBlindnessCheck } from '~/use-cases/change-settings.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { lockedOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let administrator: Actor
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  administrator = await test.person('Admin', ['administrator'])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/committee/:id': overview, '/committee/:id/blindness-check': check, '/admin/blindness': settings, '/hr/blindness': figures, '/audit/blindness': auditFigures }
const openAs = (actor: Actor, path: string) => openStaffPage({ test, actor, routes, language: 'da' }, path)
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id }) => id)
const turnOn = () => changeBlindnessCheck(test.app, administrator, { asksBlindness: true, asksBackground: true })

describe('the blindness check', () => {
  it('is turned on by an administrator, who reads what the law says', async () => {
    const { container } = await openAs(administrator, '/admin/blindness')
    const [asks, background] = await screen.findAllByRole<HTMLInputElement>('checkbox')
    expect([asks?.checked, background?.checked]).toEqual([false, false])
    expect(screen.getByText(/databeskyttelsesforordningens artikel 9/)).toBeTruthy()
    expect(await violations(container)).toEqual([])
    if (asks) await user.click(asks)
    await user.click(screen.getByRole('button', { name: 'Gem valget' }))
    expect(await screen.findByText(/Valget er gemt/)).toBeTruthy()
    cleanup()
    await openAs(administrator, '/admin/blindness')
    expect((await screen.findAllByRole<HTMLInputElement>('checkbox')).map(({ checked }) => checked)).toEqual([true, false])
  })

  it('is not mentioned while it is off', async () => {
    const { id, reviewer } = await shortlistingOfThree(test)
    await openAs(reviewer, `/committee/${id}`)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText('Hvor blind var du?')).toBeNull()
    cleanup()
    await openAs(reviewer, `/committee/${id}/blindness-check`)
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })

  it('asks with nothing chosen and no idea first, wants at least one answer, and thanks once', async () => {
    await turnOn()
    const { id, reviewer } = await shortlistingOfThree(test)
    await openAs(reviewer, `/committee/${id}`)
    expect((await screen.findByRole('link', { name: 'Svar på blindhedstjekket' })).getAttribute('href')).toBe(`/committee/${id}/blindness-check`)
    cleanup()
    const { container } = await openAs(reviewer, `/committee/${id}/blindness-check`)
    const groups = await screen.findAllByRole('group')
    expect(groups).toHaveLength(3 * 4)
    for (const group of groups) {
      const [first] = within(group).getAllByRole<HTMLInputElement>('radio')
      expect(first?.value).toBe('no-idea')
      expect(within(group).getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false)
    }
    expect(await violations(container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Send dine svar' }))
    expect(await screen.findByText(/Svar på mindst ét af spørgsmålene/)).toBeTruthy()
    const [knew] = screen.getAllByRole('group', { name: /Tror du, at du ved, hvem det er/ })
    if (knew) await user.click(within(knew).getByRole('radio', { name: 'Ja, jeg har et bud' }))
    await user.click(screen.getByRole('button', { name: 'Send dine svar' }))
    expect(await screen.findByRole('heading', { name: 'Tak for dit svar' })).toBeTruthy()
    expect(await test.app.db.read.select({ topic: blindnessCounts.topic, pending: blindnessCounts.pending }).from(blindnessCounts)).toEqual([{ topic: 'knew', pending: 1 }])
    cleanup()
    await openAs(reviewer, `/committee/${id}`)
    expect(await screen.findByText(/Tak, dit svar på blindhedstjekket er talt med/)).toBeTruthy()
  })

  it('asks again when the names are open, by number', async () => {
    await turnOn()
    const { id, reviewer, hr } = await lockedOfThree(test)
    await unsealShortlist(test.app, hr, id)
    await releaseIdentities(test.app, hr, id)
    const { container } = await openAs(reviewer, `/committee/${id}/blindness-check`)
    expect(await screen.findAllByRole('radio', { name: 'Ja, og jeg havde ret' })).toHaveLength(2)
    expect(document.body.textContent).not.toMatch(/Krarup|Nyholm|Rask/)
    expect(await violations(container)).toEqual([])
  })

  it('tells HR and the auditor in words that there is too little to tell', async () => {
    for (const [role, path] of [['hr', '/hr/blindness'], ['auditor', '/audit/blindness']] as const) {
      const { container } = await openAs(await test.person(`A ${role}`, [role]), path)
      expect(await screen.findByText('Køn: For få til at sige noget.')).toBeTruthy()
      expect(screen.getByText('For få til at sige noget')).toBeTruthy()
      expect(screen.queryByRole('table')).toBeNull()
      expect(await violations(container)).toEqual([])
      cleanup()
    }
  })
})
