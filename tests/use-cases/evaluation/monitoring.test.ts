import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Queries } from '#db/database.server'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { monitoringBases, monitoringReleases } from '#db/schema/monitoring'
import { monitoringBoxes, monitoringKeys, monitoringPiles, monitoringPrivateKeys } from '#db/schema/monitoring-boxes'
import { monitoringOf } from '#db/stores/monitoring-bases'
import { readyQuestion, type MonitoringAnswers } from '~/domain/monitoring/questions'
import { mustSucceed } from '~/commands/demo/walk.server'
import { answerMonitoring } from '~/use-cases/answer-monitoring.server'
import { askForRelease } from '~/use-cases/ask-for-release.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { eraseApplicantNow } from '~/use-cases/erase.server'
import { confirmMonitoringBasis, endMonitoringBasis, writeMonitoringBasis } from '~/use-cases/keep-monitoring-basis.server'
import { tidyMonitoring } from '~/use-cases/tidy-monitoring.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'
import { loadEvaluation } from '~/views/staff/evaluation.server'
import { loadMonitoringBasis } from '~/views/staff/monitoring-basis.server'
import { anna, answerAll, begin, openPost, send } from '../../support/applying'
import { plainTexts, recruitmentJustClosed } from '../../support/clearing'
import { answeredRecruitment, askOnBasis, currentBasis, evaluators, ground, lockedWith, unsealedWith, type Evaluators } from '../../support/evaluating'
import { recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, testStart, type TestApp } from '../../support/test-app'

let test: TestApp
let people: Evaluators
beforeEach(async () => {
  test = await openTestApp()
  people = await evaluators(test)
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const done = (value: unknown) => ({ ok: true, value })
const woman: MonitoringAnswers = { gender: 'woman' }
const man: MonitoringAnswers = { gender: 'man' }
const rows = async () => {
  const { read } = test.app.db
  const of = async (table: typeof monitoringBoxes | typeof monitoringKeys | typeof monitoringPiles | typeof monitoringPrivateKeys | typeof monitoringReleases) => (await read.select({ rows: count() }).from(table))[0]?.rows ?? 0
  return { boxes: await of(monitoringBoxes), keys: await of(monitoringKeys), piles: await of(monitoringPiles), privateKeys: await of(monitoringPrivateKeys), releases: await of(monitoringReleases) }
}
const nothing = { boxes: 0, keys: 0, piles: 0, privateKeys: 0, releases: 0 }

describe('the basis', () => {
  const wanted = { ground, questions: [readyQuestion('gender')], threshold: 5 as const }

  it('is off, and stays off until another person has confirmed what one wrote', async () => {
    mustSucceed(await writeMonitoringBasis(test.app, people.administrator, wanted))
    const first = await openPost(test)
    expect(await monitoringOf(test.app.db.read, await recruitmentKeyOf(test, first.id))).toBeNull()
    const id = await currentBasis(test, people)
    for (const actor of [people.administrator, first.hr]) expect(await confirmMonitoringBasis(test.app, actor, id)).toEqual(refusal('not-found'))
    const both = { ...people.administrator, roles: ['administrator', 'auditor'] as const }
    expect(await confirmMonitoringBasis(test.app, both, id)).toEqual(refusal('not-yourself'))
    expect(await confirmMonitoringBasis(test.app, people.auditor, id)).toEqual(done(null))
    const second = await openPost(test)
    expect(await monitoringOf(test.app.db.read, await recruitmentKeyOf(test, first.id)), 'what was published before stays as it was').toBeNull()
    expect(await monitoringOf(test.app.db.read, await recruitmentKeyOf(test, second.id))).toMatchObject({ questions: [{ id: 'gender' }] })
    const events = await test.app.db.read.select({ action: auditEvents.action, actorId: auditEvents.actorId }).from(auditEvents)
    expect(events.filter(({ action }) => action.startsWith('monitoring'))).toEqual([{ action: 'monitoring-basis-written', actorId: people.administrator.id }, { action: 'monitoring-basis-confirmed', actorId: people.auditor.id }])
  })

  it('is written by administrators, one at a time, with something to ask', async () => {
    const hr = await test.person('Hr', ['hr'])
    expect(await writeMonitoringBasis(test.app, hr, wanted)).toEqual(refusal('not-found'))
    expect(await writeMonitoringBasis(test.app, people.administrator, { ...wanted, questions: [] })).toEqual(refusal('incomplete'))
    mustSucceed(await writeMonitoringBasis(test.app, people.administrator, wanted))
    expect(await writeMonitoringBasis(test.app, people.administrator, wanted)).toEqual(refusal('stale'))
    for (const as of ['administrator', 'auditor'] as const) expect(await loadMonitoringBasis(test.app, hr, as)).toEqual(refusal('not-found'))
  })

  it('cannot be confirmed by whoever wrote it, nor changed, in the database either', async () => {
    mustSucceed(await writeMonitoringBasis(test.app, people.administrator, wanted))
    const change = (values: Partial<typeof monitoringBases.$inferInsert>) => test.app.db.unitOfWork((tx) => tx.update(monitoringBases).set(values))
    await expect(change({ confirmedByKey: people.administrator.key, confirmedAt: test.app.clock.now() })).rejects.toThrow()
    await expect(change({ ground: 'andet' })).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(monitoringBases))).rejects.toThrow()
  })

  it('ends at any time: nobody is asked any more, and the timer destroys what was answered, with its key', async () => {
    await askOnBasis(test, people)
    await unsealedWith(test, [woman, man], [0])
    await answeredRecruitment(test, [woman, null])
    expect(await rows()).toEqual({ boxes: 2, keys: 2, piles: 2, privateKeys: 1, releases: 0 })
    mustSucceed(await endMonitoringBasis(test.app, people.auditor, await currentBasis(test, people)))
    expect(await tidyMonitoring(test.app)).toBe(2)
    expect(await rows()).toEqual(nothing)
    test.clock.set(testStart)
    const { id } = await openPost(test)
    expect(await monitoringOf(test.app.db.read, await recruitmentKeyOf(test, id))).toBeNull()
    expect(mustSucceed(await loadMonitoringBasis(test.app, people.administrator, 'administrator'))).toMatchObject({ current: null, earlier: [{ ground }] })
  }, 60_000)
})

describe('a box', () => {
  it('is there for everybody who sends, of one size, whether anything is answered or not, and the log says nothing', async () => {
    await askOnBasis(test, people)
    const clearing = await recruitmentJustClosed(test, [{ texts: plainTexts }, { texts: plainTexts }, { texts: plainTexts }])
    const before = await test.app.db.read.select().from(monitoringBoxes).orderBy(monitoringBoxes.applicationKey)
    const events = (await test.app.db.read.select().from(auditEvents)).length
    expect(await answerMonitoring(test.app, clearing.applicants[0]?.accessHash ?? '', { gender: 'woman', other: 'x' })).toEqual(done(null))
    const after = await test.app.db.read.select().from(monitoringBoxes).orderBy(monitoringBoxes.applicationKey)
    expect(after.map(({ applicationKey }) => applicationKey)).toEqual(before.map(({ applicationKey }) => applicationKey))
    expect(new Set(after.map(({ box }) => box.length))).toEqual(new Set([1024 + 16]))
    expect(after.filter(({ box }, index) => before[index]?.box.equals(box) === false)).toHaveLength(1)
    expect((await test.app.db.read.select().from(auditEvents)).length).toBe(events)
  })

  it('is not made where nothing is asked, and nobody can answer there', async () => {
    const clearing = await recruitmentJustClosed(test, [{ texts: plainTexts }])
    expect(await answerMonitoring(test.app, clearing.applicants[0]?.accessHash ?? '', woman)).toEqual(refusal('not-now'))
    expect(await rows()).toEqual(nothing)
  })

  it('can be filled anew until the list is locked, and not after; before sending there is none', async () => {
    await askOnBasis(test, people)
    const { id } = await openPost(test)
    const begun = await begin(test, id)
    expect(await answerMonitoring(test.app, begun.accessHash, woman)).toEqual(refusal('not-now'))
    const clearing = await answeredRecruitment(test, [woman, man, null])
    const first = clearing.applicants[0]?.accessHash ?? ''
    expect(await answerMonitoring(test.app, first, {})).toEqual(done(null))
    await lockedWith(test, clearing, [0])
    expect(await answerMonitoring(test.app, first, man)).toEqual(refusal('not-now'))
    expect(await answerMonitoring(test.app, 'nobody', man)).toEqual(refusal('access-ended'))
  })

  it('goes with an application that is withdrawn before the deadline', async () => {
    await askOnBasis(test, people)
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    await answerAll(test, applicant, plainTexts)
    mustSucceed(await send(test, applicant, { identity: anna }))
    expect(await rows()).toMatchObject({ boxes: 1, keys: 1 })
    mustSucceed(await withdrawApplication(test.app, applicant.accessHash))
    expect(await rows()).toMatchObject({ boxes: 0, keys: 0 })
  })

  it('goes with an applicant who is erased, and the certificate counts it', async () => {
    await askOnBasis(test, people)
    const { id, hr } = await recruitmentJustClosed(test, [{ texts: plainTexts }, { texts: plainTexts }])
    const recruitmentKey = await recruitmentKeyOf(test, id)
    const [application] = await test.app.db.read.select({ key: applications.key, id: applications.id }).from(applications).orderBy(applications.key)
    if (!application) throw new Error('nobody applied')
    const { keys, rows: gone } = await test.app.db.unitOfWork((tx) => eraseApplicantNow(tx, test.app, { recruitmentKey, application, candidate: null, occasion: 'request', askedBy: hr.id }))
    expect([keys.monitoring_keys, gone.monitoring_boxes]).toEqual([1, 1])
    expect(await rows()).toMatchObject({ boxes: 1, keys: 1 })
  })

  it('is destroyed by the timer when the recruitment is given up', async () => {
    await askOnBasis(test, people)
    const clearing = await answeredRecruitment(test, [woman, man])
    mustSucceed(await cancelRecruitment(test.app, clearing.hr, { recruitmentId: clearing.id, reason: 'other' }))
    expect(await tidyMonitoring(test.app)).toBe(2)
    expect(await rows()).toMatchObject({ boxes: 0, keys: 0, piles: 0 })
  })
})

describe('when it is settled who is invited', () => {
  it('boxes go to two piles, sealed anew, and nothing is left that tells whose they were', async () => {
    await askOnBasis(test, people)
    const clearing = await answeredRecruitment(test, [woman, man, null, woman])
    await lockedWith(test, clearing, [0, 1])
    const before = await test.app.db.read.select().from(monitoringBoxes)
    mustSucceed(await unsealShortlist(test.app, clearing.hr, clearing.id))
    const piles = await test.app.db.read.select().from(monitoringPiles)
    expect(piles.map(({ isInvited }) => isInvited).sort()).toEqual([false, false, true, true])
    expect(Object.keys(piles[0] ?? {}).sort()).toEqual(['basisKey', 'batch', 'box', 'enc', 'isInvited', 'key'])
    for (const { box } of piles) expect(before.some((old) => old.box.equals(box))).toBe(false)
    expect(await rows()).toMatchObject({ boxes: 0, keys: 0, piles: 4 })
    expect(await answerMonitoring(test.app, clearing.applicants[0]?.accessHash ?? '', man)).toEqual(refusal('not-now'))
  })

  it('all rows of the piles are written again with each recruitment: where a row stands does not tell of which it is', async () => {
    await askOnBasis(test, people)
    await unsealedWith(test, [woman, man, null], [0])
    const first = await test.app.db.read.select({ key: monitoringPiles.key, box: monitoringPiles.box }).from(monitoringPiles)
    await unsealedWith(test, [woman, man, null], [1])
    const second = await test.app.db.read.select({ key: monitoringPiles.key, box: monitoringPiles.box }).from(monitoringPiles)
    expect(second).toHaveLength(6)
    expect(second.every(({ key }) => !first.some((old) => old.key === key))).toBe(true)
    const places = first.map(({ box }) => second.findIndex((one) => one.box.equals(box)))
    expect(places.every((place) => place >= 0)).toBe(true)
  }, 60_000)
})

/** Of so many women and men the first so many are invited. */
const field = (women: readonly [number, number], men: readonly [number, number]) => {
  const answers = [...Array.from({ length: women[0] }, () => ({ gender: 'woman' })), ...Array.from({ length: men[0] }, () => ({ gender: 'man' }))]
  return [answers, [...Array.from({ length: women[1] }, (_, index) => index), ...Array.from({ length: men[1] }, (_, index) => women[0] + index)]] as const
}

describe('a report', () => {
  it('is told of three recruitments and enough in each group, once a quarter; then the piles are gone', async () => {
    await askOnBasis(test, people)
    const { hr } = await unsealedWith(test, ...field([4, 2], [4, 2]))
    await unsealedWith(test, ...field([4, 2], [4, 2]))
    expect(await askForRelease(test.app, people.auditor)).toEqual(refusal('not-found'))
    expect(await askForRelease(test.app, hr)).toEqual(done('few-recruitments'))
    await unsealedWith(test, ...field([4, 1], [4, 1]))
    test.clock.set(new Date('2026-06-20T10:00:00Z'))
    expect(await askForRelease(test.app, hr)).toEqual(done('released'))
    expect(await rows()).toMatchObject({ piles: 0, releases: 1 })
    const [kept] = await test.app.db.read.select({ body: monitoringReleases.body, quarter: monitoringReleases.quarter }).from(monitoringReleases)
    expect(kept).toEqual({ quarter: '2026-Q2', body: { recruitments: 3, applied: 24, invited: 10, questions: [{ question: 'gender', groups: [{ group: 'woman', applied: 12, invited: 5 }, { group: 'man', applied: 12, invited: 5 }, { group: 'other', applied: 0, invited: 0 }, { group: 'not-said', applied: 0, invited: 0 }] }] } })
    for (const [actor, as] of [[hr, 'hr'], [people.auditor, 'auditor']] as const) {
      const page = mustSucceed(await loadEvaluation(test.app, actor, as))
      expect(page.batches).toHaveLength(1)
      expect(page.batches[0]).toMatchObject({ quarter: '2026-Q2', applied: 25, invited: 10, questions: [{ groups: [{ applied: 10, invited: 5, share: null }, { applied: 10, invited: 5 }, {}, {}], comparisons: [{ reading: 'too-few' }] }] })
      expect(page.together).toBeNull()
    }
    expect(await loadEvaluation(test.app, people.administrator, 'hr')).toEqual(refusal('not-found'))
    expect(await askForRelease(test.app, hr), 'a new batch has nothing in it').toEqual(done('few-recruitments'))
  }, 120_000)

  it('counts nobody twice whose answers come back with the keys of an older backup', async () => {
    await askOnBasis(test, people)
    const { hr } = await unsealedWith(test, ...field([4, 2], [4, 2]))
    await unsealedWith(test, ...field([4, 2], [4, 2]))
    await unsealedWith(test, ...field([4, 1], [4, 1]))
    const ofYesterday = await test.app.db.read.select().from(monitoringPiles)
    test.clock.set(new Date('2026-06-20T10:00:00Z'))
    expect(await askForRelease(test.app, hr)).toEqual(done('released'))
    const piles = (tx: Queries) => tx.insert(monitoringPiles).values(ofYesterday)
    await test.app.db.unitOfWork(piles)
    expect(await rows()).toMatchObject({ piles: 24, releases: 1 })
    await unsealedWith(test, ...field([4, 2], [4, 2]))
    expect(await rows(), 'those who were told of are gone, the new ones are there').toMatchObject({ piles: 8 })
  }, 120_000)

  it('that would be too small says so, loses nothing, and counts the same answers the next quarter; a second one in the quarter is refused', async () => {
    await askOnBasis(test, people)
    const { hr } = await unsealedWith(test, ...field([4, 2], [4, 2]))
    await unsealedWith(test, ...field([4, 2], [4, 2]))
    await unsealedWith(test, [{ gender: 'other' }, ...field([2, 1], [2, 1])[0]], [1])
    test.clock.set(new Date('2026-06-20T10:00:00Z'))
    expect(await askForRelease(test.app, hr)).toEqual(done('batch-too-small'))
    expect(await rows()).toMatchObject({ piles: 21, releases: 0 })
    expect(await askForRelease(test.app, hr)).toEqual(done('once-a-quarter'))
    const page = mustSucceed(await loadEvaluation(test.app, hr, 'hr'))
    expect([page.batches, page.nextQuarter, JSON.stringify(page).includes('21')]).toEqual([[], '2026-07-01', false])
    const events = await test.app.db.read.select({ details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.action, 'evaluation-asked'))
    expect(events).toMatchObject([{ details: { quarter: '2026-Q2', outcome: 'batch-too-small' } }])
    test.clock.set(new Date('2026-07-02T10:00:00Z'))
    expect(await askForRelease(test.app, hr)).toEqual(done('batch-too-small'))
  }, 120_000)

  it('is not made where nothing is asked', async () => {
    const hr = await test.person('Hr', ['hr'])
    expect(await askForRelease(test.app, hr)).toEqual(done('not-asked'))
  })

  it('stands in the database for good', async () => {
    await askOnBasis(test, people)
    const hr = await test.person('Hr', ['hr'])
    await test.app.db.unitOfWork((tx) => tx.insert(monitoringReleases).values({ id: 'x', basisKey: 1, quarter: '2026-Q2', askedByKey: hr.key, releasedAt: test.app.clock.now(), body: { recruitments: 3, applied: 0, invited: 0, questions: [] } }))
    await expect(test.app.db.unitOfWork((tx) => tx.delete(monitoringReleases))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.update(monitoringReleases).set({ quarter: '2026-Q1' }))).rejects.toThrow()
    expect((await test.app.db.read.select({ rows: count() }).from(applications))[0]?.rows).toBe(0)
  })
})
