import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { keyShares, officerKeys } from '#db/schema/custody'
import { recruitments } from '#db/schema/recruitment'
import { passOn, prove } from '~/custody/ceremony'
import { makePassingKey, KeyFileRefused } from '~/custody/officer-key'
import { makeSplitKey } from '~/custody/recruitment-key'
import { publishAsItStands } from '~/commands/demo/walk.server'
import { challengeLasts } from '~/domain/custody'
import { changeRoles } from '~/use-cases/administer-people.server'
import { keepOfficerKey } from '~/use-cases/keep-officer-key.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { loadCustodySettings } from '~/views/admin/custody.server'
import { loadCustodyToBe } from '~/views/hr/custody.server'
import { loadKeysPage } from '~/views/officer/keys.server'
import { draftPost, openPost } from '../../support/applying'
import { appoint, officersHold, openAsOfficers, postAs, withKey, type Officers } from '../../support/officers'
import { lockedOfThree, recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let officers: Officers
beforeEach(async () => {
  test = await openTestApp()
  officers = await officersHold(test)
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const later = (days: number) => { test.clock.set(new Date(test.clock.now().getTime() + days * 86_400_000)) }
const pageOf = async ({ actor }: Officers['hr']) => {
  const page = await loadKeysPage(test.app, actor)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

describe('an officer\'s key', () => {
  it('is told to the server by its public half, once, and is of the officer\'s own side', async () => {
    const { recipient } = await makePassingKey()
    expect(await keepOfficerKey(test.app, officers.hr.actor, { recipient: officers.employees.key.recipient, purpose: 'own' })).toEqual(refusal('key-in-use'))
    for (const wrong of ['', 'age1', recipient.slice(0, -1), `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`]) {
      expect(await keepOfficerKey(test.app, officers.hr.actor, { recipient: wrong, purpose: 'own' }), wrong).toEqual(refusal('invalid-form'))
    }
    expect(await keepOfficerKey(test.app, await test.person('Hanne Hr', ['hr']), { recipient, purpose: 'own' })).toEqual(refusal('not-found'))
    expect((await pageOf(officers.employees)).keys.map(({ side, holder }) => [side, holder])).toEqual([['hr', 'Holger Nøhr'], ['hr', 'Helle Nøhr'], ['employees', 'Tove Rask']])
  })

  it('is relied on for 90 days after it was shown to open, and not before', async () => {
    expect((await pageOf(officers.hr)).standing).toEqual({ hr: 'enough', employees: 'too-few' })
    later(91)
    expect((await pageOf(officers.hr))).toMatchObject({ own: { state: 'lapsed' }, standing: { hr: 'none', employees: 'none' } })
    await prove({ key: officers.hr.key, post: await postAs(test, officers.hr.actor) })
    expect(await pageOf(officers.hr)).toMatchObject({ own: { state: 'live' }, standing: { hr: 'too-few', employees: 'none' } })
  })

  it('is not shown by another key, by yesterday\'s answer, or by the same answer twice', async () => {
    const post = await postAs(test, officers.hr.actor)
    await expect(prove({ key: officers.hrToo.key, post })).rejects.toThrow(KeyFileRefused)
    const given: string[] = []
    const listening: typeof post = (step, fields) => { given.push(fields['secret'] ?? ''); return post(step, fields) }
    await prove({ key: officers.hr.key, post: listening })
    expect(await post('prove', { secret: given.at(-1) ?? '' })).toEqual(refusal('challenge-failed'))
    const late: typeof post = (step, fields) => { if (step === 'prove') test.clock.set(new Date(test.clock.now().getTime() + challengeLasts + 1)); return post(step, fields) }
    await expect(prove({ key: officers.hr.key, post: late })).rejects.toThrow('challenge-failed')
    expect(JSON.stringify(await test.app.db.read.select().from(officerKeys))).not.toContain(given.at(-1))
  })

  it('counts no more when its holder is no officer any more', async () => {
    const administrator = await test.person('Anna Adm', ['administrator'])
    await changeRoles(test.app, administrator, { personId: officers.employees.actor.id, roles: [] })
    expect(await loadCustodySettings(test.app, administrator)).toMatchObject({ ok: true, value: { custody: 'officers', standing: { hr: 'enough', employees: 'none' } } })
    expect(await loadCustodySettings(test.app, officers.hr.actor)).toEqual(refusal('not-found'))
  })
})

describe('publishing', () => {
  it('waits until somebody of each side can open', async () => {
    later(91)
    const { id, hr } = await draftPost(test)
    await test.app.db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ deadline: new Date(test.clock.now().getTime() + 9e8) }) })
    expect(await loadCustodyToBe(test.app, hr, id)).toMatchObject({ ok: true, value: { custody: 'officers', isPossible: false } })
    expect(await publishRecruitment(test.app, hr, { recruitmentId: id, revision: 0, splitKey: await makeSplitKey([]) })).toEqual(refusal('officers-missing'))
    await prove({ key: officers.hr.key, post: await postAs(test, officers.hr.actor) })
    expect(await publishAsItStands(test.app, hr, id)).toEqual(refusal('officers-missing'))
    await prove({ key: officers.employees.key, post: await postAs(test, officers.employees.actor) })
    expect(await publishAsItStands(test.app, hr, id)).toMatchObject({ ok: true })
    expect(await test.app.db.read.select().from(keyShares)).toHaveLength(2)
  })

  it('takes a key that was split for exactly those who hold one now, and none that the server would make', async () => {
    const { id, hr } = await draftPost(test)
    const page = await loadCustodyToBe(test.app, hr, id)
    const holders = page.ok ? page.value.holders : []
    const publish = async (of: typeof holders) => publishRecruitment(test.app, hr, { recruitmentId: id, revision: 0, splitKey: await makeSplitKey(of) })
    expect(await publishRecruitment(test.app, hr, { recruitmentId: id, revision: 0 })).toEqual(refusal('stale'))
    expect(await publish(holders.slice(1))).toEqual(refusal('stale'))
    await appoint(test, 'Ny Nøhr', 'employees')
    expect(await publish(holders)).toEqual(refusal('stale'))
    expect(await test.app.db.read.select().from(keyShares)).toEqual([])
    expect(await publishAsItStands(test.app, hr, id)).toMatchObject({ ok: true })
    expect(await test.app.db.read.select({ custody: recruitments.custody }).from(recruitments)).toEqual([{ custody: 'officers' }])
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ custody: 'server-held' }) })).rejects.toThrow()
  })

  it('gives an emergency key its half too, though nobody shows that it opens', async () => {
    const { recipient } = await makePassingKey()
    expect(await keepOfficerKey(test.app, officers.employees.actor, { recipient, purpose: 'emergency' })).toMatchObject({ ok: true })
    await openPost(test)
    expect(await test.app.db.read.select().from(keyShares)).toHaveLength(4)
    expect((await pageOf(officers.employees)).standing.employees).toBe('too-few')
  })
})

describe('somebody who comes later', () => {
  it('gets the half from a colleague of the same side, and can then open', async () => {
    const locked = await lockedOfThree(test)
    const later = await appoint(test, 'Tine Rask', 'employees')
    const cannot = await postAs(test, later.actor, locked.id)
    expect(await cannot('take', {})).toEqual(refusal('no-share'))
    expect(await (await postAs(test, officers.hr.actor, locked.id))('take-to-pass-on', {})).toEqual(refusal('stale')) // nobody of that side is without
    expect((await pageOf(officers.employees)).recruitments).toMatchObject([{ hasHalf: true, isWanting: true }])
    const old = await postAs(test, officers.employees.actor, locked.id)
    test.clock.set(new Date(test.clock.now().getTime() + 11 * 60_000))
    await expect(passOn({ key: officers.employees.key, post: old })).rejects.toThrow('prove-again')
    expect(await passOn({ key: officers.employees.key, post: await postAs(test, officers.employees.actor, locked.id) })).toBe(1)
    expect((await pageOf(later)).recruitments).toMatchObject([{ hasHalf: true, isWanting: false }])
    expect(await openAsOfficers(test, locked.id, { opener: officers.hr, other: later })).toMatchObject({ kind: 'opened' })
    expect((await test.app.db.read.select().from(auditEvents)).map(({ action }) => action)).toContain('share-passed-on')
  })

  it('and so does a new key of somebody whose file is lost; a half is passed on to nobody else', async () => {
    const locked = await lockedOfThree(test)
    const again = await withKey(test, officers.hr.actor)
    const colleague = await postAs(test, officers.hrToo.actor, locked.id)
    const to: string[] = []
    const meddled: typeof colleague = (step, fields) => {
      if (step === 'pass-on') to.push(fields['shares'] ?? '')
      return colleague(step, fields)
    }
    expect(await passOn({ key: officers.hrToo.key, post: meddled })).toBe(1)
    expect(await colleague('pass-on', { shares: to[0] ?? '' })).toEqual(refusal('stale'))
    expect(await openAsOfficers(test, locked.id, { opener: officers.employees, other: again })).toMatchObject({ kind: 'opened' })
    expect(await recruitmentKeyOf(test, locked.id)).toBeGreaterThan(0)
  })
})
