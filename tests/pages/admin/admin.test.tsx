// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { settingsForm } from '~/forms/admin-forms'
import type { Actor } from '~/platform/actor.server'
import * as department from '~/routes/admin+/departments.$id'
import * as departments from '~/routes/admin+/departments.index'
import * as people from '~/routes/admin+/index'
import * as person from '~/routes/admin+/people.$id'
import * as invite from '~/routes/admin+/people.new'
import * as settings from '~/routes/admin+/settings'
import * as audit from '~/routes/audit+/index'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let administrator: Actor
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  administrator = await test.person('Anker Lundsby', ['administrator'])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = {
  '/admin': people, '/admin/people/new': invite, '/admin/people/:id': person, '/admin/departments': departments, '/admin/departments/:id': department,
  '/admin/settings': settings, '/audit': audit,
}
const open = (path: string, actor: Actor = administrator) => openStaffPage({ test, actor, routes }, path)

describe('administration', () => {
  it('invites a person and shows the link once', async () => {
    await open('/admin/people/new')
    await user.type(await screen.findByLabelText('Navn'), 'Bodil Skovrup')
    await user.type(screen.getByLabelText('E-mail'), 'bodil@solbjerg.example')
    await user.click(screen.getByLabelText('HR'))
    await user.click(screen.getByRole('button', { name: 'Opret, og vis linket' }))
    expect((await screen.findByText(/^http:\/\/localhost:3000\/account\/choose-password\//)).tagName).toBe('CODE')
    cleanup()
    await open('/admin')
    expect(await screen.findByRole('link', { name: 'Bodil Skovrup' })).toBeTruthy()
    expect(screen.getAllByText('Inviteret')).toHaveLength(2) // nobody here has chosen a password
    expect(document.body.textContent).not.toContain('choose-password')
  })

  it('keeps what was typed when the sign-in is old, and leads beside it to where it is shown again who one is', async () => {
    await open('/admin/people/new')
    test.clock.set(new Date(test.clock.now().getTime() + 11 * 60_000))
    await user.type(await screen.findByLabelText('Navn'), 'Bodil Skovrup')
    await user.type(screen.getByLabelText('E-mail'), 'bodil@solbjerg.example')
    await user.click(screen.getByLabelText('HR'))
    await user.click(screen.getByRole('button', { name: 'Opret, og vis linket' }))
    const link = await screen.findByRole('link', { name: /Bekræft først, at det er dig/ })
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/account/confirm?returnTo=%2Faccount%2Fconfirm%3Fdone%3D1', '_blank'])
    expect(screen.getByLabelText<HTMLInputElement>('Navn').value).toBe('Bodil Skovrup')
    expect(screen.getByLabelText<HTMLInputElement>('HR').checked).toBe(true)
  })

  it('says that roles clash, and that the last administrator stays', async () => {
    await open(`/admin/people/${administrator.id}`)
    await user.click(await screen.findByLabelText('HR'))
    await user.click(screen.getByRole('button', { name: 'Gem rollerne' }))
    expect((await screen.findByRole('alert')).textContent).toContain('ikke kan forenes')
    await user.click(screen.getByText('Luk kontoen', { selector: 'summary' }))
    await user.click(screen.getByRole('button', { name: 'Luk kontoen' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('mindst én administrator'))
  })

  it('refuses a colour that cannot be read, beside the field, and takes one that can', async () => {
    await open('/admin/settings')
    const colour = await screen.findByLabelText('Farve')
    await user.clear(colour)
    await user.type(colour, '#ffe680')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Farven er for lys')
    expect(colour.getAttribute('aria-invalid')).toBe('true')
    await user.clear(colour)
    await user.type(colour, '#123456')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    await waitFor(async () => expect((await theOrganisation(test.app.db.read))?.settings.brandColour).toBe('#123456'))
  })

  it('keeps whom applicants can contact, and warns until the accessibility statement is reviewed', async () => {
    await open('/admin/settings')
    expect(await screen.findByText('Tilgængelighedserklæringen skal gennemgås')).toBeTruthy()
    await user.type(screen.getByLabelText('Hjælp til ansøgere (valgfrit)'), 'Ansøgerhjælpen, 12 34 56 30')
    await user.type(screen.getByLabelText('Postadresse (valgfrit)'), 'Rådhuspladsen 1{enter}9999 Solbjerg')
    await user.type(screen.getByLabelText('Erklæringen er sidst gennemgået (valgfrit)'), '2026-02-01')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    await waitFor(async () => expect((await theOrganisation(test.app.db.read))?.settings).toMatchObject({ helpContact: 'Ansøgerhjælpen, 12 34 56 30', controllerAddress: 'Rådhuspladsen 1\n9999 Solbjerg', accessibilityReviewedOn: '2026-02-01' }))
    cleanup()
    await open('/admin/settings')
    expect(((await screen.findByLabelText('Erklæringen er sidst gennemgået (valgfrit)')) as HTMLInputElement).value).toBe('2026-02-01')
    expect(screen.queryByText('Tilgængelighedserklæringen skal gennemgås')).toBeNull()
    test.clock.set(new Date('2027-02-02T08:00:00Z'))
    cleanup()
    administrator = await test.person('Anker Lundsby II', ['administrator'])
    await open('/admin/settings', administrator)
    expect(await screen.findByText(/over et år siden/)).toBeTruthy()
  })

  it.each([['2026-02-30', 'no-such-time'], ['i går', 'not-a-time'], ['20260201', 'not-a-time']])('the date “%s” is %s', (accessibilityReviewedOn, code) => {
    const values = { name: 'x', disclosure: 'denmark', brandColour: '#0b5563', defaultLanguage: 'da', permanent: 'required', fixedTerm: 'free', hints: 'on', graceMinutes: '1', accessibilityReviewedOn }
    const parsed = settingsForm(() => true).safeParse(values)
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['accessibilityReviewedOn', code]])
  })

  it('adds a department', async () => {
    await open('/admin/departments/new')
    await user.type(await screen.findByLabelText('Navn på dansk'), 'Socialforvaltningen')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByRole('link', { name: 'Socialforvaltningen' })).toBeTruthy()
    expect(await departmentsOf(test.app.db.read, test.organisationKey)).toHaveLength(2)
  })

  it('does not exist for anybody else', async () => {
    for (const actor of [await test.person('Henriette', ['hr']), await test.person('Asta', ['auditor']), await test.person('Rune')]) {
      for (const path of ['/admin', '/admin/people/new', `/admin/people/${administrator.id}`, '/admin/departments', '/admin/departments/new', '/admin/settings']) {
        await open(path, actor)
        expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
        cleanup()
      }
    }
  })

  it('has nothing for axe to find', async () => {
    for (const path of ['/admin', '/admin/people/new', `/admin/people/${administrator.id}`, '/admin/departments', '/admin/departments/new', '/admin/settings']) {
      const { container } = await open(path)
      await screen.findByRole('heading', { level: 1 })
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
    }
  })
})

describe('the audit log', () => {
  it('is the auditor’s, and verifies itself on request', async () => {
    const auditor = await test.person('Asta', ['auditor'])
    await open('/audit', administrator)
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
    cleanup()
    const { container } = await open('/audit', auditor)
    await user.click(await screen.findByRole('button', { name: 'Efterprøv hele sporet' }))
    expect(await screen.findByText('Sporet er helt')).toBeTruthy()
    expect(await screen.findByRole('rowheader', { name: 'Sporet efterprøvet' })).toBeTruthy()
    const { violations } = await axe.run(container)
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
