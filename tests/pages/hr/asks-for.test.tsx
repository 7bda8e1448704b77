// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as findings from '~/routes/admin+/findings'
import * as questions from '~/routes/hr+/recruitments.$id_.questions'
import * as asksFor from '~/routes/hr+/recruitments.$id_.questions_.$questionId_.asks'
import { draftPost } from '../../support/applying'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const violations = async () => (await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id)

it('HR ticks what a question asks for, and the list of questions says so', async () => {
  const { id, hr } = await draftPost(test)
  const routes = { '/hr/recruitments/:id/questions': questions, '/hr/recruitments/:id/questions/:questionId/asks': asksFor }
  await openStaffPage({ test, actor: hr, routes }, `/hr/recruitments/${id}/questions`)
  const [first] = await screen.findAllByRole('link', { name: /^Spørger det om noget, der ellers er et fund/ })
  cleanup()
  await openStaffPage({ test, actor: hr, routes }, first?.getAttribute('href') ?? '')
  expect(await screen.findByRole('heading', { level: 1, name: 'Det, spørgsmål 1 må spørge om' })).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: /e-mail/ })).toBeNull()
  expect(await violations()).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: 'Modersmål' }))
  await user.click(screen.getByRole('button', { name: 'Gem' }))
  expect(await screen.findByRole('link', { name: /^Spørger med vilje om én ting/ })).toBeTruthy()
})

it('an administrator chooses what redactors are not shown and how much is read twice', async () => {
  const actor = await test.person('Anker', ['administrator'])
  await openStaffPage({ test, actor, routes: { '/admin/findings': findings } }, '/admin/findings')
  const percent = await screen.findByRole('textbox', { name: /Hvor mange procent/ })
  expect(await violations()).toEqual([])
  await user.clear(percent)
  await user.type(percent, '101')
  await user.click(screen.getByRole('button', { name: 'Gem' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Skriv et helt tal fra 0 til 100')
  await user.clear(screen.getByRole('textbox', { name: /Hvor mange procent/ }))
  await user.type(screen.getByRole('textbox', { name: /Hvor mange procent/ }), '10')
  await user.click(screen.getByRole('checkbox', { name: 'Et arbejdssted' }))
  await user.click(screen.getByRole('button', { name: 'Gem' }))
  expect(await screen.findByText('Valgene er gemt.')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Et arbejdssted' }).checked).toBe(true)
})
