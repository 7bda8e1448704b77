import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { organisations, sessions } from '#db/schema/account'
import { startingSettings } from '#db/stores/organisations'
import { insertRecruitment } from '#db/stores/recruitments'
import type { SessionStage } from '~/domain/access/sign-in'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import { askerOf } from '~/platform/refused-access.server'
import { isSecondFactorDemanded } from '~/platform/second-factor-demand.server'
import { actorOf, endSession, putSession, requireActor, requireEnrolling, requireHalfSignedIn, sessionHashOf, startSession, type Requested } from '~/platform/session.server'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const minute = 60_000
const later = (milliseconds: number) => { test.clock.set(new Date(test.clock.now().getTime() + milliseconds)) }
const requested = (cookie: string | null, path = '/hr'): Requested => ({ request: new Request(`http://localhost${path}`, cookie === null ? {} : { headers: { Cookie: cookie.split(';')[0] ?? '' } }), context: { app: test.app } })

describe('a session', () => {
  it('stands for its person, with roles and when it was proven, and a token that is not stored', async () => {
    const hr = await test.person('Henriette', ['hr'])
    const cookie = await startSession(test.app, hr.key)
    expect(await actorOf(requested(cookie))).toEqual({ key: hr.key, id: hr.id, name: hr.name, organisationKey: hr.organisationKey, roles: ['hr'], language: 'da', provenAt: test.clock.now() })
    const [row] = await test.app.db.read.select().from(sessions)
    expect(row).toMatchObject({ stage: 'open', provenBy: 'password', device: 'other', startedAt: test.clock.now(), lastSeenAt: test.clock.now(), provenAt: test.clock.now() })
    expect(row?.tokenHash).toMatch(/^[\w-]{43}$/)
    expect(cookie).not.toContain(row?.tokenHash)
    expect(sessionHashOf(requested(cookie))).toBe(row?.tokenHash)
  })

  it('keeps what it was begun with: the stage, the proof, when it was given, and the machine', async () => {
    const { key } = await test.person('Henriette')
    const provenAt = new Date(test.clock.now().getTime() - minute)
    await test.app.db.unitOfWork((tx) => putSession(tx, test.app, { personKey: key, stage: 'enrolment', provenBy: 'passkey', provenAt, device: 'mac' }))
    await startSession(test.app, key, { provenAt: null })
    expect(await test.app.db.read.select().from(sessions)).toMatchObject([{ stage: 'enrolment', provenBy: 'passkey', provenAt, device: 'mac' }, { provenAt: null }])
  })

  it('is nobody’s without a cookie, with another token, or with nothing in it', async () => {
    const cookie = await startSession(test.app, (await test.person('Rune')).key)
    expect(await actorOf(requested(null))).toBeNull()
    expect(await actorOf(requested(cookie.replace(/=.{4}/, '=xxxx')))).toBeNull()
    expect(await actorOf(requested('__Host-uset-session='))).toBeNull()
    expect(sessionHashOf(requested(null))).toBeNull()
  })

  const hours = (count: number) => count * 60 * minute
  it.each<[SessionStage, number]>([['open', hours(8)], ['second-factor', 10 * minute], ['enrolment', 30 * minute]])('in stage %s ends %i milliseconds after it began, however busy', async (stage, lasts) => {
    const cookie = await startSession(test.app, (await test.person('Rune')).key, { stage })
    const isLive = async () => {
      const gone = await Promise.all([requireActor, requireEnrolling, requireHalfSignedIn].map((each) => each(requested(cookie)).then(() => false, (thrown: Response) => thrown.headers.get('Location')?.startsWith('/account/sign-in') ?? false)))
      return !gone.every(Boolean)
    }
    const steps = Math.ceil(lasts / (50 * minute))
    for (let step = 0; step < steps; step += 1) {
      expect(await isLive(), `step ${step}`).toBe(true)
      later(step < steps - 1 ? 50 * minute : lasts - (steps - 1) * 50 * minute - 1)
    }
    expect(await isLive(), 'a millisecond before').toBe(true)
    later(1)
    expect(await isLive()).toBe(false)
  })

  it('ends after an hour of quiet; each request begins the hour anew, and is written down once a minute', async () => {
    const cookie = await startSession(test.app, (await test.person('Rune')).key)
    const seen = async () => (await test.app.db.read.select().from(sessions))[0]?.lastSeenAt
    const began = test.clock.now()
    later(minute)
    expect(await actorOf(requested(cookie))).not.toBeNull()
    expect(await seen()).toEqual(began)
    later(1)
    expect(await actorOf(requested(cookie))).not.toBeNull()
    expect(await seen()).toEqual(test.clock.now())
    later(60 * minute - 1)
    expect(await actorOf(requested(cookie))).not.toBeNull()
    later(60 * minute)
    expect(await actorOf(requested(cookie))).toBeNull()
  })

  it('is ended on the server and in the browser, and ending none is no harm', async () => {
    const cookie = await startSession(test.app, (await test.person('Rune')).key)
    expect(await endSession(requested(null))).toMatch(/^__Host-uset-session=; .*Max-Age=0$/)
    expect(await actorOf(requested(cookie))).not.toBeNull()
    expect(await endSession(requested(cookie))).toMatch(/^__Host-uset-session=; .*Max-Age=0$/)
    expect(await test.app.db.read.select().from(sessions)).toEqual([])
  })

  it('is told to what writes down refusals', async () => {
    const cookie = await startSession(test.app, (await test.person('Rune')).key)
    const asked = requested(cookie, '/admin')
    await actorOf(asked)
    test.app.refusals.answered(asked.context, { status: 404, pattern: '/admin' })
    expect(test.app.refusals.drain()).toMatchObject([{ page: '/admin', because: 'role' }])
  })
})

describe('each stage of signing in', () => {
  const ways = { requireActor, requireEnrolling, requireHalfSignedIn } as const
  const led = async (way: keyof typeof ways, stage: SessionStage | null) => {
    const cookie = stage === null ? null : await startSession(test.app, (await test.person('Rune')).key, { stage })
    return ways[way](requested(cookie, '/hr/lock?x=1')).then((actor: Actor) => actor.name, (thrown: Response) => thrown.headers.get('Location'))
  }
  const signIn = '/account/sign-in?returnTo=%2Fhr%2Flock'
  const [step, setUp] = ['/account/second-step?returnTo=%2Fhr%2Flock', '/account/security?returnTo=%2Fhr%2Flock']

  it.each<[keyof typeof ways, SessionStage | null, string]>([
    ['requireActor', 'open', 'Rune'], ['requireActor', 'second-factor', step], ['requireActor', 'enrolment', setUp], ['requireActor', null, signIn],
    ['requireEnrolling', 'open', 'Rune'], ['requireEnrolling', 'enrolment', 'Rune'], ['requireEnrolling', 'second-factor', step], ['requireEnrolling', null, signIn],
    ['requireHalfSignedIn', 'second-factor', 'Rune'], ['requireHalfSignedIn', 'open', '/account'], ['requireHalfSignedIn', 'enrolment', setUp], ['requireHalfSignedIn', null, signIn],
  ])('%s at stage %s leads to %s', async (way, stage, to) => { expect(await led(way, stage)).toBe(to) })

  it('but the open one is nobody to any other page', async () => {
    const { key } = await test.person('Rune')
    for (const stage of ['second-factor', 'enrolment'] as const) expect(await actorOf(requested(await startSession(test.app, key, { stage })))).toBeNull()
    expect(await actorOf(requested(await startSession(test.app, key)))).not.toBeNull()
  })
})

describe('a second factor', () => {
  it('is demanded by what the organisation has set, of nobody in a demonstration, and of nobody before there is an organisation', async () => {
    const demanded = () => isSecondFactorDemanded(test.app.db.read, ['hr'])
    expect(await demanded()).toBe(false)
    await test.app.db.unitOfWork((tx) => tx.update(organisations).set({ settings: { ...startingSettings, secondFactorOf: ['hr'] } }).then(() => undefined))
    expect(await demanded()).toBe(true)
    await test.app.db.unitOfWork((tx) => tx.update(organisations).set({ isDemo: true }).then(() => undefined))
    expect(await demanded()).toBe(false)
    expect(await isSecondFactorDemanded(test.app.db.read, ['hr-officer'])).toBe(false)
  })
})

describe('the gate', () => {
  const id = 'aRecruitmentOfTheHouse'
  beforeEach(() => test.app.db.unitOfWork(async (tx) => { await insertRecruitment(tx, { id, organisationKey: test.organisationKey, texts: { title: { da: 'Post' }, summary: {}, duties: {}, terms: {} }, languages: ['da'] }) }))
  const ask = (actor: Actor, capability: 'editDraft' | 'confirmLock', recruitmentId = id) => admit(test.app.db.read, { actor, recruitmentId, capability })

  it('lets in by role and phase, and tells where the person stands', async () => {
    const hr = await test.person('Henriette', ['hr'])
    expect(await ask(hr, 'editDraft')).toEqual({ ok: true, value: { recruitmentId: id, recruitmentKey: expect.any(Number), organisationKey: test.organisationKey, phase: 'draft', role: 'hr' } })
    expect(askerOf(hr).refused()).toBeNull()
  })

  it('tells who has the right that it is not now, and everybody else that there is nothing', async () => {
    const [hr, clerk, nobody] = [await test.person('Henriette', ['hr']), await test.person('Kaj', ['clerk']), await test.person('Rune')]
    expect(await ask(hr, 'confirmLock')).toEqual(refusal('not-now'))
    for (const actor of [clerk, nobody]) expect(await ask(actor, 'editDraft')).toEqual(refusal('not-found'))
    expect(await ask(hr, 'editDraft', 'no-such')).toEqual(refusal('not-found'))
    expect([hr, clerk].map((actor) => askerOf(actor).refused())).toEqual([{ capability: 'editDraft', recruitmentId: 'no-such', because: 'role' }, { capability: 'editDraft', recruitmentId: id, because: 'role' }])
    await ask(hr, 'confirmLock')
    expect(askerOf(hr).refused()).toEqual({ capability: 'confirmLock', recruitmentId: id, because: 'phase' })
  })
})
