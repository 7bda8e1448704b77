import { eq } from 'drizzle-orm'
import { TOTP, Secret } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { sessions } from '#db/schema/account'
import { appCodes, recoveryCodes } from '#db/schema/second-factors'
import { personByKey, setPasswordHash } from '#db/stores/people'
import { mustHaveSecondFactor } from '~/domain/access/second-factor'
import type { Actor } from '~/platform/actor.server'
import { waitingSecret } from '~/platform/app-code-secret.server'
import { hashPassword } from '~/platform/passwords.server'
import { actorOf, requireActor, requireEnrolling, sessionHashOf } from '~/platform/session.server'
import { secretForApp, stepOfCode } from '~/platform/totp.server'
import { beginAppCode, finishAppCode, removeAppCode } from '~/use-cases/app-codes.server'
import { changeSecondFactorRule } from '~/use-cases/change-settings.server'
import { proveByCode, proveByPassword } from '~/use-cases/prove-again.server'
import { renewRecoveryCodes } from '~/use-cases/recovery-codes.server'
import { resetSecondFactor } from '~/use-cases/reset-second-factor.server'
import { takeSecondStep } from '~/use-cases/second-step.server'
import { signIn } from '~/use-cases/sign-in.server'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const password = 'fire flade fisk'
const refusal = (code: string) => ({ ok: false, refusal: code })
const from = { clientAddress: '192.0.2.1', device: 'windows' } as const
const later = (seconds: number) => { test.clock.set(new Date(test.clock.now().getTime() + seconds * 1000)) }
const requested = (cookie: string) => ({ request: new Request('http://localhost/hr', { headers: { Cookie: cookie.split(';')[0] ?? '' } }), context: { app: test.app } })

async function withPassword(actor: Actor): Promise<Actor> {
  const hash = await hashPassword(password)
  await test.app.db.unitOfWork((tx) => setPasswordHash(tx, actor.key, hash))
  return actor
}

const codeAt = (secret: Buffer, seconds: number) => new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) }).generate({ timestamp: seconds * 1000 })
const codeNow = (secret: Buffer, steps = 0) => codeAt(secret, test.clock.now().getTime() / 1000 + steps * 30)

/** Somebody with an authenticator app; its first code is used up, so the clock stands in the next step. */
async function withApp(actor: Actor): Promise<Buffer> {
  await beginAppCode(test.app, actor)
  const secret = await waitingSecret(test.app, actor)
  if (!secret) throw new Error('no secret')
  expect(await finishAppCode(test.app, actor, { code: codeNow(secret), device: 'other' })).toMatchObject({ ok: true })
  later(30)
  return secret
}

async function signInAs(actor: Actor) {
  const { email } = await personByKey(test.app.db.read, actor.key)
  const done = await signIn(test.app, { email, password, ...from })
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

const actions = async (action: 'second-factor-added' | 'second-factor-removed' | 'second-factor-reset' | 'second-factor-failed' | 'recovery-code-used' | 'proved-again' | 'signed-in') =>
  (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, action))).length

describe('codes of an app', () => {
  it.each([[59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130']])(
    'are those of RFC 6238, appendix B, at %i: the last six digits of its eight', (seconds, eight) => {
      const secret = Buffer.from('12345678901234567890', 'ascii')
      expect(stepOfCode(secret, eight.slice(2), new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
    })

  it('may be one step off and no more, and are six digits', () => {
    const secret = Buffer.alloc(20, 7)
    const at = new Date(1_800_000_015_000)
    for (const [steps, isTaken] of [[-2, false], [-1, true], [0, true], [1, true], [2, false]] as const) {
      expect(stepOfCode(secret, codeAt(secret, at.getTime() / 1000 + steps * 30), at) !== null, String(steps)).toBe(isTaken)
    }
    expect(stepOfCode(secret, '', at)).toBeNull()
    expect(stepOfCode(secret, '12345a', at)).toBeNull()
  })

  it('reach the app as every app takes them', () => {
    const { uri, text } = secretForApp(Buffer.from('12345678901234567890', 'ascii'), { issuer: 'Uset Solbjerg', label: 'Henriette' })
    expect(text).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30$/)
  })
})

describe('a second step', () => {
  it('is asked for after the password, and nothing is open before it', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const secret = await withApp(hr)
    const half = await signInAs(hr)
    expect(half.stage).toBe('second-factor')
    expect(await actorOf(requested(half.cookie))).toBeNull()
    await expect(requireActor(requested(half.cookie))).rejects.toMatchObject({ status: 302 })
    await expect(requireEnrolling(requested(half.cookie))).rejects.toMatchObject({ status: 302 })

    const step = { sessionHash: sessionHashOf(requested(half.cookie)) ?? '', device: 'windows' } as const
    expect(await takeSecondStep(test.app, hr, { ...step, code: '000000' })).toEqual(refusal('wrong-code'))
    const done = await takeSecondStep(test.app, hr, { ...step, code: codeNow(secret) })
    if (!done.ok) throw new Error(done.refusal)
    expect(await actorOf(requested(done.value.cookie))).toMatchObject({ id: hr.id, provenAt: test.clock.now() })
    expect(done.value.cookie).not.toBe(half.cookie)
    expect(await actorOf(requested(half.cookie))).toBeNull()
    expect([await actions('second-factor-failed'), await actions('signed-in')]).toEqual([1, 1])
  })

  it('takes a code once, also when it is sent twice at the same moment', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const code = codeNow(await withApp(hr))
    const step = { sessionHash: sessionHashOf(requested((await signInAs(hr)).cookie)) ?? '', device: 'windows' } as const
    const both = await Promise.all([takeSecondStep(test.app, hr, { ...step, code }), takeSecondStep(test.app, hr, { ...step, code })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await takeSecondStep(test.app, hr, { ...step, code })).toEqual(refusal('wrong-code'))
  })

  it('waits ten minutes at most', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    await withApp(hr)
    const half = await signInAs(hr)
    later(600)
    await expect(requireActor(requested(half.cookie))).rejects.toMatchObject({ status: 302 })
    expect(await test.app.db.read.select().from(sessions).where(eq(sessions.stage, 'second-factor'))).toHaveLength(1)
  })

  it('is limited per person, and who waits can try again', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const secret = await withApp(hr)
    const attempt = async (code: string) => takeSecondStep(test.app, hr, { code, sessionHash: '', device: 'other' })
    for (let index = 0; index < 10; index++) expect(await attempt('000000')).toEqual(refusal('wrong-code'))
    expect(await attempt(codeNow(secret))).toEqual(refusal('too-many-attempts'))
    later(90)
    expect(await attempt(codeNow(secret))).toMatchObject({ ok: true })
  })

  it('can be a recovery code, each once, of which the database holds no trace that opens anything', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    expect(await renewRecoveryCodes(test.app, hr)).toEqual(refusal('not-set-up'))
    const secret = await withApp(hr)
    const made = await renewRecoveryCodes(test.app, hr)
    const codes = made.ok ? made.value.codes : []
    expect(new Set(codes).size).toBe(10)
    const [first = '', second = ''] = codes
    const step = { sessionHash: '', device: 'other' } as const
    expect(await takeSecondStep(test.app, hr, { ...step, code: first.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ ok: true })
    expect(await takeSecondStep(test.app, hr, { ...step, code: first })).toEqual(refusal('wrong-code'))
    expect(await takeSecondStep(test.app, await test.person('Ulla'), { ...step, code: second })).toEqual(refusal('wrong-code'))
    expect(await actions('recovery-code-used')).toBe(1)

    const stored = JSON.stringify([await test.app.db.read.select().from(recoveryCodes), (await test.app.db.read.select().from(appCodes)).map(({ box }) => box.toString('hex')), await test.app.db.read.select().from(auditEvents)])
    for (const code of codes) expect(stored).not.toContain(code)
    expect(stored).not.toContain(secret.toString('hex'))
    await renewRecoveryCodes(test.app, hr)
    expect(await takeSecondStep(test.app, hr, { ...step, code: second })).toEqual(refusal('wrong-code'))
  })
})

describe('who must have one', () => {
  it.each([
    [['hr-officer'], [], true], [['employee-officer'], [], true], [['hr'], [], false], [['hr'], ['hr'], true], [['auditor'], ['hr', 'administrator'], false], [[], ['staff'], true], [['administrator'], ['administrator'], true],
  ] as const)('%j where %j is demanded: %s', (roles, demandedOf, must) => {
    expect(mustHaveSecondFactor(roles, { demandedOf, isDemo: false })).toBe(must)
    expect(mustHaveSecondFactor(roles, { demandedOf, isDemo: true })).toBe(false)
  })

  it('is led to it at sign-in and can do nothing else until it is done; and again when the last one is removed', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    expect(await changeSecondFactorRule(test.app, await test.person('Rune'), { secondFactorOf: [] })).toEqual(refusal('not-found'))
    expect(await changeSecondFactorRule(test.app, administrator, { secondFactorOf: ['hr'] })).toMatchObject({ ok: true })
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const begun = await signInAs(hr)
    expect(begun.stage).toBe('enrolment')
    await expect(requireActor(requested(begun.cookie))).rejects.toSatisfy((response: Response) => response.headers.get('Location')?.startsWith('/account/security') ?? false)
    const enrolling = await requireEnrolling(requested(begun.cookie))

    await beginAppCode(test.app, enrolling)
    const secret = await waitingSecret(test.app, enrolling)
    const done = secret ? await finishAppCode(test.app, enrolling, { code: codeNow(secret), device: 'mac' }) : refusal('none')
    if (!done.ok || !('value' in done)) throw new Error('not enrolled')
    const open = await actorOf(requested(done.value.cookie))
    expect(open).toMatchObject({ id: hr.id })
    expect(await actorOf(requested(begun.cookie))).toBeNull()

    const removed = open ? await removeAppCode(test.app, open, 'mac') : refusal('none')
    if (!removed.ok || !('value' in removed)) throw new Error('not removed')
    expect(await actorOf(requested(removed.value.cookie))).toBeNull()
    expect([await actions('second-factor-added'), await actions('second-factor-removed')]).toEqual([1, 1])
  })
})

describe('a lost second factor', () => {
  it('is reset by another administrator, never by oneself, and all sessions end', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    await withApp(hr)
    await signInAs(hr)
    expect(await resetSecondFactor(test.app, hr, hr.id)).toEqual(refusal('not-found'))
    expect(await resetSecondFactor(test.app, administrator, administrator.id)).toEqual(refusal('not-yourself'))
    expect(await resetSecondFactor(test.app, { ...administrator, provenAt: new Date(test.clock.now().getTime() - 600_000) }, hr.id)).toEqual(refusal('prove-again'))
    expect(await resetSecondFactor(test.app, administrator, hr.id)).toMatchObject({ ok: true })
    expect(await test.app.db.read.select().from(sessions)).toEqual([])
    expect((await signInAs(hr)).stage).toBe('open')
    expect(await actions('second-factor-reset')).toBe(1)
  })
})

describe('showing again who one is', () => {
  it('is written into the session by the password or a code, and only by right ones', async () => {
    const hr = await withPassword(await test.person('Henriette', ['hr']))
    const { cookie } = await signInAs(hr)
    const sessionHash = sessionHashOf(requested(cookie)) ?? ''
    later(601)
    const old = await actorOf(requested(cookie))
    if (!old) throw new Error('the session is over')
    expect(await beginAppCode(test.app, old)).toEqual(refusal('prove-again'))
    expect(await proveByPassword(test.app, old, { password: 'forkert', sessionHash })).toEqual(refusal('wrong-password'))
    expect(await beginAppCode(test.app, (await actorOf(requested(cookie))) ?? old)).toEqual(refusal('prove-again'))
    expect(await proveByPassword(test.app, old, { password, sessionHash })).toMatchObject({ ok: true })
    const fresh = await actorOf(requested(cookie))
    if (!fresh) throw new Error('the session is over')
    expect(fresh.provenAt).toEqual(test.clock.now())
    expect(await beginAppCode(test.app, fresh)).toMatchObject({ ok: true })
    expect(await proveByCode(test.app, fresh, { code: '000000', sessionHash })).toEqual(refusal('wrong-code'))
    expect(await actions('proved-again')).toBe(1)
  })
})
