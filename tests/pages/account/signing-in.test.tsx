// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import axe from 'axe-core'
import type { AppLoadContext, ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setPasswordHash } from '#db/stores/people'
import type { Actor } from '~/platform/actor.server'
import { hashPassword } from '~/platform/passwords.server'
import { startSession } from '~/platform/session.server'
import * as confirm from '~/routes/account+/confirm'
import * as choosePassword from '~/routes/account+/choose-password.$token'
import * as question from '~/routes/account+/passkey-question'
import * as security from '~/routes/account+/security'
import * as signIn from '~/routes/account+/sign-in'
import * as person from '~/routes/admin+/people.$id'
import { renewLink } from '~/use-cases/administer-people.server'
import { changeSecondFactorRule } from '~/use-cases/change-settings.server'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const password = 'fire flade fisk'
const old = () => new Date(test.clock.now().getTime() - 600_000)
const pairOf = (cookie: string) => cookie.split(';')[0] ?? ''

async function withPassword(actor: Actor): Promise<Actor> {
  const hash = await hashPassword(password)
  await test.app.db.unitOfWork((tx) => setPasswordHash(tx, actor.key, hash))
  return actor
}

function posted(path: string, fields: Record<string, string>, { cookie = '', params = {} }: { cookie?: string; params?: Record<string, string> } = {}) {
  const context: AppLoadContext = { app: test.app, nonce: '', clientAddress: '192.0.2.1', incidentId: '' }
  const request = new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie } })
  return { request, context, params } as ActionFunctionArgs & LoaderFunctionArgs
}

const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get('Location') : null)

describe('what takes a recent sign-in', () => {
  it('leads from the form to the page that asks, and from there back to it', async () => {
    const administrator = await withPassword(await test.person('Anker', ['administrator']))
    const hr = await test.person('Henriette', ['hr'])
    const cookie = pairOf(await startSession(test.app, administrator.key, { provenAt: old() }))
    const send = () => person.action(posted(`/admin/people/${hr.id}?form=roles`, { roles: 'auditor' }, { cookie, params: { id: hr.id } }))
    expect(locationOf(await send())).toBe(`/account/confirm?returnTo=${encodeURIComponent(`/admin/people/${hr.id}`)}`)
    const prove = (typed: string) => confirm.action(posted('/account/confirm?by=password', { password: typed, returnTo: `/admin/people/${hr.id}` }, { cookie }))
    expect(await prove('forkert kode her')).toMatchObject({ data: { refusal: 'wrong-password' } })
    expect(locationOf(await prove(password))).toBe(`/admin/people/${hr.id}`)
    expect(locationOf(await send())).toBe(`/admin/people/${hr.id}?saved=1`)
  })

  it('never leads to another site', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const cookie = pairOf(await startSession(test.app, hr.key, { provenAt: old() }))
    for (const returnTo of ['https://example.com', '//example.com', '/\\example.com']) {
      expect(locationOf(await confirm.action(posted('/account/confirm?by=password', { password, returnTo }, { cookie })))).toBe('/account')
    }
  })
})

describe('whoever must have a second factor and has none', () => {
  it('is led to it from sign-in and from a one-time link alike', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    await changeSecondFactorRule(test.app, administrator, { secondFactorOf: ['hr'] })
    expect(locationOf(await signIn.action(posted('/account/sign-in', { email: 'henriette@solbjerg.example', password, returnTo: '/hr' })))).toBe('/account/security?returnTo=%2Fhr')
    const link = await renewLink(test.app, administrator, hr.id)
    const token = link.ok ? (link.value.path.split('/').at(-1) ?? '') : ''
    const chosen = await choosePassword.action(posted('/account/choose-password/x', { password: 'grønne spader i rad', repeatPassword: 'grønne spader i rad' }, { params: { token } }))
    expect(locationOf(chosen)).toBe('/account/security')
  })

  it('is told so on the page, which anybody can use', async () => {
    await changeSecondFactorRule(test.app, await test.person('Anker', ['administrator']), { secondFactorOf: ['staff'] })
    const hr = await test.person('Henriette', ['hr'])
    const { container } = await openStaffPage({ test, actor: hr, routes: { '/account/security': security } }, '/account/security')
    expect(await screen.findByText(/Du skal sætte et andet trin op/)).toBeTruthy()
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([])
    expect(screen.getByRole('link', { name: 'Sæt en app op' }).getAttribute('href')).toBe('/account/app-code')
  })
})

describe('the question for a passkey', () => {
  it('tells a visitor nothing of any account, and only whoever is at that step anything else', async () => {
    const answer = await question.action(posted('/account/passkey-question', { purpose: 'sign-in' }))
    expect(await answer.json()).toMatchObject({ rpId: 'localhost', allowCredentials: [], userVerification: 'required' })
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-uset-sign-in=.*HttpOnly; Secure/)
    for (const purpose of ['add', 'confirm', 'second-step']) await expect(question.action(posted('/account/passkey-question', { purpose }))).rejects.toMatchObject({ status: 302 })
    expect((await question.action(posted('/account/passkey-question', { purpose: 'anything' }))).status).toBe(422)
  })
})

describe('a password that everybody tries first', () => {
  it('is refused with a sentence and a mark on the field, and is not sent back', async () => {
    const hr = await test.person('Henriette', ['hr'])
    const link = await renewLink(test.app, await test.person('Anker', ['administrator']), hr.id)
    const token = link.ok ? (link.value.path.split('/').at(-1) ?? '') : ''
    const answer = await choosePassword.action(posted('/x', { password: 'adgangskode2026', repeatPassword: 'adgangskode2026' }, { params: { token } }))
    expect(answer).toMatchObject({ data: { refusal: 'common-password', errors: { password: 'wrong' } } })
    expect(JSON.stringify(answer)).not.toContain('adgangskode2026')
  })
})
