// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as audit from '~/routes/audit+/trial'
import * as hr from '~/routes/hr+/trial'
import type { Actor } from '~/platform/actor.server'
import { lockedOfThree } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const openAs = (actor: Actor, path: string, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes: { '/hr/trial': hr, '/audit/trial': audit }, language }, path)
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id }) => id)

it('before anything is published the page says so, and shows no empty tables', async () => {
  const { container } = await openAs(await test.person('H R', ['hr']), '/hr/trial')
  expect(await screen.findByText('Der er ikke slået nogen stilling op endnu.')).toBeTruthy()
  expect([screen.queryByRole('table'), screen.queryByRole('link', { name: /CSV/ })]).toEqual([null, null])
  expect(await violations(container)).toEqual([])
})

it('tells in words first, warns that a few recruitments prove nothing, and has every figure in a table', async () => {
  await lockedOfThree(test)
  const { container } = await openAs(await test.person('Au Ditor', ['auditor']), '/audit/trial')
  expect(await screen.findByText('Slået op: 1. Nået til en låst indstilling: 1. I gang: 0. Opgivet: 0.')).toBeTruthy()
  expect(screen.getByText(/bygger på få rekrutteringer/)).toBeTruthy()
  const table = within(screen.getByRole('table', { name: 'Tal for hver forvaltning' }))
  expect(within(table.getByRole('row', { name: /^Økonomiforvaltningen/ })).getAllByRole('cell').map(({ textContent }) => textContent).slice(0, 2)).toEqual(['1 af 1', '3'])
  expect(['Rapport (PDF)', 'Regneark (XLSX)', 'Tabel (CSV)'].map((name) => screen.getByRole('link', { name }).getAttribute('href'))).toEqual(['/audit/trial.pdf', '/audit/trial.xlsx', '/audit/trial.csv'])
  expect(screen.queryByRole('link', { name: 'Tal om almindelige rekrutteringer' })).toBeNull() // an auditor reads
  expect(container.textContent).not.toMatch(/NaN|undefined|Agnete|Bertil|Cecilie/)
  expect(await violations(container)).toEqual([])
})
