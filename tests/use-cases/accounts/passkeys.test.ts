import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passkeys } from '#db/schema/second-factors'
import { personByKey, setPasswordHash } from '#db/stores/people'
import { hashPassword } from '~/platform/passwords.server'
import { actorOf, sessionHashOf, startSession } from '~/platform/session.server'
import type { Actor } from '~/platform/actor.server'
import { closeAccount } from '~/use-cases/administer-people.server'
import { addPasskey, askPasskey, removePasskey } from '~/use-cases/passkeys.server'
import { proveByPasskey, signInWithPasskey, takeSecondStepWithPasskey } from '~/use-cases/sign-in-with-passkey.server'
import { signIn } from '~/use-cases/sign-in.server'
import { openAuthenticator, type Mischief } from '../../support/authenticator'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const ours = { origin: 'http://localhost:3000', site: 'localhost' }
const binding = 'this browser'
const refusal = (code: string) => ({ ok: false, refusal: code })
const requested = (cookie: string) => ({ request: new Request('http://localhost/hr', { headers: { Cookie: cookie.split(';')[0] ?? '' } }), context: { app: test.app } })

async function withPasskey(actor: Actor, authenticator = openAuthenticator(ours)) {
  const posted = authenticator.create(await askPasskey(test.app, { binding, purpose: 'add', person: actor }))
  expect(await addPasskey(test.app, actor, { binding, posted, name: 'Min telefon', device: 'iphone' })).toMatchObject({ ok: true })
  return authenticator
}

const ask = () => askPasskey(test.app, { binding, purpose: 'sign-in', person: null })
const enter = (posted: string, by = binding) => signInWithPasskey(test.app, { binding: by, posted, device: 'iphone', clientAddress: '192.0.2.1' })

describe('a passkey', () => {
  it('signs in alone, as two factors, without the server being told who', async () => {
    const hr = await test.person('Henriette', ['hr'])
    const key = await withPasskey(hr)
    const options = await ask()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] })
    const done = await enter(key.get(options))
    if (!done.ok) throw new Error(done.refusal)
    expect(done.value.stage).toBe('open')
    expect(await actorOf(requested(done.value.cookie))).toMatchObject({ id: hr.id })
  })

  it.each<[string, Mischief]>([
    ['another origin', { origin: 'https://uset.example.evil' }], ['another port', { origin: 'http://localhost:3001' }], ['another site', { site: 'evil.example' }],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }], ['a user that was not verified', { isUserVerified: false }],
    ['a counter that stood still', { counter: 1 }], ['another key', { foreignKey: true }],
  ])('is refused with %s, and afterwards works as before', async (_, mischief) => {
    const key = await withPasskey(await test.person('Henriette', ['hr']))
    expect(await enter(key.get(await ask()))).toMatchObject({ ok: true })
    expect(await enter(key.get(await ask(), mischief))).toEqual(refusal('passkey-refused'))
    expect(await enter(key.get(await ask()))).toMatchObject({ ok: true })
  })

  it.each<[string, Mischief]>([['another origin', { origin: 'https://evil.example' }], ['another site', { site: 'evil.example' }], ['no user verification', { isUserVerified: false }]])('is not added with %s', async (_, mischief) => {
    const hr = await test.person('Henriette', ['hr'])
    const posted = openAuthenticator(ours).create(await askPasskey(test.app, { binding, purpose: 'add', person: hr }), mischief)
    expect(await addPasskey(test.app, hr, { binding, posted, name: 'X', device: 'other' })).toEqual(refusal('passkey-refused'))
    expect(await test.app.db.read.select().from(passkeys)).toEqual([])
  })

  it('answers a challenge once, in the browser that asked, within ten minutes, and for nothing else', async () => {
    const hr = await test.person('Henriette', ['hr'])
    const key = await withPasskey(hr)
    const posted = key.get(await ask())
    expect(await enter(posted, 'another browser')).toEqual(refusal('passkey-refused'))
    expect(await enter(posted)).toMatchObject({ ok: true })
    expect(await enter(posted)).toEqual(refusal('passkey-refused'))

    const late = key.get(await ask())
    test.clock.set(new Date(test.clock.now().getTime() + 600_000))
    expect(await enter(late)).toEqual(refusal('passkey-refused'))

    const forConfirming = key.get(await askPasskey(test.app, { binding, purpose: 'confirm', person: hr }))
    expect(await enter(forConfirming)).toEqual(refusal('passkey-refused'))
    for (const nonsense of ['', 'null', '{}', '[]', '{"id":1}', 'x'.repeat(30_000)]) {
      await ask()
      expect(await enter(nonsense)).toEqual(refusal('passkey-refused'))
    }
  })

  it('belongs to one account: another’s is no second step and proves nothing', async () => {
    const [hr, rune] = [await test.person('Henriette', ['hr']), await test.person('Rune')]
    const [mine, his] = [await withPasskey(hr), await withPasskey(rune)]
    const sessionHash = sessionHashOf(requested(await startSession(test.app, hr.key, { stage: 'second-factor' }))) ?? ''
    const step = async (posted: string) => takeSecondStepWithPasskey(test.app, hr, { binding, posted, sessionHash, device: 'mac' })
    const asked = () => askPasskey(test.app, { binding, purpose: 'second-step', person: hr })
    const options = await asked()
    expect('allowCredentials' in options && options.allowCredentials).toHaveLength(1)
    expect(await step(his.get(options))).toEqual(refusal('passkey-refused'))
    expect(await step(mine.get(await asked()))).toMatchObject({ ok: true })

    const again = async (key: typeof mine) => proveByPasskey(test.app, hr, { binding, posted: key.get(await askPasskey(test.app, { binding, purpose: 'confirm', person: hr })), sessionHash })
    expect(await again(his)).toEqual(refusal('passkey-refused'))
    expect(await again(mine)).toMatchObject({ ok: true })
  })

  it('makes the password half of the way; is removed by its owner alone, freshly signed in; and a closed account stays closed', async () => {
    const hr = await test.person('Henriette', ['hr'])
    const hash = await hashPassword('fire flade fisk')
    await test.app.db.unitOfWork((tx) => setPasswordHash(tx, hr.key, hash))
    const key = await withPasskey(hr)
    const { email } = await personByKey(test.app.db.read, hr.key)
    const byPassword = () => signIn(test.app, { email, password: 'fire flade fisk', clientAddress: '192.0.2.1' })
    expect(await byPassword()).toMatchObject({ ok: true, value: { stage: 'second-factor' } })

    const [{ id } = { id: '' }] = await test.app.db.read.select().from(passkeys)
    expect(await removePasskey(test.app, await test.person('Rune'), { id, device: 'other' })).toEqual(refusal('not-set-up'))
    expect(await removePasskey(test.app, { ...hr, provenAt: null }, { id, device: 'other' })).toEqual(refusal('prove-again'))
    const administrator = await test.person('Anker', ['administrator'])
    await closeAccount(test.app, administrator, hr.id)
    expect(await enter(key.get(await ask()))).toEqual(refusal('passkey-refused'))
    expect(await removePasskey(test.app, hr, { id, device: 'other' })).toMatchObject({ ok: true })
  })
})
