import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { interviewChoices } from '#db/schema/interviews'
import { auditEvents } from '#db/schema/audit'
import { slotsOf } from '#db/stores/interview-slots'
import { mustSucceed } from '~/commands/demo/walk.server'
import { chooseInterview } from '~/use-cases/choose-interview.server'
import { addSlots, giveSlot, offerSlots, removeSlot } from '~/use-cases/plan-interviews.server'
import { stepDown } from '~/use-cases/step-down.server'
import { loadOwnInterview } from '~/views/applicant/interview.server'
import { loadInterviewPlan } from '~/views/hr/interviews.server'
import { interviewsOfThree } from '../../support/interviews'
import { candidatesAsSent, lockedOfThree, recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

/** The access of each of the invited, and of whoever is not, by the order in which they sent. */
async function accesses({ ranked, applicants }: Awaited<ReturnType<typeof interviewsOfThree>>) {
  const sent = await candidatesAsSent(test)
  const hashOf = (id: string | undefined) => applicants[sent.findIndex((one) => one.id === id)]?.accessHash ?? ''
  return { first: hashOf(ranked[0]), second: hashOf(ranked[1]), other: hashOf(ranked[2]) }
}

async function slotIds(id: string): Promise<string[]> {
  return (await slotsOf(test.app.db.read, await recruitmentKeyOf(test, id))).map((slot) => slot.id)
}

describe('interview times', () => {
  it('are set up from the lock on by HR alone, and offered when names are open', async () => {
    const locked = await lockedOfThree(test)
    const wanted = { recruitmentId: locked.id, startsAt: new Date(test.app.clock.now().getTime() + 86_400_000), minutes: 30, times: 3, place: 'Lokale 1', seats: 1, memberIds: [locked.chair.id, locked.redactor.id] }
    expect(await addSlots(test.app, locked.chair, wanted)).toEqual(refusal('not-found'))
    expect(await addSlots(test.app, locked.hr, { ...wanted, startsAt: test.app.clock.now() })).toEqual(refusal('invalid-form'))
    expect(await addSlots(test.app, locked.hr, wanted)).toMatchObject({ ok: true })
    const slots = await slotsOf(test.app.db.read, await recruitmentKeyOf(test, locked.id))
    expect(slots.map(({ startsAt }) => startsAt.getTime() - wanted.startsAt.getTime())).toEqual([0, 30 * 60_000, 60 * 60_000])
    expect(slots.map(({ members }) => members.map(({ id }) => id))).toEqual([[locked.chair.id], [locked.chair.id], [locked.chair.id]])
    expect(await offerSlots(test.app, locked.hr, { recruitmentId: locked.id, chooseUntil: wanted.startsAt })).toEqual(refusal('not-now'))
    expect(await loadInterviewPlan(test.app, locked.hr, locked.id)).toMatchObject({ ok: true, value: { invited: [], may: { plan: true, offer: false } } })
  })

  it('are chosen by an invited applicant, changed, and given back; nobody else sees or gets one', async () => {
    const set = await interviewsOfThree(test)
    const { first, other } = await accesses(set)
    const [early = '', late = ''] = await slotIds(set.id)
    expect(await loadOwnInterview(test.app, other, 'da')).toMatchObject({ ok: true, value: { state: 'none', times: [], chosen: null } })
    expect(await chooseInterview(test.app, other, { slotId: early })).toEqual(refusal('not-now'))

    mustSucceed(await chooseInterview(test.app, first, { slotId: early }))
    mustSucceed(await chooseInterview(test.app, first, { slotId: early }))
    const chosen = mustSucceed(await loadOwnInterview(test.app, first, 'da'))
    expect(chosen).toMatchObject({ state: 'choosing', chosen: { id: early, revision: 0, members: [] } })
    mustSucceed(await chooseInterview(test.app, first, { slotId: late }))
    expect(mustSucceed(await loadOwnInterview(test.app, first, 'da')).chosen).toMatchObject({ id: late, revision: 1, calendarId: chosen.chosen?.calendarId })
    mustSucceed(await chooseInterview(test.app, first, { word: '  Kun fredage \n' }))
    expect(mustSucceed(await loadOwnInterview(test.app, first, 'da'))).toMatchObject({ chosen: null, word: 'Kun fredage', times: [{ id: early }, { id: late }] })
    expect(await chooseInterview(test.app, first, { word: ' ' })).toEqual(refusal('word-missing'))
    const told = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'interview-time-chosen')
    expect(told).toHaveLength(3)
    expect(told.every(({ actorId, details }) => actorId === null && JSON.stringify(details) === '{}')).toBe(true)
  })

  it('have each seat once: of two who race for one, one gets it and the other is told', async () => {
    const set = await interviewsOfThree(test)
    const { first, second } = await accesses(set)
    const [early = '', late = ''] = await slotIds(set.id)
    const both = await Promise.all([first, second].map((access) => chooseInterview(test.app, access, { slotId: early })))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both).toContainEqual(refusal('slot-taken'))
    expect(await test.app.db.read.select().from(interviewChoices)).toHaveLength(1)
    const loser = both[0]?.ok ? second : first
    expect(mustSucceed(await loadOwnInterview(test.app, loser, 'da')).times.map(({ id }) => id)).toEqual([late])
    mustSucceed(await chooseInterview(test.app, loser, { slotId: late }))
    expect(await removeSlot(test.app, set.hr, { recruitmentId: set.id, slotId: late })).toEqual(refusal('stale'))
  })

  it('cannot be chosen after the limit; HR may still give one', async () => {
    const set = await interviewsOfThree(test)
    const { first } = await accesses(set)
    const [early = ''] = await slotIds(set.id)
    test.clock.set(new Date(set.startsAt.getTime() - 3_600_000))
    expect(await chooseInterview(test.app, first, { slotId: early })).toEqual(refusal('not-now'))
    mustSucceed(await giveSlot(test.app, set.hr, { recruitmentId: set.id, candidateId: set.ranked[0] ?? '', slotId: early }))
    expect(mustSucceed(await loadOwnInterview(test.app, first, 'da'))).toMatchObject({ state: 'settled', chosen: { id: early }, times: [] })
    expect(await giveSlot(test.app, set.hr, { recruitmentId: set.id, candidateId: set.ranked[2] ?? '', slotId: early })).toEqual(refusal('stale'))
  })

  it('are free again when somebody takes the application back', async () => {
    const set = await interviewsOfThree(test)
    const { first, second, other } = await accesses(set)
    const [early = ''] = await slotIds(set.id)
    mustSucceed(await chooseInterview(test.app, first, { slotId: early }))
    for (const access of [first, first, other]) mustSucceed(await stepDown(test.app, access))
    expect(await chooseInterview(test.app, first, { slotId: early })).toEqual(refusal('not-now'))
    mustSucceed(await chooseInterview(test.app, second, { slotId: early }))
    const told = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'applicant-withdrew')
    expect(told.map(({ actorId, details }) => [actorId, JSON.stringify(details)])).toEqual([[null, '{}'], [null, '{}']])
  })
})
