import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { keyShares, unsealings } from '#db/schema/custody'
import { recruitments } from '#db/schema/recruitment'
import { releasedIdentities } from '#db/schema/released'
import { contactKeys, recruitmentKeys, recruitmentPrivateKeys } from '#db/schema/sealed'
import { toHex } from '~/custody/bytes'
import { handOver, openTogether } from '~/custody/ceremony'
import { makePassingKey, openWith, sealTo, KeyFileRefused } from '~/custody/officer-key'
import { combineShares, SharesRefused } from '~/custody/recruitment-key'
import { StepRefused } from '~/custody/step-refused'
import { unsealingLasts } from '~/domain/custody'
import { writeToUnchosen } from '~/identity/officers-door.server'
import { decideClaim } from '~/use-cases/decide-claim.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadIdentitiesPage } from '~/views/hr/identities.server'
import { loadOpeningPage } from '~/views/officer/opening.server'
import { handedOver, officersHold, openAsOfficers, postAs, type Officers } from '../../support/officers'
import { applicants, candidatesAsSent, lockedOfThree, recruitmentKeyOf, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let officers: Officers
beforeEach(async () => {
  test = await openTestApp()
  officers = await officersHold(test)
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const both = () => ({ opener: officers.employees, other: officers.hr })
const pair = () => ({ opener: officers.hr, other: officers.hrToo })
const actions = async () => (await test.app.db.read.select().from(auditEvents)).map(({ action }) => action)

describe('a recruitment whose key officers hold', () => {
  it('is opened by one officer of each side: those on the list and nobody else', async () => {
    const locked = await lockedOfThree(test)
    expect(await openAsOfficers(test, locked.id, both())).toEqual({ kind: 'opened', opened: 2 })
    const seen = await lookAtIdentities(test.app, locked.hr, { recruitmentId: locked.id, as: 'hr' })
    const chosen = locked.ranked.slice(0, 2)
    const expected = (await candidatesAsSent(test)).flatMap(({ id, number }, index) => (chosen.includes(id) ? [{ candidateNumber: number, identity: applicants[index] }] : []))
    expect(seen).toMatchObject({ ok: true, value: expected.sort((a, b) => (a.candidateNumber < b.candidateNumber ? -1 : 1)) })
    expect(await test.app.db.read.select().from(releasedIdentities)).toHaveLength(2)
    expect(await actions()).toEqual(expect.arrayContaining(['unsealing-begun', 'share-taken', 'share-handed', 'claims-found', 'identities-unsealed']))
    const [told] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'identities-unsealed'))
    expect(told?.details).toMatchObject({ opened: 2, officers: [officers.employees.actor.id, officers.hr.actor.id] })
  })

  it('is opened by no other pair: not by HR, not by two of one side, not by one officer alone', async () => {
    const locked = await lockedOfThree(test)
    expect(await unsealShortlist(test.app, locked.hr, locked.id)).toEqual(refusal('officers-open'))
    expect(await loadIdentitiesPage(test.app, locked.hr, locked.id)).toMatchObject({ ok: true, value: { custody: 'officers' } })
    await expect(handedOver(test, locked.id, pair())).rejects.toThrow('same-side')

    const passing = await makePassingKey()
    const post = await postAs(test, officers.hr.actor, locked.id)
    const begun = await post<{ unsealingId: string }>('begin', { recipient: passing.recipient })
    const unsealingId = begun.ok ? begun.value.unsealingId : ''
    await expect(handOver({ key: officers.hr.key, post, unsealingId, recipient: passing.recipient })).rejects.toThrow('same-side')
    for (const step of ['to-open', 'claims', 'unseal']) expect(await post(step, { unsealingId, claimKeys: '{}', dataKeys: '{}', contactKeys: '{}' })).toEqual(refusal('stale'))
    expect(await test.app.db.read.select().from(releasedIdentities)).toEqual([])
  })

  it('hands nothing out before the lock, and nothing to anybody who is no officer', async () => {
    const shortlisting = await shortlistingOfThree(test)
    const steps = ['begin', 'take', 'hand', 'to-open', 'claims', 'unseal']
    const { recipient } = await makePassingKey()
    const fields = { recipient, unsealingId: 'x', file: 'x', claimKeys: '{}', dataKeys: '{}', contactKeys: '{}' }
    for (const step of steps) expect(await (await postAs(test, officers.hr.actor, shortlisting.id))(step, fields), step).toEqual(refusal('not-now'))
    for (const actor of [shortlisting.hr, shortlisting.chair, shortlisting.redactor]) {
      for (const step of [...steps, 'take-to-pass-on']) expect(await (await postAs(test, actor, shortlisting.id))(step, fields), step).toEqual(refusal('not-found'))
    }
    expect(await loadOpeningPage(test.app, officers.hr.actor, shortlisting.id)).toMatchObject({ ok: true, value: { invited: [], may: { open: false, passOn: false } } })
    expect(await loadOpeningPage(test.app, shortlisting.hr, shortlisting.id)).toEqual(refusal('not-found'))
    const byHand = test.app.db.unitOfWork(async (tx) => { await tx.insert(unsealings).values({ id: 'x', recruitmentKey: await recruitmentKeyOf(test, shortlisting.id), openerKey: officers.hr.actor.key, recipient, startedAt: new Date() }) })
    await expect(byHand).rejects.toThrow()
  })

  it('has no private key in its database, whoever reads it with the key files beside it', async () => {
    const locked = await lockedOfThree(test)
    const [kept] = await test.app.db.read.select().from(recruitmentKeys)
    const shares = await test.app.db.read.select().from(keyShares)
    expect(await test.app.db.read.select().from(recruitmentPrivateKeys)).toEqual([])
    expect(shares).toHaveLength(3)
    const halves = await Promise.all([officers.hr, officers.employees].map(async ({ key }) => {
      for (const { file } of shares) try { return await openWith(key, file) } catch { /* sealed to somebody else */ }
      throw new Error('no half')
    }))
    const secret = toHex(await combineShares({ own: halves[0] ?? new Uint8Array(), handed: halves[1] ?? new Uint8Array(), publicKey: kept?.publicKey.toString('hex') ?? '' }))
    await openAsOfficers(test, locked.id, both())
    const stored = [await test.app.db.read.select().from(keyShares), await test.app.db.read.select().from(unsealings), await test.app.db.read.select().from(recruitmentKeys), await test.app.db.read.select().from(auditEvents)]
    for (const half of [secret, ...halves.map(toHex)]) expect(JSON.stringify(stored)).not.toContain(half)
    expect((await test.app.db.read.select().from(unsealings)).map(({ handed }) => handed)).toEqual([null])
  })

  it('gives away of the others what writes to them, and nothing that tells who they are', async () => {
    const locked = await lockedOfThree(test)
    await openAsOfficers(test, locked.id, both())
    const sent = await candidatesAsSent(test)
    const [other] = sent.filter(({ id }) => !locked.ranked.slice(0, 2).includes(id))
    const place = sent.findIndex(({ id }) => id === other?.id)
    const recruitmentKey = await recruitmentKeyOf(test, locked.id)
    const write = (candidateKey: number) => writeToUnchosen(test.app.db.read, test.app, { recruitmentKey, candidateKey, write: async (reach) => reach })
    expect(await write(other?.key ?? 0)).toEqual({ email: applicants[place]?.email, phone: applicants[place]?.phone })
    expect(await test.app.db.read.select().from(contactKeys)).toHaveLength(1)
    for (const { id, key } of sent) if (id !== other?.id) expect(await write(key)).toBeNull()
  })

  it('waits for HR when somebody outside the list claims priority access, and is then begun anew', async () => {
    const locked = await lockedOfThree(test, [{ priorityAccess: true }, { priorityAccess: true }, { priorityAccess: true }])
    expect(await openAsOfficers(test, locked.id, both())).toEqual({ kind: 'claims', undecided: 1 })
    expect(await test.app.db.read.select().from(releasedIdentities)).toEqual([])
    const candidateId = (await candidatesAsSent(test)).find(({ id }) => !locked.ranked.slice(0, 2).includes(id))?.id ?? ''
    expect(await decideClaim(test.app, locked.hr, { recruitmentId: locked.id, candidateId, seen: 'open', decision: 'invited', reason: 'Opfylder kravene.' })).toMatchObject({ ok: true })
    expect(await openAsOfficers(test, locked.id, { opener: officers.hrToo, other: officers.employees })).toEqual({ kind: 'opened', opened: 3 })
  })
})

describe('an opening that goes wrong opens nothing', () => {
  it('with a half that was changed on its way, or sealed to another page', async () => {
    const locked = await lockedOfThree(test)
    const passing = await makePassingKey()
    const post = await postAs(test, officers.employees.actor, locked.id)
    const begun = await post<{ unsealingId: string }>('begin', { recipient: passing.recipient })
    const unsealingId = begun.ok ? begun.value.unsealingId : ''
    const wrong = await sealTo(passing.recipient, crypto.getRandomValues(new Uint8Array(33)))
    expect(await (await postAs(test, officers.hr.actor, locked.id))('hand', { unsealingId, file: wrong })).toMatchObject({ ok: true })
    await expect(openTogether({ key: officers.employees.key, passing, post, unsealingId })).rejects.toThrow(SharesRefused)
    await expect(openTogether({ key: officers.employees.key, passing: await makePassingKey(), post, unsealingId })).rejects.toThrow(KeyFileRefused)
    await expect(openTogether({ key: officers.hr.key, passing, post, unsealingId })).rejects.toThrow(KeyFileRefused)
    expect(await test.app.db.read.select().from(releasedIdentities)).toEqual([])
  })

  it('with keys that open nothing, or of too few', async () => {
    const locked = await lockedOfThree(test)
    const { post, unsealingId, ...rest } = await handedOver(test, locked.id, both())
    const ids = (await candidatesAsSent(test)).map(({ id }) => id)
    const wrong = JSON.stringify(Object.fromEntries(ids.map((id) => [id, '00'.repeat(32)])))
    expect(await post('claims', { unsealingId, claimKeys: '{}' })).toEqual(refusal('stale'))
    expect(await post('claims', { unsealingId, claimKeys: wrong })).toEqual(refusal('shares-refused'))
    expect(await post('unseal', { unsealingId, dataKeys: wrong, contactKeys: wrong })).toEqual(refusal('claims-open'))
    const meddled: typeof post = (step, fields) => post(step, step === 'unseal' ? { ...fields, contactKeys: wrong } : fields)
    await expect(openTogether({ ...rest, post: meddled, unsealingId })).rejects.toThrow(StepRefused)
    expect(await test.app.db.read.select().from(releasedIdentities)).toEqual([])
    expect(await test.app.db.read.select().from(contactKeys)).toEqual([])
    expect((await test.app.db.read.select().from(recruitments)).map(({ phase }) => phase)).toEqual(['locked'])
  })

  it('when it is too late, when another runs, or when it was begun anew', async () => {
    const locked = await lockedOfThree(test)
    const first = await handedOver(test, locked.id, both())
    expect(await (await postAs(test, officers.hr.actor, locked.id))('begin', { recipient: (await makePassingKey()).recipient })).toEqual(refusal('opening-runs'))
    const second = await handedOver(test, locked.id, both())
    await expect(openTogether(first)).rejects.toThrow('stale')
    test.clock.set(new Date(test.clock.now().getTime() + unsealingLasts + 1))
    await expect(openTogether(second)).rejects.toThrow('prove-again')
    await expect(openTogether({ ...second, post: await postAs(test, officers.employees.actor, locked.id) })).rejects.toThrow('stale')
    expect(await openAsOfficers(test, locked.id, both())).toMatchObject({ kind: 'opened' })
    expect(await (await postAs(test, officers.hr.actor, locked.id))('begin', { recipient: (await makePassingKey()).recipient })).toEqual(refusal('not-now'))
  })
})
