import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { priorityClaims } from '#db/schema/claims'
import { releasedIdentities, releasedKeys } from '#db/schema/released'
import { candidates } from '#db/schema/review'
import { sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { loadLock } from '#db/stores/shortlist'
import { noNeeds } from '~/domain/identity'
import { openClaims } from '~/identity/door.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { decideClaim } from '~/use-cases/decide-claim.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadIdentitiesPage } from '~/views/hr/identities.server'
import { chooseNobody } from '../../support/interviews'
import { clearEverything, plainTexts, recruitmentAtDesk } from '../../support/clearing'
import { applicants, lockedOfThree, lockedWithout, lockWithout, recruitmentKeyOf, shortlistingOf, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const claimed = { priorityAccess: true }
/** Nobody asks for anything but the one who sends in this place. */
const onlyFor = (place: number, needs: Partial<typeof noNeeds> = claimed) => applicants.map((_, index) => (index === place ? needs : {}))
const rows = () => test.app.db.read.select({ candidateKey: priorityClaims.candidateKey, decision: priorityClaims.decision, reason: priorityClaims.reason }).from(priorityClaims)
const logged = async (action: 'claims-found' | 'claim-decided') => (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, action))).map(({ details }) => details)

type Locked = Awaited<ReturnType<typeof lockedWithout>>
const unseal = ({ id, hr }: Pick<Locked, 'id' | 'hr'>) => unsealShortlist(test.app, hr, id)
const decide = ({ id, hr, leftOut }: Locked, change: Partial<Parameters<typeof decideClaim>[2]> = {}) =>
  decideClaim(test.app, hr, { recruitmentId: id, candidateId: leftOut.id, seen: 'open', decision: 'invited', reason: 'Har den krævede uddannelse.', ...change })

async function seenBy(as: 'hr' | 'committee', { id, hr, reviewer }: Pick<Locked, 'id' | 'hr' | 'reviewer'>) {
  const seen = await lookAtIdentities(test.app, as === 'hr' ? hr : reviewer, { recruitmentId: id, as })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.value
}

async function pageOf({ id, hr }: Pick<Locked, 'id' | 'hr'>) {
  const page = await loadIdentitiesPage(test.app, hr, id)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

describe('a claim by somebody who is not chosen', () => {
  it('is found by the unsealing, which then waits, with nothing opened and the count alone in the log', async () => {
    const locked = await lockedWithout(test, 1, onlyFor(1))
    expect(await unseal(locked)).toEqual(refusal('claims-open'))
    expect(await rows()).toEqual([{ candidateKey: locked.leftOut.key, decision: 'open', reason: '' }])
    expect(await test.app.db.read.select().from(releasedIdentities)).toEqual([])
    expect(await logged('claims-found')).toEqual([{ claims: 1 }])
    expect(await unseal(locked)).toEqual(refusal('claims-open'))
    expect(await logged('claims-found')).toHaveLength(1)
  })

  it('that HR finds the formal requirements of met is opened with the chosen, and looks like them to the committee', async () => {
    const locked = await lockedWithout(test, 1, onlyFor(1, { ...claimed, adjustments: 'Tolk' }))
    const lock = await loadLock(test.app.db.read, await recruitmentKeyOf(test, locked.id))
    await unseal(locked)
    expect(await decide(locked)).toEqual({ ok: true, value: null })
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 3 } })
    expect(await releaseIdentities(test.app, locked.hr, locked.id)).toEqual({ ok: true, value: { released: 3 } })
    expect((await pageOf(locked)).isReleased).toBe(true)

    const expected = locked.sent.map(({ number }, index) => ({ candidateNumber: number, identity: applicants[index] })).sort((a, b) => (a.candidateNumber < b.candidateNumber ? -1 : 1))
    expect(await seenBy('committee', locked)).toEqual(expected)
    const needs = (await seenBy('hr', locked)).map((each) => [each.candidateNumber, each.needs])
    expect(needs).toEqual(expected.map(({ candidateNumber }) => [candidateNumber, candidateNumber === locked.leftOut.number ? { adjustments: 'Tolk', priorityAccess: true } : noNeeds]))
    expect(await loadLock(test.app.db.read, await recruitmentKeyOf(test, locked.id)), 'the lock is what it was').toEqual(lock)
    expect(await logged('claim-decided')).toEqual([{}])
  })

  it('that HR does not find them met stays sealed, with the reason', async () => {
    const locked = await lockedWithout(test, 0, onlyFor(0))
    await unseal(locked)
    expect(await decide(locked, { decision: 'not-met', reason: '  Har ikke autorisation. ' })).toEqual({ ok: true, value: null })
    expect(await rows()).toEqual([{ candidateKey: locked.leftOut.key, decision: 'not-met', reason: 'Har ikke autorisation.' }])
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 2 } })
    expect((await seenBy('hr', locked)).map(({ identity }) => identity.name).sort()).toEqual(['Bertil Nyholm', 'Cecilie Rask'])
    expect((await pageOf(locked)).claims).toMatchObject([{ candidateNumber: locked.leftOut.number, decision: 'not-met' }])
    const byHand = test.app.db.unitOfWork(async (tx) => { await tx.insert(releasedIdentities).values({ candidateKey: locked.leftOut.key, box: Buffer.alloc(1) }) })
    await expect(byHand).rejects.toThrow()
  })

  it('is decided with a reason, by HR, on what they have seen, until the unsealing', async () => {
    const locked = await lockedWithout(test, 2, onlyFor(2))
    expect(await decide(locked), 'before it was looked for').toEqual(refusal('not-found'))
    await unseal(locked)
    expect(await decide(locked, { reason: ' ' })).toEqual(refusal('reason-required'))
    for (const other of locked.sent.slice(0, 2)) expect(await decide(locked, { candidateId: other.id })).toEqual(refusal('not-found'))
    for (const hr of [locked.chair, locked.reviewer, locked.redactor]) expect(await decide({ ...locked, hr })).toEqual(refusal('not-found'))
    expect(await decide(locked, { decision: 'not-met' })).toEqual({ ok: true, value: null })
    expect(await decide(locked)).toEqual(refusal('stale'))
    expect(await decide(locked, { seen: 'not-met', reason: 'Læst igen: har autorisation.' })).toEqual({ ok: true, value: null })
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 3 } })
    expect(await decide(locked, { seen: 'invited', decision: 'not-met' })).toEqual(refusal('not-now'))
  })

  it('is decided blind: by number and facts', async () => {
    const locked = await lockedWithout(test, 1, onlyFor(1, { ...claimed, adjustments: 'Tolk' }))
    expect((await pageOf(locked)).claims).toEqual([])
    await unseal(locked)
    const page = await pageOf(locked)
    expect(page.claims).toMatchObject([{ candidateId: locked.leftOut.id, candidateNumber: locked.leftOut.number, decision: 'open', facts: [{ prompt: { da: 'Har du kørekort?' }, said: { da: 'Ja' } }] }])
    for (const hidden of ['Bertil', 'Nyholm', 'Tolk']) expect(JSON.stringify(page)).not.toContain(hidden)
  })
})

describe('a claim by somebody who is chosen', () => {
  it('asks nothing of HR before the unsealing, and is known to HR afterwards', async () => {
    const locked = await lockedWithout(test, 0, onlyFor(1))
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 2 } })
    expect(await rows()).toEqual([{ candidateKey: locked.sent[1]?.key, decision: 'invited', reason: '' }])
    expect(await logged('claims-found')).toEqual([{ claims: 1 }])
    expect((await seenBy('hr', locked)).map(({ identity, needs }) => [identity.name, needs?.priorityAccess]).sort()).toEqual([['Bertil Nyholm', true], ['Cecilie Rask', false]])
    expect((await pageOf(locked)).claims).toEqual([])
  })
})

describe('what was asked for', () => {
  it('is HR’s until the recruitment is concluded, and never the committee’s', async () => {
    const locked = await lockedOfThree(test, applicants.map(() => ({ ...claimed, adjustments: 'Trinfri adgang' })))
    expect(await unseal(locked)).toEqual(refusal('claims-open'))
    const [open] = (await rows()).filter(({ decision }) => decision === 'open')
    const [candidate] = await test.app.db.read.select({ id: candidates.id }).from(candidates).where(eq(candidates.key, open?.candidateKey ?? 0))
    await decideClaim(test.app, locked.hr, { recruitmentId: locked.id, candidateId: candidate?.id ?? '', seen: 'open', decision: 'not-met', reason: 'Mangler uddannelsen.' })
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 2 } })
    await releaseIdentities(test.app, locked.hr, locked.id)
    expect(JSON.stringify(await seenBy('committee', locked))).not.toMatch(/adjustments|priorityAccess|needs|Trinfri/)
    expect((await seenBy('hr', locked)).map(({ needs }) => needs)).toEqual([1, 2].map(() => ({ adjustments: 'Trinfri adgang', priorityAccess: true })))
    await chooseNobody(test.app, locked.hr, locked.id)
    await answerEverybody(test.app, locked.hr, locked.id)
    mustSucceed(await concludeRecruitment(test.app, locked.hr, locked.id))
    expect(JSON.stringify(await seenBy('hr', locked))).not.toMatch(/adjustments|priorityAccess|needs|Trinfri/)
    expect((await pageOf(locked)).claims).toEqual([])
  })

  it('shows in no size of what is stored, sealed or released', async () => {
    const locked = await lockedOfThree(test, onlyFor(1, { adjustments: 'Trinfri adgang. '.repeat(31) }))
    await unseal(locked)
    const sealed = await test.app.db.read.select({ box: sealedIdentities.box, iv: sealedIdentities.iv, claimIv: sealedIdentities.claimIv, claimBox: sealedIdentities.claimBox, sealedKey: sealedKeys.sealedKey }).from(sealedIdentities).innerJoin(sealedKeys, eq(sealedKeys.applicationKey, sealedIdentities.applicationKey))
    const sizes = sealed.map(({ box, iv, sealedKey, claimIv, claimBox }) => [box, iv, sealedKey, claimIv, claimBox].map((bytes) => bytes?.length))
    expect(new Set(sizes.map(String)).size).toBe(1)
    const released = await test.app.db.read.select({ box: releasedIdentities.box, wrappedKey: releasedKeys.wrappedKey }).from(releasedIdentities).innerJoin(releasedKeys, eq(releasedKeys.candidateKey, releasedIdentities.candidateKey))
    expect(new Set(released.map(({ box, wrappedKey }) => `${box.length} ${wrappedKey.length}`)).size).toBe(1)
  })
})

describe('opening the claims', () => {
  const openNow = async (id: string) => test.app.db.unitOfWork(async (tx) => openClaims(tx, test.app, await recruitmentKeyOf(test, id)))

  it('is possible from a locked recruitment alone', async () => {
    const { id } = await shortlistingOfThree(test, onlyFor(0))
    await expect(openNow(id)).rejects.toThrow('only from a locked recruitment')
  })

  it('gives the claimants and nothing of who they are', async () => {
    const locked = await lockedWithout(test, 1, onlyFor(2))
    expect(await openNow(locked.id)).toEqual([locked.sent[2]?.key])
    await unseal(locked)
    await expect(openNow(locked.id), 'once unsealed').rejects.toThrow('only from a locked recruitment')
  })

  it('finds nobody among those who were sealed before claims were asked for', async () => {
    const desk = await recruitmentAtDesk(test, applicants.map((contact) => ({ texts: plainTexts, identity: { ...contact, ...noNeeds, ...claimed } })))
    await test.app.db.unitOfWork(async (tx) => {
      const rowsBefore = await tx.select().from(sealedIdentities)
      await tx.update(applications).set({ extendedUntil: test.clock.now() }) // the guard lets nothing else be sealed after the deadline
      await tx.delete(sealedIdentities)
      await tx.insert(sealedIdentities).values(rowsBefore.map((row) => ({ ...row, claimIv: null, claimBox: null })))
      await tx.update(applications).set({ extendedUntil: null })
    })
    await clearEverything(test, desk)
    await openScoring(test.app, desk.redactor, desk.id)
    const locked = await lockWithout(test, 0, await shortlistingOf(test, desk))
    expect(await openNow(locked.id)).toEqual([])
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 2 } })
  })

  it('finds nobody where nobody claims, and the unsealing goes on at once', async () => {
    const locked = await lockedOfThree(test)
    expect(await openNow(locked.id)).toEqual([])
    expect(await unseal(locked)).toEqual({ ok: true, value: { opened: 2 } })
    expect(await logged('claims-found')).toEqual([{ claims: 0 }])
  })
})
