import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { personByKey, setPasswordHash } from '#db/stores/people'
import { personKeyOutside } from '#db/stores/outside-accounts'
import { systemClock } from '~/platform/clock.server'
import { openOrganisationSignIn, returnAddress } from '~/platform/organisation-sign-in.server'
import type { OrganisationSignInSettings } from '~/platform/organisation-sign-in-settings.server'
import { hashPassword } from '~/platform/passwords.server'
import { actorOf, sessionHashOf, startSession } from '~/platform/session.server'
import type { AppContext } from '~/platform/app-context.server'
import type { Actor } from '~/platform/actor.server'
import { changeSecondFactorRule } from '~/use-cases/change-settings.server'
import { comeFromOrganisation, goToOrganisation } from '~/use-cases/sign-in-at-organisation.server'
import { signIn } from '~/use-cases/sign-in.server'
import { openOrganisationProvider, type OrganisationProvider } from '../../support/organisation-provider'
import { openTestApp, type TestApp } from '../../support/test-app'
import { testEnvironment } from '../../support/test-platform'

// A real OpenID provider on this machine; the lies are told by a line that changes the provider's tokens on their way.

const environment = testEnvironment()
const back = returnAddress(environment)
const roles = { 'uset-hr': 'hr', 'uset-admin': 'administrator', 'uset-staff': 'staff' } as const

let provider: OrganisationProvider
beforeAll(async () => { provider = await openOrganisationProvider(back) })
afterAll(() => provider.close())

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
  Object.assign(provider, { tampering: null, signInAs: 'subject-of-henriette' })
  provider.accounts['subject-of-henriette'] = { email: 'henriette@solbjerg.example', email_verified: true, name: 'Henriette Holm', groups: ['uset-hr', 'everybody'] }
})
afterEach(() => test.close())

const appWith = (change: Partial<OrganisationSignInSettings> = {}): AppContext => ({ ...test.app, clock: systemClock, organisationSignIn: openOrganisationSignIn(provider.settings(change), environment) })
const requested = (app: AppContext, cookie: string) => ({ request: new Request('http://localhost/hr', { headers: { Cookie: cookie.split(';')[0] ?? '' } }), context: { app } })
const refusal = (code: string) => ({ ok: false, refusal: code })
const refusals = async () => (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'sign-in-refused'))).map(({ actorId, details }) => ({ actorId, because: (details as { because: string }).because }))

/** To the organisation and back, as a browser goes. */
async function there(app: AppContext, { binding = 'this browser', actor = null }: { binding?: string; actor?: Actor | null } = {}): Promise<URL> {
  const going = await goToOrganisation(app, { binding, returnTo: '/hr', actor })
  if (!going.ok) throw new Error(going.refusal)
  return provider.browse(going.value.url, back)
}

const comeBack = (app: AppContext, search: string, binding: string | null = 'this browser') => comeFromOrganisation(app, { binding, search, device: 'mac', current: null })
const wholeWay = async (app: AppContext) => comeBack(app, (await there(app)).search)

describe('the organisation’s own sign-in', () => {
  it('signs in whoever was invited, with the roles of the groups, binds by issuer and subject, and says when it was', async () => {
    const henriette = await test.person('Henriette', [])
    const app = appWith({ roles })
    const came = await wholeWay(app)
    if (!came.ok || !came.value.begun) throw new Error('not signed in')
    expect(came.value).toMatchObject({ returnTo: '/hr', begun: { stage: 'open', language: 'da' } })
    const actor = await actorOf(requested(app, came.value.begun.cookie))
    expect(actor).toMatchObject({ id: henriette.id, roles: ['hr'] })
    expect(Math.abs((actor?.provenAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect(await personKeyOutside(app.db.read, { issuer: provider.issuer, subject: 'subject-of-henriette' })).toBe(henriette.key)

    provider.accounts['subject-of-henriette'] = { name: 'Henriette Holm', groups: ['uset-staff'] } // the address may go, the roles go with the groups
    expect(await wholeWay(app)).toMatchObject({ ok: true })
    expect(await actorOf(requested(app, came.value.begun.cookie))).toBeNull()
    expect((await personByKey(app.db.read, henriette.key)).roles).toEqual([])
  })

  it('asks with PKCE by S256, state, nonce, the one return address and the age of the sign-in', async () => {
    const going = await goToOrganisation(appWith(), { binding: 'b', returnTo: '/hr', actor: null })
    const asked = new URL(going.ok ? going.value.url : '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({ code_challenge_method: 'S256', redirect_uri: 'http://localhost:3000/account/organisation/return', max_age: '28800', response_type: 'code' })
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length, name).toBeGreaterThanOrEqual(43)
    expect(asked.has('code_verifier')).toBe(false)
  })

  it.each([
    ['another nonce', { claims: { nonce: 'another' } }], ['another issuer', { claims: { iss: 'https://elsewhere.example' } }], ['another audience', { claims: { aud: 'another-client' } }],
    ['a token that is over', { claims: { exp: Math.floor(Date.now() / 1000) - 3600 } }], ['alg none', { unsigned: true }], ['a key that is not published', { foreignKey: true }],
    ['an algorithm that is not taken', { algorithm: 'PS256' }], ['no time of the sign-in', { claims: { auth_time: undefined } }], ['a sign-in of yesterday', { claims: { auth_time: Math.floor(Date.now() / 1000) - 86_400 } }],
    ['nobody', { claims: { sub: '' } }],
  ] as const)('does not believe %s', async (_, tampering) => {
    await test.person('Henriette', ['hr'])
    const app = appWith()
    provider.tampering = tampering
    expect(await wholeWay(app)).toEqual(refusal('not-believed'))
    expect(await refusals()).toEqual([{ actorId: null, because: 'not-believed' }])
    provider.tampering = null
    expect(await wholeWay(app)).toMatchObject({ ok: true })
  })

  it('does not believe another state, another issuer in the answer, no code, or a code that was used', async () => {
    await test.person('Henriette', ['hr'])
    const app = appWith()
    for (const change of [{ state: 'another' }, { iss: 'https://elsewhere.example' }, { code: '' }, { error: 'access_denied' }]) {
      const { searchParams } = await there(app)
      for (const [name, value] of Object.entries(change)) searchParams.set(name, value)
      expect(await comeBack(app, `?${searchParams.toString()}`), JSON.stringify(change)).toEqual(refusal('not-believed'))
    }
    const { search } = await there(app)
    expect(await comeBack(app, search, 'another browser')).toEqual(refusal('not-begun'))
    expect(await comeBack(app, search, null)).toEqual(refusal('not-begun'))
    expect(await comeBack(app, search)).toMatchObject({ ok: true })
    expect(await comeBack(app, search)).toEqual(refusal('not-begun'))
  })

  it('gets nothing for a code without the verifier that it was asked for with, nor for a code the second time', async () => {
    await test.person('Henriette', ['hr'])
    const own = openOrganisationSignIn(provider.settings(), environment)
    const begun = await own.begin(false)
    if (!begun.ok) throw new Error(begun.refusal)
    const { search } = await provider.browse(begun.value.url, back)
    for (const verifier of ['', 'a'.repeat(43)]) expect(await own.finish(search, { ...begun.value.question, verifier }, false)).toMatchObject({ ok: false })
    const again = await own.begin(false)
    if (!again.ok) throw new Error(again.refusal)
    const second = await provider.browse(again.value.url, back)
    expect(await own.finish(second.search, again.value.question, false)).toMatchObject({ ok: true })
    expect(await own.finish(second.search, again.value.question, false)).toMatchObject({ ok: false })
  })

  it('lets no stranger in: no account, no verified address, an address that changed hands, a closed account', async () => {
    const henriette = await test.person('Henriette', ['hr'])
    const app = appWith()
    provider.accounts['a-stranger'] = { email: 'stranger@elsewhere.example', email_verified: true, name: 'Stranger' }
    provider.accounts['unverified'] = { email: 'henriette@solbjerg.example', email_verified: false, name: 'Henriette' }
    for (const subject of ['a-stranger', 'unverified']) {
      provider.signInAs = subject
      expect(await wholeWay(app), subject).toEqual(refusal('no-account'))
    }
    provider.signInAs = 'subject-of-henriette'
    expect(await wholeWay(app)).toMatchObject({ ok: true })
    provider.accounts['the-next-henriette'] = { email: 'henriette@solbjerg.example', email_verified: true, name: 'Henriette Hansen' }
    provider.signInAs = 'the-next-henriette'
    expect(await wholeWay(app)).toEqual(refusal('no-account'))
    expect(await personKeyOutside(app.db.read, { issuer: provider.issuer, subject: 'the-next-henriette' })).toBeNull()
    expect((await personByKey(app.db.read, henriette.key)).roles).toEqual(['hr'])
    expect(JSON.stringify(await test.app.db.read.select().from(auditEvents))).not.toMatch(/stranger|henriette@|subject-of/)
  })

  it('takes groups at their word: none that is mapped, or roles that clash, come to nothing; a mapped one may make an account', async () => {
    const app = appWith({ roles, createsAccounts: true })
    for (const [groups, because] of [[['everybody'], 'no-group'], [[], 'no-group'], [['constructor'], 'no-group'], [['uset-hr', 'uset-admin'], 'groups-clash']] as const) {
      provider.accounts['subject-of-henriette'] = { email: 'henriette@solbjerg.example', email_verified: true, name: 'Henriette Holm', groups }
      expect(await wholeWay(app)).toEqual(refusal(because))
    }
    provider.accounts['subject-of-henriette'] = { email: 'henriette@solbjerg.example', email_verified: true, name: 'Henriette Holm', groups: ['uset-hr', 'uset-staff'] }
    const came = await wholeWay(app)
    expect(came.ok && (await actorOf(requested(app, came.value.begun?.cookie ?? '')))).toMatchObject({ name: 'Henriette Holm', roles: ['hr'] })
  })

  it('counts as a second factor only where it says so in the words that were agreed', async () => {
    await changeSecondFactorRule(test.app, await test.person('Anker', ['administrator']), { secondFactorOf: ['staff'] })
    await test.person('Henriette', ['hr'])
    const app = appWith()
    for (const [amr, stage] of [[['pwd'], 'enrolment'], [['pwd', 'mfa'], 'open']] as const) {
      provider.tampering = { claims: { amr } }
      expect(await wholeWay(app)).toMatchObject({ ok: true, value: { begun: { stage } } })
    }
  })

  it('can be the only way in for those who have it: the password then looks like a wrong one', async () => {
    const henriette = await test.person('Henriette', ['hr'])
    const hash = await hashPassword('fire flade fisk')
    await test.app.db.unitOfWork((tx) => setPasswordHash(tx, henriette.key, hash))
    const byPassword = (app: AppContext) => signIn(app, { email: 'henriette@solbjerg.example', password: 'fire flade fisk', clientAddress: '192.0.2.1' })
    const only = appWith({ endsLocalSignIn: true })
    expect(await byPassword(only)).toMatchObject({ ok: true })
    await wholeWay(only)
    expect(await byPassword(only)).toEqual(refusal('wrong-credentials'))
    expect(await byPassword(appWith())).toMatchObject({ ok: true })
  })

  it('shows again who somebody is, and only that very person in that very browser', async () => {
    const [henriette, rune] = [await test.person('Henriette', ['hr']), await test.person('Rune')]
    const app = appWith()
    await wholeWay(app)
    const yesterday = new Date(Date.now() - 3_600_000)
    const cookie = await startSession(app, henriette.key, { provenAt: yesterday })
    const other = await startSession(app, rune.key, { provenAt: yesterday })
    const prove = async (actor: Actor, ofSession: string) => {
      const { search } = await there(app, { actor })
      return comeFromOrganisation(app, { binding: 'this browser', search, device: 'mac', current: { actor, sessionHash: sessionHashOf(requested(app, ofSession)) ?? '' } })
    }
    const asked = await goToOrganisation(app, { binding: 'b', returnTo: '/hr', actor: henriette })
    expect(asked.ok && asked.value.url).toMatch(/prompt=login&max_age=0/)
    expect(await prove(rune, other)).toEqual(refusal('another-person'))
    expect((await actorOf(requested(app, other)))?.provenAt).toEqual(yesterday)
    expect(await prove(henriette, cookie)).toMatchObject({ ok: true, value: { begun: null, returnTo: '/hr' } })
    expect((await actorOf(requested(app, cookie)))?.provenAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  it('says so when the organisation does not answer, or none is set up', async () => {
    const dead = { ...test.app, organisationSignIn: openOrganisationSignIn(provider.settings({ issuer: 'http://127.0.0.1:9' }), environment) }
    expect(await goToOrganisation(dead, { binding: 'b', returnTo: '/', actor: null })).toEqual(refusal('no-answer'))
    expect(await goToOrganisation(test.app, { binding: 'b', returnTo: '/', actor: null })).toEqual(refusal('not-set-up'))
  })
})
