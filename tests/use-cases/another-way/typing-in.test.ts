import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications, findings } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { clerkEntries, recruitmentMembers } from '#db/schema/recruitment'
import { findRecruitment } from '#db/stores/recruitments'
import type { Actor } from '~/platform/actor.server'
import { changeRoles } from '~/use-cases/administer-people.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { nameMember } from '~/use-cases/edit-committee.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { typedIn, typeIn } from '../../support/another-way'
import { anna, answerAll, begin, deadline, draftPost, openPost, send } from '../../support/applying'
import { clearEverything, deskOf, plainTexts, recruitmentAtDesk } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clerk: Actor

beforeEach(async () => {
  test = await openTestApp()
  clerk = await test.person('Karla Bruun', ['clerk'])
})
afterEach(() => test.close())

const after = (minutes: number) => new Date(deadline.getTime() + minutes * 60_000)
const rows = () => test.app.db.read.select().from(applications).orderBy(applications.key)
const lastEvent = async () => (await test.app.db.read.select().from(auditEvents).orderBy(auditEvents.sequence)).at(-1)

async function nameIn(recruitmentId: string, personKey: number) {
  const key = (await findRecruitment(test.app.db.read, recruitmentId))?.key ?? 0
  await test.app.db.unitOfWork((tx) => tx.insert(recruitmentMembers).values({ recruitmentKey: key, personKey, role: 'reviewer' }))
}

describe('before the deadline', () => {
  it('makes the very row that an applicant on the site gets', async () => {
    const { id } = await openPost(test)
    await begin(test, id)
    expect(await typeIn(test, clerk, id, { how: 'telephone', cameInTime: false, receivedOn: null })).toMatchObject({ ok: true })
    const [online, typed] = (await rows()).map(({ key: _, id: __, receiptHash: ___, accessHash: ____, ...row }) => row)
    expect(typed).toEqual(online)
    expect(typed?.extendedUntil).toBeNull()
  })

  it('tells the log how it came and who typed it, and not which it is', async () => {
    const { id } = await openPost(test)
    await typedIn(test, clerk, id)
    const event = await lastEvent()
    expect(event).toMatchObject({ action: 'application-typed-in', recruitmentId: id, actorId: clerk.id, details: { how: 'paper', afterDeadline: false } })
    const [row] = await rows()
    expect([row?.id, row?.receiptHash, row?.accessHash].filter((secret) => JSON.stringify(event).includes(secret ?? 'nothing'))).toEqual([])
  })

  it('wants the notice that stands now, and is limited per account', async () => {
    const { id } = await openPost(test)
    expect(await typeIn(test, clerk, id, { noticeVersion: '2020-1' })).toEqual({ ok: false, refusal: 'stale' })
    for (let i = 0; i < 1000; i += 1) await test.app.rateLimits.start.take(`account ${clerk.id}`)
    expect(await typeIn(test, clerk, id)).toEqual({ ok: false, refusal: 'too-many-attempts' })
    expect(await rows()).toEqual([])
  })

  it('is for clerks who are nothing else in the recruitment; to the others there is no such thing', async () => {
    const { id, hr } = await openPost(test)
    const named = await test.person('Navngivet', ['clerk'])
    await nameIn(id, named.key)
    const others = [hr, named, await test.person('A', ['administrator']), await test.person('R', ['auditor']), await test.person('Ingen')]
    for (const other of others) expect(await typeIn(test, other, id), other.name).toEqual({ ok: false, refusal: 'not-found' })
    const draft = await draftPost(test)
    expect(await typeIn(test, clerk, draft.id)).toEqual({ ok: false, refusal: 'not-now' })
    expect(await test.app.db.read.select().from(clerkEntries)).toEqual([])
  })
})

describe('after the deadline', () => {
  it('takes only what came in time, in the grace too', async () => {
    const { id } = await openPost(test)
    test.clock.set(after(1))
    for (const late of [{ cameInTime: false }, { receivedOn: null }, { receivedOn: '2026-03-31' }, { how: 'telephone' as const }]) {
      expect(await typeIn(test, clerk, id, late)).toEqual({ ok: false, refusal: 'not-in-time' })
    }
    expect(await typeIn(test, clerk, id)).toMatchObject({ ok: true })
    expect((await rows()).map(({ extendedUntil }) => extendedUntil)).toEqual([new Date('2026-03-31T21:59:59Z')])
  })

  it('takes it until the end of the next working day, answers and identity and all, while the others are cleared', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const late = await typedIn(test, clerk, clearing.id)
    expect(await lastEvent()).toMatchObject({ details: { how: 'paper', afterDeadline: true } })
    await answerAll(test, late, [`Jeg hedder ${anna.name}.`, 'Kort og klart.', 'yes'])
    expect(await send(test, late, { idempotencyKey: 'late' })).toEqual({ ok: true, value: 'sent' })

    const queue = await loadClearingQueue(test.app, clearing.redactor, clearing.id)
    expect(queue).toMatchObject({ ok: true, value: { answers: 6, left: 6, lateUntil: null, notReady: 'answers-uncleared' } })
    expect(await test.app.db.read.select().from(findings)).toHaveLength(1)
    const listed = queue.ok ? queue.value.applications : []
    expect((await deskOf(test, clearing, listed[0]?.id ?? '')).openFindings).toBe(1)
  })

  it('is over at midnight, and what was written stays unsent', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const late = await typedIn(test, clerk, clearing.id)
    await answerAll(test, late, plainTexts)
    test.clock.set(new Date('2026-03-31T22:00:00Z'))
    expect(await send(test, late)).toEqual({ ok: false, refusal: 'deadline-passed' })
  })

  it('counts what came before HR closed the post early', async () => {
    const { id, hr } = await openPost(test)
    await closeRecruitment(test.app, hr, id)
    expect(await typeIn(test, clerk, id, { receivedOn: '2026-03-10' })).toEqual({ ok: false, refusal: 'not-in-time' })
    expect(await typeIn(test, clerk, id)).toMatchObject({ ok: true })
  })
})

describe('the committee gets the answers', () => {
  it('not while somebody is still writing, and then without a trace of the later deadline', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }, { texts: plainTexts }])
    const late = await typedIn(test, clerk, clearing.id)
    await clearEverything(test, clearing)
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'late-applications' })
    expect(await loadClearingQueue(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true, value: { notReady: 'late-applications', lateUntil: new Date('2026-03-31T21:59:59Z') } })

    await answerAll(test, late, plainTexts)
    await send(test, late, { idempotencyKey: 'late' })
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'answers-uncleared' })
    await clearEverything(test, clearing)
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
    expect(new Set((await rows()).map(({ extendedUntil, state }) => JSON.stringify({ extendedUntil, state })))).toEqual(new Set(['{"extendedUntil":null,"state":"submitted"}']))
  })

  it('once the later deadline has passed, sent or not', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await typedIn(test, clerk, clearing.id)
    await clearEverything(test, clearing)
    test.clock.set(new Date('2026-03-31T22:00:00Z'))
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
    expect(await typeIn(test, clerk, clearing.id)).toEqual({ ok: false, refusal: 'not-now' })
  })

  it('and waits for somebody who corrects as for somebody who writes', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await typedIn(test, clerk, clearing.id)
    await test.app.db.unitOfWork((tx) => tx.update(applications).set({ state: 'correcting', extendedUntil: new Date('2026-03-31T21:59:59Z') }))
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'late-applications' })
  })
})

describe('whoever typed in an application', () => {
  it('is not named in that recruitment', async () => {
    const draft = await draftPost(test)
    const recruitment = await findRecruitment(test.app.db.read, draft.id)
    await test.app.db.unitOfWork((tx) => tx.insert(clerkEntries).values({ recruitmentKey: recruitment?.key ?? 0, personKey: clerk.key }))
    const name = (personId: string) => nameMember(test.app, draft.hr, { recruitmentId: draft.id, revision: recruitment?.revision ?? 0, personId, role: 'reviewer' })
    expect(await name(clerk.id)).toEqual({ ok: false, refusal: 'typed-in' })
    expect(await name((await test.person('En anden', ['clerk'])).id)).toMatchObject({ ok: true })
  })

  it('is not made HR while that recruitment is under way', async () => {
    const { id } = await openPost(test)
    const administrator = await test.person('Anker', ['administrator'])
    await typedIn(test, clerk, id)
    expect(await changeRoles(test.app, administrator, { personId: clerk.id, roles: ['hr'] })).toEqual({ ok: false, refusal: 'typed-in' })
    expect(await changeRoles(test.app, administrator, { personId: clerk.id, roles: ['clerk', 'hr'] })).toEqual({ ok: false, refusal: 'roles-clash' })
    expect(await changeRoles(test.app, administrator, { personId: clerk.id, roles: [] })).toMatchObject({ ok: true })
  })

  it('is written down once for all that was typed in', async () => {
    const { id } = await openPost(test)
    await typedIn(test, clerk, id)
    await typedIn(test, clerk, id)
    expect(await test.app.db.read.select().from(clerkEntries)).toHaveLength(1)
    expect(await closeDueRecruitments(test.app)).toBe(0)
  })
})
