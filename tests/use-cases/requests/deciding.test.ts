import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, applicantRequests, applications, clearances, deskSteps, findings, veils } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { ownBoxes, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { destroyWithdrawnIdentities } from '~/use-cases/destroy-withdrawn.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadAfterDeadline } from '~/views/applicant/after-deadline.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { loadClearingRecruitments } from '~/views/clearing/recruitments.server'
import { loadRequests } from '~/views/clearing/requests.server'
import { loadOverview } from '~/views/hr/overview.server'
import { loadMyWork } from '~/views/staff/my-work.server'
import { clearEverything, deskOf, plainTexts, queueIds, recruitmentAtDesk, recruitmentInScoring, type Clearing } from '../../support/clearing'
import { ask, correction, decide, openIds, withdraw, withdrawal } from '../../support/requests'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
const revealing = ['Jeg hedder Anna Birgitte Holm.', 'Kort og klart.', 'yes']
beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentAtDesk(test, [{ texts: revealing }, { texts: plainTexts }])
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const accepted = (kind: 'correction' | 'withdrawal') => ({ ok: true, value: { kind } })
const requestsOf = async (of = clearing, actor = of.redactor) => {
  const page = await loadRequests(test.app, actor, of.id)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const keyOf = async (who: number) => (await test.app.db.read.select().from(applications).orderBy(applications.key))[who]?.key ?? -1
const events = async (action: 'request-accepted' | 'request-declined') => (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, action))).map(({ details }) => details)

describe('a request', () => {
  beforeEach(() => ask(test, clearing, [0, correction(1, 'Jeg holder alle frister.')]))

  it('is shown to the redactor alone, under the desk’s name of the application, with both texts', async () => {
    const { requests: [request], isClearing } = await requestsOf()
    if (request?.kind !== 'correction') throw new Error('no correction')
    const [label] = (await loadClearingQueue(test.app, clearing.redactor, clearing.id).then((queue) => (queue.ok ? queue.value.applications : []))).filter(({ id }) => id === request.application.id).map((each) => each.label)
    expect(isClearing).toBe(true)
    expect(request.application.label).toBe(label)
    expect(request.answer).toMatchObject({ number: 1, difference: {
      before: [{ text: 'Jeg', isChanged: false }, { text: ' hedder Anna Birgitte Holm.', isChanged: true }], after: [{ text: 'Jeg', isChanged: false }, { text: ' holder alle frister.', isChanged: true }],
    } })
    for (const actor of [clearing.hr, clearing.chair, clearing.reviewer, await test.person('Asta', ['auditor']), await test.person('Anker', ['administrator'])]) {
      expect(await loadRequests(test.app, actor, clearing.id)).toEqual(refusal('not-found'))
      expect(await decide(test, clearing, {}, actor)).toEqual(refusal('not-found'))
    }
  })

  it('is in the redactor’s lists until it is decided', async () => {
    const inLists = async () => ({
      queue: await loadClearingQueue(test.app, clearing.redactor, clearing.id).then((queue) => queue.ok && queue.value.openRequests),
      recruitments: (await loadClearingRecruitments(test.app, clearing.redactor)).map(({ openRequests }) => openRequests),
      work: (await loadMyWork(test.app, clearing.redactor)).items.map(({ task }) => task),
    })
    expect(await inLists()).toEqual({ queue: 1, recruitments: [1], work: ['clear', 'decide-requests'] })
    await decide(test, clearing)
    expect(await inLists()).toEqual({ queue: 0, recruitments: [0], work: ['clear'] })
    for (const actor of [clearing.hr, clearing.chair]) expect((await loadMyWork(test.app, actor)).items.map(({ task }) => task)).not.toContain('decide-requests')
  })

  it('keeps the answers from the committee until it is decided', async () => {
    await clearEverything(test, clearing)
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual(refusal('requests-open'))
    await decide(test, clearing, { decision: 'declined', reason: 'Det er en ny oplysning.' })
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
  })

  it('is declined with a reason, which the applicant reads', async () => {
    expect(await decide(test, clearing, { decision: 'declined', reason: ' ' })).toEqual(refusal('reason-required'))
    expect(await decide(test, clearing, { decision: 'declined', reason: 'Det er en ny oplysning.' })).toEqual(accepted('correction'))
    expect(await loadAfterDeadline(test.app, clearing.applicants[0]?.accessHash ?? '', 'da')).toMatchObject({ requests: [{ decision: 'declined', reason: 'Det er en ny oplysning.' }] })
    const [first] = (await deskOf(test, clearing, (await queueIds(test, clearing))[0] ?? '')).answers
    expect(first?.text).toBe(revealing[0])
  })

  it('is decided once: the same again is the same, the opposite is told so', async () => {
    const [requestId = ''] = await openIds(test)
    await decide(test, clearing)
    expect(await decide(test, clearing, { requestId })).toEqual(accepted('correction'))
    expect(await decide(test, clearing, { requestId, decision: 'declined', reason: 'Nej' })).toEqual(refusal('stale'))
    expect(await events('request-accepted')).toHaveLength(1)
  })

  it('of another recruitment, and none at all, look the same', async () => {
    const [requestId = ''] = await openIds(test)
    const other = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    expect(await decide(test, other, { requestId })).toEqual(refusal('not-found'))
    expect(await decide(test, other, { requestId: 'none' })).toEqual(refusal('not-found'))
  })
})

describe('an accepted correction', () => {
  it('takes the answer’s place, is another revision, and is read, veiled and cleared anew', async () => {
    await clearEverything(test, clearing)
    const applicationKey = await keyOf(0)
    const [before] = await test.app.db.read.select().from(answers).where(eq(answers.applicationKey, applicationKey))
    await ask(test, clearing, [0, correction(1, 'Jeg hedder Anna og holder alle frister.')])
    expect(await decide(test, clearing, { reason: 'Ja.' })).toEqual(accepted('correction'))
    const after = await test.app.db.read.select().from(answers).where(eq(answers.applicationKey, applicationKey)).orderBy(answers.questionKey)
    expect(after[0]).toMatchObject({ text: 'Jeg hedder Anna og holder alle frister.', revision: (before?.revision ?? 0) + 1 })
    for (const table of [findings, veils, deskSteps]) expect(await test.app.db.read.select().from(table).where(eq(table.applicationKey, applicationKey))).toEqual([])
    expect(await test.app.db.read.select().from(clearances).where(eq(clearances.applicationKey, applicationKey))).toHaveLength(2)
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual(refusal('answers-uncleared'))
  })

  it('is not cleared by somebody who was shown the old text', async () => {
    const applicationId = (await test.app.db.read.select().from(applications).orderBy(applications.key))[1]?.id ?? ''
    const at = { recruitmentId: clearing.id, applicationId }
    const [seen] = (await deskOf(test, clearing, applicationId)).answers
    const clear = (state: string) => workAtTheDesk(test.app, clearing.redactor, { at, form: { intent: 'clear', read: [{ questionId: seen?.questionId ?? '', state }] } })
    await ask(test, clearing, [1, correction(1, 'Ring til mig om fristen.')])
    await decide(test, clearing)
    await examineApplications(test.app)
    expect(await clear(seen?.state ?? '')).toEqual(refusal('stale'))
    expect(await clear((await deskOf(test, clearing, applicationId)).answers[0]?.state ?? '')).toMatchObject({ ok: true })
  })

  it('answers a question that was left out', async () => {
    const other = await recruitmentAtDesk(test, [{ texts: plainTexts.slice(0, 2) }])
    await ask(test, other, [0, correction(3, 'no')])
    expect((await requestsOf(other)).requests).toMatchObject([{ answer: { difference: null, facts: { before: null, after: { da: 'Nej' } } } }])
    expect(await decide(test, other)).toEqual(accepted('correction'))
    expect((await deskOf(test, other, (await queueIds(test, other))[0] ?? '')).answers[2]).toMatchObject({ fact: { da: 'Nej' }, isCleared: false })
  })

  it('is logged with what the desk’s other events tell, and no word of it', async () => {
    await ask(test, clearing, [0, correction(1, 'Jeg holder alle frister.')])
    await decide(test, clearing, { reason: 'Fordi.' })
    const application = (await test.app.db.read.select().from(applications).orderBy(applications.key))[0]?.id
    expect(await events('request-accepted')).toEqual([{ kind: 'correction', application, question: expect.any(String) }])
  })
})

describe('a withdrawal accepted before there are candidates', () => {
  it('deletes the answers and the desk’s work, and leaves what the applicant reads', async () => {
    await clearEverything(test, clearing)
    await ask(test, clearing, [0, correction(2, 'Et ord, der kun står her.')])
    await ask(test, clearing, [0, withdrawal('Jeg har fået et andet job.')])
    expect((await requestsOf()).requests.find(({ kind }) => kind === 'withdrawal')).toMatchObject({ from: { why: 'Jeg har fået et andet job.' } })
    expect(await decide(test, clearing, { requestId: (await openIds(test))[1] ?? '' })).toEqual(accepted('withdrawal'))
    const applicationKey = await keyOf(0)
    for (const table of [answers, findings, veils, clearances]) expect(await test.app.db.read.select().from(table).where(eq(table.applicationKey, applicationKey))).toEqual([])
    expect((await test.app.db.read.select().from(applicantRequests)).map(({ kind }) => kind)).toEqual(['withdrawal'])
    expect(await test.app.db.read.select().from(applications).where(eq(applications.key, applicationKey))).toMatchObject([{ state: 'withdrawn', extendedUntil: null }])
    expect(await loadAfterDeadline(test.app, clearing.applicants[0]?.accessHash ?? '', 'da')).toMatchObject({ withdrawn: 'deleted', requests: [{ kind: 'withdrawal', decision: 'accepted' }] })
  })

  it('has its boxes destroyed, and nobody else’s', async () => {
    const [gone, kept] = [await keyOf(0), await keyOf(1)]
    await test.app.db.unitOfWork((tx) => tx.insert(ownBoxes).values([gone, kept].map((applicationKey) => ({ applicationKey, iv: Buffer.alloc(1), box: Buffer.alloc(1) }))).onConflictDoNothing())
    expect(await destroyWithdrawnIdentities(test.app)).toBe(0)
    await withdraw(test, clearing, 0)
    expect(await destroyWithdrawnIdentities(test.app)).toBe(1)
    for (const table of [sealedIdentities, sealedKeys, ownBoxes]) expect((await test.app.db.read.select({ key: table.applicationKey }).from(table)).map(({ key }) => key)).toEqual([kept])
  })

  it('leaves no gap: not in the queue, not in a count, not among the candidates', async () => {
    await withdraw(test, clearing, 0)
    expect(await queueIds(test, clearing)).toHaveLength(1)
    expect(await loadOverview(test.app, clearing.hr, clearing.id)).toMatchObject({ ok: true, value: { applications: 1 } })
    await clearEverything(test, clearing)
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
    const [opened] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'scoring-opened'))
    expect(opened?.details).toMatchObject({ candidates: 1 })
  })

  it('of the only applicant leaves nothing to score', async () => {
    const alone = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await withdraw(test, alone, 0)
    expect(await openScoring(test.app, alone.redactor, alone.id)).toEqual(refusal('no-applications'))
  })
})

describe('a withdrawal while scoring', () => {
  it('tells the redactor that somebody asks, and neither who nor why', async () => {
    const scoring = await recruitmentInScoring(test, [{ texts: plainTexts }, { texts: plainTexts }])
    await ask(test, scoring, [0, withdrawal('Jeg er Anna.')])
    const { requests, isClearing } = await requestsOf(scoring)
    expect([isClearing, requests]).toEqual([false, [{ id: (await openIds(test))[0], kind: 'withdrawal', from: null }]])
    expect((await loadMyWork(test.app, scoring.redactor)).items.filter(({ id }) => id === scoring.id)).toMatchObject([{ task: 'decide-requests', href: `/clearing/${scoring.id}/requests` }])
    await decide(test, scoring)
    expect(await events('request-accepted'), 'the log joins no application to a candidate').toEqual([{ kind: 'withdrawal' }])
  })
})
