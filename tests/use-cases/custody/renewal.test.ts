import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { organisations } from '#db/schema/account'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { keyShares } from '#db/schema/custody'
import { recruitmentKeys, replacedKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { prove } from '~/custody/ceremony'
import { makePassingKey, openWith } from '~/custody/officer-key'
import { combineShares, makeSplitKey, openDataKey } from '~/custody/recruitment-key'
import type { RecruitmentId, ApplicationId } from '~/domain/ids'
import { noNeeds } from '~/domain/identity'
import type { Actor } from '~/platform/actor.server'
import { changeRoles } from '~/use-cases/administer-people.server'
import { keepOfficerKey } from '~/use-cases/keep-officer-key.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { renewKey } from '~/use-cases/renew-key.server'
import { sealAnew } from '~/use-cases/seal-anew.server'
import { isAskedToSealAnew, loadSealAnew } from '~/views/applicant/seal-anew.server'
import { loadKeyNote, loadKeyPage } from '~/views/hr/recruitment-key.server'
import { loadOpeningPage } from '~/views/officer/opening.server'
import { asksToSealAnew } from '~/views/public/renewed.server'
import type { Applicant } from '../../support/applying'
import { appoint, officersHold, openAsOfficers, postAs, withKey, type Officer, type Officers } from '../../support/officers'
import { applicants, candidatesAsSent, lockedOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let officers: Officers
beforeEach(async () => {
  test = await openTestApp()
  officers = await officersHold(test)
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const reason = 'Nøglefilen er gået tabt.'

interface OfHr {
  readonly id: string
  readonly hr: Actor
}

/** The only officer of the employees has lost the file, and makes a new key that the other side confirms. */
const lose = async (): Promise<Officer> => withKey(test, officers.employees.actor)

async function renew({ id, hr }: OfHr) {
  const page = await loadKeyPage(test.app, hr, id)
  return renewKey(test.app, hr, { recruitmentId: id, reason, splitKey: await makeSplitKey(page.ok ? page.value.holders : []) })
}

const comes = ({ accessHash, receiptCode }: Applicant, change = {}) => sealAnew(test.app, { accessHash, receiptCode, identity: { name: 'En Anden', email: 'ny@ansoeger.example', phone: '', ...noNeeds, ...change } })

describe('a new key in the place of one that is lost', () => {
  it('is refused while both sides can bring their half, to anybody but HR, and for others than today\'s officers', async () => {
    const { id, hr, chair } = await shortlistingOfThree(test)
    expect(await loadKeyPage(test.app, hr, id)).toMatchObject({ ok: true, value: { halves: { hr: 'held', employees: 'held' }, isLost: false, renewed: null } })
    expect(await renew({ id, hr })).toEqual(refusal('halves-held'))
    await lose()
    expect(await loadKeyNote(test.app, hr, id)).toEqual({ standing: { hr: 'enough', employees: 'none' }, isLost: true, isRenewed: false })
    for (const actor of [chair, officers.hr.actor]) expect(await renew({ id, hr: actor })).toEqual(refusal('not-found'))
    expect(await renewKey(test.app, hr, { recruitmentId: id, reason, splitKey: await makeSplitKey([]) })).toEqual(refusal('stale'))
    expect(await test.app.db.read.select().from(replacedKeys)).toEqual([])
    const anHourAgo = { ...hr, provenAt: new Date(test.clock.now().getTime() - 3_600_000) }
    expect(await renew({ id, hr: anHourAgo })).toEqual(refusal('prove-again'))
  })

  it('waits for an officer\'s word where a key that nobody shows, or one in a safe, might still hold the half', async () => {
    const emergency = await makePassingKey()
    expect(await keepOfficerKey(test.app, officers.employees.actor, { recipient: emergency.recipient, purpose: 'emergency' })).toMatchObject({ ok: true })
    const { id, hr } = await shortlistingOfThree(test)
    const says = async ({ actor }: Officer) => (await postAs(test, actor, id))('say-lost', {})
    expect(await says(officers.employees)).toEqual(refusal('half-held'))
    const again = await lose()
    expect(await loadKeyPage(test.app, hr, id)).toMatchObject({ ok: true, value: { halves: { employees: 'unsure' } } })
    expect(await renew({ id, hr })).toEqual(refusal('halves-held'))
    expect(await says(officers.hr)).toEqual(refusal('half-held'))
    expect(await says(again)).toEqual({ ok: true, value: null })
    expect(await renew({ id, hr })).toEqual({ ok: true, value: null })
    expect(await loadKeyPage(test.app, hr, id)).toMatchObject({ ok: true, value: { halves: { hr: 'held', employees: 'held' } } })
  })

  it('opens nothing that was sealed to the old one, nor the old one what is sealed anew; both stand in the record', async () => {
    const { id, hr, applicants: [first] } = await shortlistingOfThree(test)
    const keyOf = async (who: readonly Officer[]) => {
      const files = (await test.app.db.read.select().from(keyShares)).map(({ file }) => file)
      const [own, handed] = await Promise.all(who.map(async ({ key }) => {
        for (const file of files) try { return await openWith(key, file) } catch { /* to somebody else */ }
        throw new Error('no half')
      }))
      const [row] = await test.app.db.read.select().from(recruitmentKeys)
      return combineShares({ own: own ?? new Uint8Array(), handed: handed ?? new Uint8Array(), publicKey: row?.publicKey.toString('hex') ?? '' })
    }
    const [lostKey] = await test.app.db.read.select().from(recruitmentKeys)
    const oldPrivate = await keyOf([officers.hr, officers.employees])
    const again = await lose()
    expect(await renew({ id, hr })).toMatchObject({ ok: true })
    const newPrivate = await keyOf([officers.hr, again])
    if (!first) throw new Error('nobody has sent')
    expect(await comes(first)).toEqual({ ok: true, value: null })
    const [newKey] = await test.app.db.read.select().from(recruitmentKeys)
    expect(newKey?.keyId).not.toBe(lostKey?.keyId)
    expect(await test.app.db.read.select().from(replacedKeys)).toMatchObject([{ keyId: lostKey?.keyId, reason, replacedByKey: hr.key }])
    const boxes = await test.app.db.read.select({ applicationId: applications.id, organisationId: organisations.id, keyId: sealedIdentities.keyId, enc: sealedKeys.enc, sealedKey: sealedKeys.sealedKey }).from(sealedKeys)
      .innerJoin(sealedIdentities, eq(sealedIdentities.applicationKey, sealedKeys.applicationKey)).innerJoin(applications, eq(applications.key, sealedKeys.applicationKey)).innerJoin(organisations, eq(organisations.key, test.organisationKey))
    expect(boxes.map(({ keyId }) => keyId).sort()).toEqual([lostKey?.keyId, lostKey?.keyId, newKey?.keyId].sort())
    for (const box of boxes) {
      const [own, other] = box.keyId === newKey?.keyId ? [newPrivate, oldPrivate] : [oldPrivate, newPrivate]
      const place = { organisationId: box.organisationId, recruitmentId: id as RecruitmentId, applicationId: box.applicationId as ApplicationId }
      const sealed = { place, enc: box.enc.toString('hex'), sealedKey: box.sealedKey.toString('hex') }
      expect(await openDataKey(own, sealed)).toHaveLength(32)
      await expect(openDataKey(other, sealed)).rejects.toThrow()
    }
  })
})

describe('applicants whose name was sealed to a key that is lost', () => {
  it('are asked for it on their own page and on the post, see what they sent, and seal it by their code alone', async () => {
    const { id, hr, applicants: sent } = await shortlistingOfThree(test)
    const [first, second] = sent
    if (!first || !second) throw new Error('too few have sent')
    expect(await isAskedToSealAnew(test.app, first.accessHash)).toBe(false)
    expect(await asksToSealAnew(test.app, id)).toBe(false)
    expect(await comes(first)).toEqual(refusal('not-now'))
    await lose()
    await renew({ id, hr })
    expect(await isAskedToSealAnew(test.app, first.accessHash)).toBe(true)
    expect(await asksToSealAnew(test.app, id)).toBe(true)
    expect(await loadSealAnew(test.app, first, 'da')).toMatchObject({ ok: true, value: { identity: applicants[0], isLate: false } })
    expect(await loadSealAnew(test.app, { ...first, receiptCode: second.receiptCode }, 'da')).toMatchObject({ ok: true, value: { identity: null } }) // another's code opens nothing
    expect(await sealAnew(test.app, { accessHash: first.accessHash, receiptCode: null, identity: { name: 'X', email: 'x@x.example', phone: '', ...noNeeds } })).toEqual(refusal('access-ended'))
    expect(await comes(first)).toEqual({ ok: true, value: null })
    expect(await comes(first)).toEqual(refusal('not-now'))
    expect(await isAskedToSealAnew(test.app, first.accessHash)).toBe(false)
    const log = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'identity-sealed-anew')
    expect(log).toMatchObject([{ actorId: null, recruitmentId: id, details: {} }]) // of whom it does not say
  })

  it('are counted for HR so roughly before the lock that nobody\'s coming shows, and never named', async () => {
    const { id, hr, applicants: sent } = await shortlistingOfThree(test)
    await lose()
    await renew({ id, hr })
    const told = async () => JSON.stringify(await loadKeyPage(test.app, hr, id))
    const before = await told()
    expect(before).toContain('"sealed":{"atLeast":0,"isAll":false,"all":3,"isExact":false}')
    for (const one of sent.slice(0, 2)) await comes(one)
    expect(await told()).toBe(before)
    for (const one of sent.slice(2)) await comes(one)
    expect(await told()).toContain('"atLeast":3,"isAll":true')
  })

  it('are opened when they have come; of the others two officers are told the number, and HR gets a name that comes later at once', async () => {
    const locked = await lockedOfThree(test)
    const again = await lose()
    await renew(locked)
    const order = await candidatesAsSent(test)
    const chosen = locked.ranked.slice(0, 2)
    const [came, late, other] = [order.findIndex(({ id }) => id === chosen[0]), order.findIndex(({ id }) => id === chosen[1]), order.findIndex(({ id }) => !chosen.includes(id))]
    const applicant = (place: number) => locked.applicants[place] ?? (() => { throw new Error('nobody sent there') })()
    await comes(applicant(came))
    const page = await loadOpeningPage(test.app, officers.hr.actor, locked.id)
    expect(page).toMatchObject({ ok: true, value: { notSealedAnew: [order[late]?.number] } })
    expect(await openAsOfficers(test, locked.id, { opener: officers.hr, other: again })).toEqual({ kind: 'opened', opened: 1 })
    const seen = async () => {
      const looked = await lookAtIdentities(test.app, locked.hr, { recruitmentId: locked.id, as: 'hr' })
      return looked.ok ? looked.value.map(({ candidateNumber, identity }) => [candidateNumber, identity.name, identity.email]) : []
    }
    expect(await seen()).toEqual([[order[came]?.number, applicants[came]?.name, 'ny@ansoeger.example']]) // the name as it was sent, the address as it was put right
    expect(await comes(applicant(other))).toEqual({ ok: true, value: null })
    expect(await seen()).toHaveLength(1)
    expect(await comes(applicant(late))).toEqual({ ok: true, value: null })
    expect((await seen()).map(([, name]) => name).sort()).toEqual([applicants[came]?.name, applicants[late]?.name].sort())
  })

  it('come in vain to nobody: a side that has gone altogether is appointed anew, confirmed, and opens what is sealed anew', async () => {
    const { id, hr, applicants: sent } = await shortlistingOfThree(test)
    await changeRoles(test.app, await test.person('Anna Adm', ['administrator']), { personId: officers.employees.actor.id, roles: [] })
    expect(await renew({ id, hr })).toEqual(refusal('officers-missing'))
    const anew = await appoint(test, 'Tine Rask', 'employees')
    await prove({ key: anew.key, post: await postAs(test, anew.actor) })
    expect(await renew({ id, hr })).toEqual({ ok: true, value: null })
    expect(await comes(sent[0] ?? (() => { throw new Error('nobody has sent') })())).toEqual({ ok: true, value: null })
    expect(await test.app.db.read.select().from(keyShares)).toHaveLength(3)
  })
})
