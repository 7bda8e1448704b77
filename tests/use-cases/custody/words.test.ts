import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { keyShares, officerKeys } from '#db/schema/custody'
import { prove } from '~/custody/ceremony'
import { makePassingKey } from '~/custody/officer-key'
import { officerRoles, type Side } from '~/domain/custody'
import { changeCustody } from '~/use-cases/change-settings.server'
import { confirmOfficerKey } from '~/use-cases/confirm-officer-key.server'
import { keepOfficerKey } from '~/use-cases/keep-officer-key.server'
import { loadCustodySettings } from '~/views/admin/custody.server'
import { loadCustodyToBe } from '~/views/hr/custody.server'
import { loadKeysPage } from '~/views/officer/keys.server'
import { draftPost, openPost } from '../../support/applying'
import { officersHold, postAs, withKey, type Officer } from '../../support/officers'
import { lockedOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

// What an administrator who makes people up can get: nothing, before somebody of the other side has said whose the key is.

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

/** Somebody with an officer's role who has made a key and shown that it opens, of whom nobody has said anything. */
async function madeUp(name: string, side: Side): Promise<Officer> {
  const actor = await test.person(name, [officerRoles[side]])
  const key = await makePassingKey()
  await keepOfficerKey(test.app, actor, { recipient: key.recipient, purpose: 'own' })
  await prove({ key, post: await postAs(test, actor) })
  return { actor, key }
}

async function confirms(who: Officer['actor'], of: Officer) {
  const rows = await test.app.db.read.select().from(officerKeys)
  return confirmOfficerKey(test.app, who, { keyId: rows.find(({ recipient }) => recipient === of.key.recipient)?.id ?? '', recipient: of.key.recipient })
}

const done = { ok: true, value: null }

describe('a new key', () => {
  it('counts once an officer of the other side whose own key counts has confirmed it; an administrator and the own side cannot', async () => {
    const officers = await officersHold(test)
    const anew = await madeUp('Nina Ny', 'employees')
    const administrator = await test.person('Anna Adm', ['administrator'])
    expect(await loadCustodySettings(test.app, administrator)).toMatchObject({ ok: true, value: { live: { hr: 2, employees: 1 } } })
    expect(await confirms(administrator, anew)).toEqual(refusal('not-found'))
    expect(await confirms(officers.employees.actor, anew)).toEqual(refusal('unconfirmed'))
    expect(await confirms({ ...officers.hr.actor, provenAt: null }, anew)).toEqual(refusal('prove-again'))
    expect(await confirmOfficerKey(test.app, officers.hr.actor, { keyId: 'x', recipient: anew.key.recipient })).toEqual(refusal('stale'))
    const another = await madeUp('Nils Ny', 'hr')
    expect(await confirms(another.actor, anew)).toEqual(refusal('unconfirmed')) // two who were made up do not confirm one another
    expect(await loadKeysPage(test.app, another.actor)).toMatchObject({ ok: true, value: { isFounding: false, waiting: [{ holder: 'Nina Ny', mayConfirm: false }] } })

    expect(await confirms(officers.hr.actor, anew)).toEqual(done)
    const page = await loadCustodySettings(test.app, administrator)
    expect(page).toMatchObject({ ok: true, value: { live: { hr: 2, employees: 2 } } })
    expect(page.ok ? page.value.keys.find(({ holder }) => holder === 'Nina Ny')?.confirmed?.by : null).toBe('Holger Nøhr')
    expect((await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'officer-key-confirmed').at(-1)).toMatchObject({ actorId: officers.hr.actor.id, details: { side: 'employees', founding: false } })
  })

  it('is the first of each side\'s own matter: both show theirs, and confirm one another', async () => {
    const [hr, employees] = [await madeUp('Holger Nøhr', 'hr'), await madeUp('Tove Rask', 'employees')]
    expect(await confirms(hr.actor, employees)).toEqual(done)
    expect(await confirms(hr.actor, employees)).toEqual(refusal('unconfirmed')) // it waits no more
    expect(await confirms(employees.actor, hr)).toEqual(done)
    const third = await madeUp('Nils Ny', 'hr')
    expect(await confirms(hr.actor, third)).toEqual(refusal('unconfirmed'))
    expect(await confirms(employees.actor, third)).toEqual(done)
  })

  it('waits again when somebody makes another: who signs in as an officer by a password that was reset gets nothing', async () => {
    const officers = await officersHold(test)
    const key = await makePassingKey()
    await keepOfficerKey(test.app, officers.hr.actor, { recipient: key.recipient, purpose: 'own' })
    await prove({ key, post: await postAs(test, officers.hr.actor) })
    expect(await confirms(officers.hrToo.actor, { actor: officers.hr.actor, key })).toEqual(refusal('unconfirmed'))
    const { id, hr } = await draftPost(test)
    const page = await loadCustodyToBe(test.app, hr, id)
    expect(page.ok ? page.value.holders.map(({ name }) => name) : []).toEqual(['Helle Nøhr', 'Tove Rask'])
  })
})

describe('two who were made up by an administrator', () => {
  it('get no half of what is published, or passed on, and nobody\'s half in an opening of theirs', async () => {
    const officers = await officersHold(test)
    await changeCustody(test.app, await test.person('Anna Adm', ['administrator']), 'officers')
    const [one, two] = [await madeUp('Opdigtet Et', 'hr'), await madeUp('Opdigtet To', 'employees')]
    for (const { actor } of [one, two]) expect(await keepOfficerKey(test.app, actor, { recipient: (await makePassingKey()).recipient, purpose: 'emergency' })).toEqual(refusal('unconfirmed'))
    const locked = await lockedOfThree(test)
    expect(await test.app.db.read.select().from(keyShares)).toHaveLength(3)
    expect(await (await postAs(test, officers.employees.actor, locked.id))('take-to-pass-on', {})).toEqual(refusal('stale'))
    const { recipient } = await makePassingKey()
    for (const { actor } of [one, two]) {
      const post = await postAs(test, actor, locked.id)
      for (const step of ['begin', 'take', 'hand', 'take-to-pass-on', 'say-lost']) expect(await post(step, { recipient, unsealingId: 'x', file: 'x' }), step).toEqual(refusal('unconfirmed'))
    }
  })

  it('take part once they are confirmed', async () => {
    await officersHold(test)
    const actor = await test.person('Rigtig Ny', ['employee-officer'])
    await withKey(test, actor)
    await openPost(test)
    expect(await test.app.db.read.select().from(keyShares)).toHaveLength(4)
  })
})
