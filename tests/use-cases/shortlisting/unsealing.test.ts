import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications, candidateLinks } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { recruitments } from '#db/schema/recruitment'
import { releasedIdentities, releasedKeys } from '#db/schema/released'
import { candidates } from '#db/schema/review'
import { mustSucceed } from '~/commands/demo/walk.server'
import { ownCopyDocument } from '~/documents/own-copy/own-copy-document.server'
import { ownCopyAsJson, ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { noNeeds } from '~/domain/identity'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadOwnRecord } from '~/views/applicant/own-record.server'
import { loadIdentitiesPage } from '~/views/hr/identities.server'
import { chooseNobody } from '../../support/interviews'
import { applicants, lockedOfThree, propose, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const look = (id: string, as: 'hr' | 'committee', actor: Parameters<typeof lookAtIdentities>[1]) => lookAtIdentities(test.app, actor, { recruitmentId: id, as })
const rows = () => test.app.db.read.select({ candidateKey: releasedIdentities.candidateKey, isReleasedToCommittee: releasedIdentities.isReleasedToCommittee, box: releasedIdentities.box, wrappedKey: releasedKeys.wrappedKey })
  .from(releasedIdentities).innerJoin(releasedKeys, eq(releasedKeys.candidateKey, releasedIdentities.candidateKey))

describe('unsealing', () => {
  it('is refused before the lock, by the use-case and by the database', async () => {
    const shortlisting = await shortlistingOfThree(test)
    await propose(test, shortlisting, shortlisting.ranked.slice(0, 2))
    expect(await unsealShortlist(test.app, shortlisting.hr, shortlisting.id)).toEqual(refusal('not-now'))
    const [chosen] = await test.app.db.read.select({ key: candidates.key }).from(candidates).where(eq(candidates.id, shortlisting.ranked[0] ?? ''))
    const byHand = test.app.db.unitOfWork(async (tx) => { await tx.insert(releasedIdentities).values({ candidateKey: chosen?.key ?? 0, box: Buffer.alloc(1) }) })
    await expect(byHand).rejects.toThrow()
    const jump = test.app.db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ phase: 'unsealed' }) })
    await expect(jump).rejects.toThrow()
    expect(await rows()).toEqual([])
  })

  it('opens those on the list and nobody else, once, and only for HR', async () => {
    const locked = await lockedOfThree(test)
    for (const actor of [locked.chair, locked.reviewer, locked.redactor]) expect(await unsealShortlist(test.app, actor, locked.id)).toEqual(refusal('not-found'))
    expect(await look(locked.id, 'hr', locked.hr)).toEqual(refusal('not-now'))
    expect(await unsealShortlist(test.app, locked.hr, locked.id)).toEqual({ ok: true, value: { opened: 2 } })
    expect(await unsealShortlist(test.app, locked.hr, locked.id)).toEqual(refusal('not-now'))
    expect(await rows()).toHaveLength(2)

    const seen = await look(locked.id, 'hr', locked.hr)
    if (!seen.ok) throw new Error(seen.refusal)
    const chosen = locked.ranked.slice(0, 2)
    const links = await test.app.db.read.select({ id: candidates.id, number: candidates.number }).from(candidateLinks)
      .innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).orderBy(candidateLinks.applicationKey) // in the order in which they were sent
    const expected = links.flatMap(({ id, number }, index) => (chosen.includes(id) ? [{ candidateNumber: number, identity: applicants[index], needs: noNeeds }] : []))
    expect(seen.value).toEqual(expected.sort((a, b) => (a.candidateNumber < b.candidateNumber ? -1 : 1)))
  })

  it('keeps what is released under keys of its own: the rows hold no name', async () => {
    const locked = await lockedOfThree(test)
    await unsealShortlist(test.app, locked.hr, locked.id)
    const bytes = Buffer.concat((await rows()).flatMap(({ wrappedKey, box }) => [wrappedKey, box])).toString('latin1')
    for (const { name, email } of applicants) {
      expect(bytes).not.toContain(name)
      expect(bytes).not.toContain(email)
    }
    const log = JSON.stringify(await test.app.db.read.select().from(auditEvents)) + test.logged.join('')
    for (const { name } of applicants) expect(log).not.toContain(name)
  })
})

describe('the committee', () => {
  it('sees nobody until HR releases, and every look is written down', async () => {
    const locked = await lockedOfThree(test)
    expect(await look(locked.id, 'committee', locked.reviewer)).toEqual(refusal('not-now'))
    await unsealShortlist(test.app, locked.hr, locked.id)
    expect(await look(locked.id, 'committee', locked.reviewer)).toEqual({ ok: true, value: [] })
    expect(await releaseIdentities(test.app, locked.chair, locked.id)).toEqual(refusal('not-found'))
    expect(await releaseIdentities(test.app, locked.hr, locked.id)).toEqual({ ok: true, value: { released: 2 } })
    const page = await loadIdentitiesPage(test.app, locked.hr, locked.id)
    expect(page.ok && page.value.isReleased).toBe(true)
    expect(await look(locked.id, 'committee', locked.reviewer)).toMatchObject({ ok: true, value: [{}, {}] })
    expect(await look(locked.id, 'hr', locked.reviewer)).toEqual(refusal('not-found'))
    expect(await look(locked.id, 'committee', locked.hr)).toEqual(refusal('not-found'))
    expect(await look(locked.id, 'committee', locked.redactor)).toEqual(refusal('not-found'))
    const reads = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'identity-read'))
    expect(reads.map(({ actorId }) => actorId)).toEqual([locked.reviewer.id])
  })

  it('is told of by day, role and number to those who were seen, and to nobody else', async () => {
    const locked = await lockedOfThree(test)
    const told = async () => {
      const all = await test.app.db.read.select({ hash: applications.accessHash, number: candidates.number, id: candidates.id }).from(applications)
        .innerJoin(candidateLinks, eq(candidateLinks.applicationKey, applications.key)).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
      const copies = await Promise.all(all.map(async ({ hash, id }) => [id, mustSucceed(await loadOwnRecord(test.app, hash ?? '', 'da'))] as const))
      return new Map(copies)
    }
    for (const { looks } of (await told()).values()) expect(looks, 'before the unsealing').toEqual([])
    await unsealShortlist(test.app, locked.hr, locked.id)
    await look(locked.id, 'hr', locked.hr)
    await look(locked.id, 'hr', locked.hr)
    await releaseIdentities(test.app, locked.hr, locked.id)
    await look(locked.id, 'committee', locked.reviewer)
    const day = test.clock.now().toISOString().slice(0, 10)
    for (const [id, record] of await told()) {
      const isSeen = locked.ranked.slice(0, 2).includes(id)
      expect(record.looks).toEqual(isSeen ? [{ day, as: 'hr', times: 2 }, { day, as: 'committee', times: 1 }] : [])
      const data = ownCopyFormat.parse(ownCopyAsJson({ record, identity: null, receiptCode: null }))
      expect(data.identityLooks).toEqual(isSeen ? [{ day, role: 'hr', times: 2 }, { day, role: 'committee', times: 1 }] : undefined)
      const words = JSON.stringify(ownCopyDocument({ record, identity: null, receiptCode: null }))
      expect(words.includes('ansættelsesudvalget, 1 gang') && words.includes('HR, 2 gange')).toBe(isSeen)
      for (const { name, id: staff } of [locked.hr, locked.reviewer]) expect(words + JSON.stringify(data)).not.toMatch(new RegExp(`${name}|${staff}`))
    }
  })
})

describe('concluding', () => {
  it('is HR’s, after the unsealing, and writes when', async () => {
    const locked = await lockedOfThree(test)
    expect(await concludeRecruitment(test.app, locked.hr, locked.id)).toEqual(refusal('not-now'))
    await unsealShortlist(test.app, locked.hr, locked.id)
    expect(await concludeRecruitment(test.app, locked.chair, locked.id)).toEqual(refusal('not-found'))
    expect(await concludeRecruitment(test.app, locked.hr, locked.id)).toEqual(refusal('outcomes-missing'))
    mustSucceed(await chooseNobody(test.app, locked.hr, locked.id))
    expect(await concludeRecruitment(test.app, locked.hr, locked.id)).toEqual(refusal('answers-missing'))
    await answerEverybody(test.app, locked.hr, locked.id)
    expect(await concludeRecruitment(test.app, locked.hr, locked.id)).toEqual({ ok: true, value: null })
    expect(await test.app.db.read.select({ phase: recruitments.phase, at: recruitments.concludedAt }).from(recruitments)).toEqual([{ phase: 'concluded', at: test.clock.now() }])
    expect(await look(locked.id, 'hr', locked.hr)).toMatchObject({ ok: true, value: [{}, {}] })
  })
})
