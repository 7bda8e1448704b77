import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneTimeLinks, people, sessions } from '#db/schema/account'
import { auditEvents } from '#db/schema/audit'
import { theOrganisation } from '#db/stores/organisations'
import { credentialsOf, personByKey, putRoles, setPasswordHash } from '#db/stores/people'
import type { Actor } from '~/platform/actor.server'
import { hashPassword, inTurn } from '~/platform/passwords.server'
import { actorOf } from '~/platform/session.server'
import { changeRoles, closeAccount, invitePerson, renewLink } from '~/use-cases/administer-people.server'
import { changeLanguage } from '~/use-cases/change-language.server'
import { changePassword } from '~/use-cases/change-password.server'
import { changeSettings, nameDepartment } from '~/use-cases/change-settings.server'
import { choosePassword, isLinkOpen } from '~/use-cases/choose-password.server'
import { createFirstAdministrator, isFirstLinkOpen } from '~/use-cases/create-first-administrator.server'
import { issueFirstAdministratorLink } from '~/use-cases/issue-first-administrator-link.server'
import { signIn } from '~/use-cases/sign-in.server'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const password = 'fire flade fisk'
const refusal = (code: string) => ({ ok: false, refusal: code })
const tokenIn = (path: string) => path.split('/').at(-1) ?? ''
const emailOf = async (actor: Actor) => (await personByKey(test.app.db.read, actor.key)).email
const from = (address = '192.0.2.1') => ({ clientAddress: address })

async function withPassword(actor: Actor): Promise<Actor> {
  const hash = await hashPassword(password)
  await test.app.db.unitOfWork((tx) => setPasswordHash(tx, actor.key, hash))
  return actor
}

const failures = async () => (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'sign-in-failed'))).map(({ actorId }) => actorId)

describe('signing in', () => {
  it('gives a session for the right password, whatever the case of the address', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const done = await signIn(test.app, { email: ` ${(await emailOf(hr)).toUpperCase()} `, password, ...from() })
    if (!done.ok) throw new Error(done.refusal)
    const request = new Request('http://localhost/account', { headers: { Cookie: done.value.cookie.split(';')[0] ?? '' } })
    expect(await actorOf({ request, context: { app: test.app } })).toMatchObject({ id: hr.id, roles: ['hr'] })
    expect(done.value.cookie).toMatch(/^__Host-.*HttpOnly.*Secure/)
    const [row] = await test.app.db.read.select().from(sessions)
    expect(done.value.cookie).not.toContain(row?.tokenHash)
  })

  it('says the same of an unknown address, a wrong password, an account without password and a closed one, and writes each down', async () => {
    const known = await withPassword(await test.person('Henriette', ['hr']))
    const invited = await test.person('Ina')
    const closed = await withPassword(await test.person('Leif'))
    await test.app.db.unitOfWork(async (tx) => { await tx.update(people).set({ isActive: false }).where(eq(people.key, closed.key)) })
    for (const [email, typed] of [['nobody@solbjerg.example', password], [await emailOf(known), 'forkert kode her'], [await emailOf(invited), password], [await emailOf(closed), password]] as const) {
      expect(await signIn(test.app, { email, password: typed, ...from() })).toEqual(refusal('wrong-credentials'))
    }
    expect(await failures()).toEqual([null, known.id, invited.id, closed.id])
  })

  it('costs a hash for an unknown address as for a known one: both wait for their turn to be hashed', async () => {
    const known = await withPassword(await test.person('Henriette', ['hr']))
    for (const email of ['nobody@solbjerg.example', await emailOf(known)]) {
      let letGo: () => void = () => undefined
      const held = new Promise<void>((resolve) => { letGo = resolve })
      const turns = [inTurn(() => held), inTurn(() => held)]
      let answered = false
      const attempt = signIn(test.app, { email, password: 'forkert kode her', ...from() }).finally(() => { answered = true })
      await setTimeout(150)
      expect(answered).toBe(false) // without a hash nothing would hold it
      letGo()
      await Promise.all(turns)
      expect(await attempt).toEqual(refusal('wrong-credentials'))
    }
  })

  it('is limited per account, from wherever it is tried, and a right password wipes the slate', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const email = await emailOf(hr)
    const attempt = (index: number, typed = 'forkert') => signIn(test.app, { email, password: typed, ...from(`192.0.2.${index}`) })
    for (let index = 0; index < 9; index++) expect(await attempt(index)).toEqual(refusal('wrong-credentials'))
    expect(await attempt(9, password)).toMatchObject({ ok: true })
    for (let index = 0; index < 10; index++) expect(await attempt(index)).toEqual(refusal('wrong-credentials'))
    expect(await attempt(11, password)).toEqual(refusal('too-many-attempts'))
  })

  it('is limited per address for many accounts', async () => {
    const app = { ...test.app, rateLimits: { ...test.app.rateLimits, signInFrom: { take: () => Promise.resolve({ allowed: false, retryAfterSeconds: 9 }), forget: () => Promise.resolve() } } }
    expect(await signIn(app, { email: 'a@solbjerg.example', password, ...from() })).toEqual(refusal('too-many-attempts'))
  })
})

describe('one-time links', () => {
  it('make the first administrator once, and none when there are accounts', async () => {
    const path = await issueFirstAdministratorLink(test.app)
    const second = await issueFirstAdministratorLink(test.app)
    if (!path || !second) throw new Error('no link')
    const wanted = { organisation: 'Solbjerg Kommune', name: 'Anker Lundsby', email: 'anker@solbjerg.example', password, language: 'da' as const }
    expect(await isFirstLinkOpen(test.app, tokenIn(path))).toBe(false)
    expect(await createFirstAdministrator(test.app, { ...wanted, token: tokenIn(path) })).toEqual(refusal('link-used'))
    expect(await createFirstAdministrator(test.app, { ...wanted, token: tokenIn(second) })).toMatchObject({ ok: true })
    expect(await createFirstAdministrator(test.app, { ...wanted, email: 'b@solbjerg.example', token: tokenIn(second) })).toEqual(refusal('link-used'))
    expect(await issueFirstAdministratorLink(test.app)).toBeNull()
    expect(await signIn(test.app, { email: wanted.email, password, ...from() })).toMatchObject({ ok: true })
    expect((await test.app.db.read.select().from(oneTimeLinks)).some(({ tokenHash }) => tokenHash.includes(tokenIn(second)))).toBe(false)
  })

  it('make an administrator again where the organisation’s groups have taken the role from the last', async () => {
    const last = await test.person('Anker', ['administrator'])
    expect(await issueFirstAdministratorLink(test.app)).toBeNull()
    await test.app.db.unitOfWork((tx) => putRoles(tx, last.key, []))
    const token = tokenIn(await issueFirstAdministratorLink(test.app) ?? '')
    const wanted = { token, organisation: 'En anden kommune', name: 'Bodil Skovrup', email: 'bodil@solbjerg.example', password, language: 'da' as const }
    const [taken] = await test.app.db.read.select({ email: people.email }).from(people)
    expect(await createFirstAdministrator(test.app, { ...wanted, email: taken?.email ?? '' })).toEqual(refusal('email-taken'))
    expect(await createFirstAdministrator(test.app, wanted)).toMatchObject({ ok: true })
    expect((await theOrganisation(test.app.db.read))?.name).not.toBe('En anden kommune')
    expect((await test.app.db.read.select().from(auditEvents)).at(-1)).toMatchObject({ action: 'person-invited', details: { roles: ['administrator'], by: 'server' } })
  })

  it('let an invited person choose a password once, within seven days', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const invited = await invitePerson(test.app, administrator, { name: 'Bodil', email: 'bodil@solbjerg.example', language: 'en', roles: [] })
    if (!invited.ok) throw new Error(invited.refusal)
    const token = tokenIn(invited.value.path)
    expect(await isLinkOpen(test.app, token)).toBe(true)
    expect(await choosePassword(test.app, { token: `${token}x`, password })).toEqual(refusal('link-used'))
    expect(await choosePassword(test.app, { token, password })).toMatchObject({ ok: true })
    expect(await choosePassword(test.app, { token, password: 'en anden kode' })).toEqual(refusal('link-used'))
    expect(await signIn(test.app, { email: 'bodil@solbjerg.example', password, ...from() })).toMatchObject({ ok: true, value: { language: 'en' } })
  })

  it('end: after their time, when a newer one is made, when the account is closed', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const person = await test.person('Bodil')
    const link = async () => {
      const made = await renewLink(test.app, administrator, person.id)
      if (!made.ok) throw new Error(made.refusal)
      return tokenIn(made.value.path)
    }
    const first = await link()
    const second = await link()
    expect(await choosePassword(test.app, { token: first, password })).toEqual(refusal('link-used'))
    test.clock.set(new Date(test.clock.now().getTime() + 8 * 24 * 3_600_000))
    expect(await choosePassword(test.app, { token: second, password })).toEqual(refusal('link-used'))
    const third = await link()
    await closeAccount(test.app, administrator, person.id)
    expect(await choosePassword(test.app, { token: third, password })).toEqual(refusal('link-used'))
    expect(await renewLink(test.app, administrator, person.id)).toEqual(refusal('not-found'))
  })
})

describe('one’s own account', () => {
  it('changes its password against the current one, and ends every other session', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const email = await emailOf(hr)
    await signIn(test.app, { email, password, ...from() })
    expect(await changePassword(test.app, hr, { currentPassword: 'forkert', password: 'nye ord på række' })).toEqual(refusal('wrong-password'))
    expect(await changePassword(test.app, hr, { currentPassword: password, password: 'nye ord på række' })).toMatchObject({ ok: true })
    expect(await test.app.db.read.select().from(sessions)).toHaveLength(1)
    expect(await signIn(test.app, { email, password, ...from() })).toEqual(refusal('wrong-credentials'))
    expect(await signIn(test.app, { email, password: 'nye ord på række', ...from() })).toMatchObject({ ok: true })
  })

  it('changes its language', async () => {
    const hr = await test.person('Henriette', ['hr'])
    await changeLanguage(test.app, hr, 'en')
    expect((await personByKey(test.app.db.read, hr.key)).language).toBe('en')
  })
})

describe('administration', () => {
  it('is for administrators alone', async () => {
    const wanted = { name: 'Bodil', email: 'bodil@solbjerg.example', language: 'da' as const, roles: [] }
    for (const actor of [await test.person('Henriette', ['hr']), await test.person('Asta', ['auditor']), await test.person('Rune')]) {
      expect(await invitePerson(test.app, actor, wanted)).toEqual(refusal('not-found'))
      expect(await renewLink(test.app, actor, actor.id)).toEqual(refusal('not-found'))
      expect(await changeRoles(test.app, actor, { personId: actor.id, roles: ['administrator'] })).toEqual(refusal('not-found'))
      expect(await closeAccount(test.app, actor, actor.id)).toEqual(refusal('not-found'))
      expect(await nameDepartment(test.app, actor, { id: null, name: { da: 'X' } })).toEqual(refusal('not-found'))
    }
  })

  it('refuses clashing roles and an address that is taken', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const wanted = { name: 'Bodil', email: 'bodil@solbjerg.example', language: 'da' as const }
    for (const roles of [['administrator', 'hr'], ['hr', 'auditor'], ['administrator', 'auditor']] as const) {
      expect(await invitePerson(test.app, administrator, { ...wanted, roles })).toEqual(refusal('roles-clash'))
    }
    expect(await invitePerson(test.app, administrator, { ...wanted, roles: ['hr'] })).toMatchObject({ ok: true })
    expect(await invitePerson(test.app, administrator, { ...wanted, email: 'BODIL@solbjerg.example', roles: [] })).toEqual(refusal('email-taken'))
    const made = await credentialsOf(test.app.db.read, wanted.email)
    expect(await changeRoles(test.app, administrator, { personId: made?.id ?? '', roles: ['hr', 'auditor'] })).toEqual(refusal('roles-clash'))
  })

  it('keeps its last administrator', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    expect(await changeRoles(test.app, administrator, { personId: administrator.id, roles: [] })).toEqual(refusal('last-administrator'))
    expect(await closeAccount(test.app, administrator, administrator.id)).toEqual(refusal('last-administrator'))
    await test.person('Ulla', ['administrator'])
    expect(await closeAccount(test.app, administrator, administrator.id)).toEqual({ ok: true, value: null })
  })

  it('ends the sessions of a closed account at once', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    await signIn(test.app, { email: await emailOf(hr), password, ...from() })
    expect(await closeAccount(test.app, administrator, hr.id)).toEqual({ ok: true, value: null })
    expect(await test.app.db.read.select().from(sessions)).toEqual([])
    expect(await signIn(test.app, { email: await emailOf(hr), password, ...from() })).toEqual(refusal('wrong-credentials'))
  })

  it('changes settings and departments, and keeps the logo that is there', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const before = await theOrganisation(test.app.db.read)
    if (!before) throw new Error('no organisation')
    const { logo: _, ...settings } = before.settings
    await changeSettings(test.app, administrator, { name: 'Nordby Kommune', settings: { ...settings, graceMinutes: 5 } })
    expect(await theOrganisation(test.app.db.read)).toMatchObject({ name: 'Nordby Kommune', settings: { ...before.settings, graceMinutes: 5 } })
    expect(await nameDepartment(test.app, administrator, { id: test.departmentId, name: { da: 'Økonomi' } })).toEqual({ ok: true, value: null })
    expect(await nameDepartment(test.app, administrator, { id: 'no-such', name: { da: 'Økonomi' } })).toEqual(refusal('not-found'))
  })
})
