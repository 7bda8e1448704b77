import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { sessions } from '#db/schema/account'
import { actorOf, sessionHashOf, startSession } from '~/platform/session.server'
import { changeRoles } from '~/use-cases/administer-people.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { endOneSession, endOtherSessions, endSessionsOf } from '~/use-cases/end-sessions.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadSessions } from '~/views/staff/sign-in-ways.server'
import { lockedOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const requested = (cookie: string) => ({ request: new Request('http://localhost/hr', { headers: { Cookie: cookie.split(';')[0] ?? '' } }), context: { app: test.app } })
const hashOf = (cookie: string) => sessionHashOf(requested(cookie)) ?? ''

describe('a session', () => {
  it('keeps no address and nothing of the browser but the kind of machine', async () => {
    await startSession(test.app, (await test.person('Rune')).key, { device: 'iphone' })
    const [row] = await test.app.db.read.select().from(sessions)
    expect(Object.keys(row ?? {}).sort()).toEqual(['device', 'expiresAt', 'lastSeenAt', 'personKey', 'provenAt', 'provenBy', 'stage', 'startedAt', 'tokenHash'])
  })

  it('is listed for its person alone, without the hash, and ended: one, all others, or all by an administrator', async () => {
    const [rune, ulla, administrator] = [await test.person('Rune'), await test.person('Ulla'), await test.person('Anker', ['administrator'])]
    const [here, there, third, others] = [await startSession(test.app, rune.key), await startSession(test.app, rune.key, { device: 'ipad' }), await startSession(test.app, rune.key), await startSession(test.app, ulla.key)]
    const lines = await loadSessions(test.app, rune, hashOf(here))
    expect(lines).toHaveLength(3)
    expect(lines.filter(({ isThis }) => isThis)).toHaveLength(1)
    const ipad = lines.find(({ device }) => device === 'ipad')?.name ?? ''
    expect(hashOf(there)).not.toContain(ipad)

    await endOneSession(test.app, ulla, ipad) // not hers: nothing happens
    expect(await actorOf(requested(there))).not.toBeNull()
    expect(await endOneSession(test.app, { ...rune, provenAt: null }, ipad)).toEqual(refusal('prove-again'))
    await endOneSession(test.app, rune, ipad)
    expect(await actorOf(requested(there))).toBeNull()
    await endOtherSessions(test.app, rune, hashOf(here))
    expect([await actorOf(requested(third)), (await actorOf(requested(here)))?.id, (await actorOf(requested(others)))?.id]).toEqual([null, rune.id, ulla.id])

    expect(await endSessionsOf(test.app, ulla, rune.id)).toEqual(refusal('not-found'))
    expect(await endSessionsOf(test.app, administrator, rune.id)).toMatchObject({ ok: true })
    expect(await actorOf(requested(here))).toBeNull()
    const logged = await test.app.db.read.select().from(auditEvents)
    expect(logged.filter(({ action }) => action === 'sessions-ended').map(({ actorId }) => actorId)).toEqual([rune.id, rune.id, administrator.id])
  })
})

describe('what cannot be taken back', () => {
  it('is refused to an older one: locking, unsealing, roles; what is hidden stays hidden', async () => {
    const { id, hr } = await lockedOfThree(test)
    const old = { ...hr, provenAt: new Date(test.clock.now().getTime() - 600_000) }
    expect(await unsealShortlist(test.app, old, id)).toEqual(refusal('prove-again'))
    const { provenAt: _, ...never } = hr
    expect(await unsealShortlist(test.app, never, id)).toEqual(refusal('prove-again'))
    expect(await confirmLock(test.app, old, { recruitmentId: 'no-such', hash: '' })).toEqual(refusal('not-found'))
    expect(await unsealShortlist(test.app, { ...(await test.person('Rune')), provenAt: null }, id)).toEqual(refusal('not-found'))
    const administrator = await test.person('Anker', ['administrator'])
    expect(await changeRoles(test.app, { ...administrator, provenAt: null }, { personId: hr.id, roles: [] })).toEqual(refusal('prove-again'))
    expect(await unsealShortlist(test.app, hr, id)).toMatchObject({ ok: true })
  })
})
