// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptFamily, touchFamily } from '#db/stores/question-banks'
import type { Actor } from '~/platform/actor.server'
import { familyOf } from '~/question-banks/bank-format.server'
import * as qualification from '~/routes/hr+/banks_.$family_.qualifications.$qualificationId'
import { importEsco } from '~/use-cases/import-esco.server'
import { putSmallBank, smallBank } from '../../support/drafting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let hr: Actor
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  await putSmallBank(test)
  hr = await test.person('Helle HR', ['hr'])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/hr/banks/:family/qualifications/:qualificationId': qualification }
const open = (query = '') => openStaffPage({ test, actor: hr, routes }, `/hr/banks/clerical/qualifications/law${query}`)
const section = () => screen.findByRole('region', { name: 'Færdigheder i ESCO' })
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

async function importSkills(): Promise<void> {
  const bytes = readFileSync(join('tests', 'question-banks', 'fixtures', 'skills_da.csv'))
  await importEsco(test.app, await test.person('Anker Lundsby', ['administrator']), { language: 'da', bytes })
}

/** Puts uris on the qualification as a file would. */
async function link(uris: readonly string[]): Promise<void> {
  await test.app.db.unitOfWork(async (tx) => {
    const kept = await keptFamily(tx, 'clerical')
    const qualifications = smallBank.qualifications.map((one) => (one.id === 'law' ? { ...one, esco: uris } : one))
    if (kept) await touchFamily(tx, kept, familyOf({ ...smallBank, qualifications }))
  })
}

describe('the skills of a qualification', () => {
  it('without an import: says who can import, and shows what a file linked by its uri', async () => {
    await link(['http://data.europa.eu/esco/skill/not-here'])
    const { container } = await open()
    const skills = within(await section())
    expect(skills.getByText('http://data.europa.eu/esco/skill/not-here', { selector: 'span:not(.sr-only)' })).toBeTruthy()
    expect(skills.getByText(/En administrator kan hente ESCO ind/)).toBeTruthy()
    expect(skills.queryByRole('search')).toBeNull()
    expect(await violations(container)).toEqual([])
    await user.click(skills.getByRole('button', { name: 'Fjern http://data.europa.eu/esco/skill/not-here' }))
    expect(await screen.findByText('Kvalifikationen er ikke knyttet til nogen færdigheder endnu.')).toBeTruthy()
  })

  it('are searched for, linked and removed', async () => {
    await importSkills()
    const { container } = await open()
    await user.type(within(await section()).getByLabelText('Søg efter en færdighed'), 'sygepleje')
    await user.click(screen.getByRole('button', { name: 'Søg' }))
    await user.click(await screen.findByRole('button', { name: 'Tilknyt sygepleje' }))
    expect(await screen.findByRole('button', { name: 'Fjern sygepleje' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Tilknyt sætte en plan for sygepleje' })).toBeTruthy() // the search stays
    expect(await violations(container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Fjern sygepleje' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Fjern sygepleje' })).toBeNull())
    expect(screen.getByRole('button', { name: 'Tilknyt sygepleje' })).toBeTruthy()
  })

  it('says that nothing matches, and that no more can be linked', async () => {
    await importSkills()
    await open('?skill=astronaut')
    expect((await screen.findByRole('status')).textContent).toContain('Ingen færdigheder passer til “astronaut”')
    cleanup()
    await link([1, 2, 3, 4, 5].map((number) => `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${number}`))
    await open('?skill=sygepleje')
    expect(await screen.findByText(/Der kan ikke knyttes flere færdigheder til/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Fjern =SUM(1;2) i regneark' })).toBeTruthy()
    expect(screen.queryByRole('search')).toBeNull()
  })

  it('a page that is stale is told so, and nothing is linked', async () => {
    await importSkills()
    await open('?skill=borger')
    const button = await screen.findByRole('button', { name: 'Tilknyt lytte til en travl borger' })
    await link([])
    await user.click(button)
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
    expect(screen.queryByRole('button', { name: /^Fjern lytte/ })).toBeNull()
  })
})
