import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { threadsOf } from '#db/stores/messages'
import { findRecruitment } from '#db/stores/recruitments'
import { slotsOf } from '#db/stores/interview-slots'
import { mustSucceed } from '~/commands/demo/walk.server'
import { betweenNotices, noticeFrom, scatterWhileHidden } from '~/domain/answering/news'
import { askForDocuments } from '~/use-cases/ask-for-documents.server'
import { chooseInterview } from '~/use-cases/choose-interview.server'
import { callSlotOff, offerSlots, removeSlot } from '~/use-cases/plan-interviews.server'
import { seeOwnMessages, seeThread } from '~/use-cases/see-messages.server'
import { sendLetters } from '~/use-cases/send-letters.server'
import { stepDown } from '~/use-cases/step-down.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { writeToApplicants, type Addressee } from '~/use-cases/write-to-applicants.server'
import { loadOwnInterview } from '~/views/applicant/interview.server'
import { loadOwnMessages } from '~/views/applicant/own-messages.server'
import { loadMessagesPage, loadThreadPage } from '~/views/hr/messages.server'
import { loadMyWork } from '~/views/staff/my-work.server'
import { later, letters, minute, unsealedOfThree, withMail } from '../../support/answering'
import { freePort } from '../../support/free-port'
import { preparedInterviews, settle } from '../../support/interviews'
import { openMailServer, type MailServer } from '../../support/mail-server'
import { officersHold, openAsOfficers } from '../../support/officers'
import { applicants, candidatesAsSent, lockedOfThree, scoringOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let plain: TestApp
let smtp: MailServer
let test: TestApp
beforeEach(async () => {
  plain = await openTestApp()
  smtp = await openMailServer()
  test = withMail(plain, smtp.url)
})
afterEach(async () => {
  await smtp.close()
  await plain.close()
})

const hour = 60 * minute
const addresses = () => smtp.received.map(({ to }) => to.join()).sort()
const allOf = applicants.map(({ email }) => email).sort()
let forms = 0
type Hr = Parameters<typeof writeToApplicants>[1]
const write = async (hr: Hr, recruitmentId: string, to: Addressee, at: TestApp = test) => { mustSucceed(await writeToApplicants(at.app, hr, { recruitmentId, to, text: 'Hvilket år er kurset fra?', formKey: `form-${++forms}` })) }
async function wait(milliseconds: number) {
  later(test, milliseconds)
  await sendLetters(test.app)
}

/** The addresses of the invited, and the access of each of the applicants, by the order in which they sent. */
async function invitedOf({ ranked, applicants: sent }: { ranked: readonly string[]; applicants: readonly { accessHash: string }[] }) {
  const order = (await candidatesAsSent(test)).map(({ id }) => id)
  const placeOf = (id: string | undefined) => order.indexOf(id ?? '')
  return { addresses: ranked.slice(0, 2).map((id) => applicants[placeOf(id)]?.email ?? '').sort(), access: (rank: number) => sent[placeOf(ranked[rank])]?.accessHash ?? '' }
}

describe('a message from HR', () => {
  it('is told of by mail while names are hidden: neither the post, a name nor a number stands in it, nor an address in the outbox', async () => {
    const { hr, id } = await scoringOfThree(test)
    await write(hr, id, { kind: 'everybody' })
    const before = JSON.stringify(await letters(test))
    await wait(scatterWhileHidden)
    expect(addresses()).toEqual(allOf)
    const all = JSON.stringify([before, await letters(test), await test.app.db.read.select().from(auditEvents)]) + test.logged.join('')
    for (const { name, email } of applicants) for (const word of [name, email]) expect(all).not.toContain(word)
    for (const { mail: { subject, text = '' } } of smtp.received) {
      expect(subject).toBe('Der er nyt om din ansøgning')
      for (const word of ['Sagsbehandler', 'Borgerservice', 'kurset', id, ...applicants.map(({ name }) => name)]) expect(text).not.toContain(word)
      expect(text).toContain('/return')
    }
  })

  it('leaves at a moment of its own within hours while names are hidden: HR sees in no mailbox who was written to just now', async () => {
    const { hr, id } = await scoringOfThree(test)
    for (let more = 0; more < 3; more += 1) await write(hr, id, { kind: 'everybody' })
    const due = (await letters(test)).map(({ dueAt, queuedAt }) => dueAt.getTime() - queuedAt.getTime())
    expect(due).toHaveLength(3) // one each, however often HR writes meanwhile
    expect(Math.max(...due)).toBeGreaterThan(10 * minute)
  })

  it('is told of once a day at the most, and not at all when it was read', async () => {
    const of = await unsealedOfThree(test)
    const [first] = await candidatesAsSent(test)
    const to = { kind: 'candidate', candidateNumber: first?.number ?? '' } as const
    await write(of.hr, of.id, to)
    await write(of.hr, of.id, to)
    await wait(10 * minute)
    expect(addresses()).toEqual([applicants[0]?.email])
    await write(of.hr, of.id, to)
    await wait(10 * hour)
    expect(smtp.received).toHaveLength(1)
    await wait(15 * hour)
    expect(smtp.received).toHaveLength(2)

    await write(of.hr, of.id, to)
    const accessHash = of.applicants[0]?.accessHash ?? ''
    const page = mustSucceed(await loadOwnMessages(test.app, accessHash, 'da'))
    expect(page.threads.map(({ unseen, messages }) => [unseen.length, messages.length])).toEqual([[4, 4]])
    await seeOwnMessages(test.app, accessHash, page.threads)
    await wait(48 * hour)
    expect(smtp.received).toHaveLength(2)
    await write(of.hr, of.id, to)
    expect(mustSucceed(await loadOwnMessages(test.app, accessHash, 'da')).threads[0]?.unseen).toHaveLength(1)
    await wait(10 * minute)
    expect(smtp.received).toHaveLength(3)
  })

  it('is read by whoever it is to: what one applicant is shown is not new to that one alone', async () => {
    const of = await unsealedOfThree(test)
    await write(of.hr, of.id, { kind: 'everybody' })
    const [one, other] = of.applicants.map(({ accessHash }) => accessHash)
    await seeOwnMessages(test.app, one ?? '', mustSucceed(await loadOwnMessages(test.app, one ?? '', 'da')).threads)
    const unseen = async (accessHash = '') => mustSucceed(await loadOwnMessages(test.app, accessHash, 'da')).threads.flatMap((thread) => thread.unseen).length
    expect([await unseen(one), await unseen(other)]).toEqual([0, 1])
    await wait(10 * minute)
    expect(smtp.received).toHaveLength(2)
  })

  it('where officers hold the key is told of when they have opened, and before that nothing is queued', async () => {
    const officers = await officersHold(test)
    const locked = await lockedOfThree(test)
    await write(locked.hr, locked.id, { kind: 'everybody' })
    expect(await letters(test)).toEqual([])
    expect(mustSucceed(await loadMessagesPage(test.app, locked.hr, locked.id)).isMailed).toBe(false)
    expect((await openAsOfficers(test, locked.id, { opener: officers.employees, other: officers.hr })).kind).toBe('opened')
    expect(mustSucceed(await loadMessagesPage(test.app, locked.hr, locked.id)).isMailed).toBe(true)
    await write(locked.hr, locked.id, { kind: 'everybody' })
    await wait(10 * minute)
    expect(addresses()).toEqual(allOf)
  })

  it('waits a day for a mail server that is down, and leaves once', async () => {
    const down = withMail(plain, `smtp://127.0.0.1:${String(await freePort())}`)
    const of = await unsealedOfThree(down)
    await write(of.hr, of.id, { kind: 'everybody' }, down)
    for (let tries = 0; tries < 4; tries += 1) { later(down, 6 * hour); await sendLetters(down.app) }
    expect(smtp.received).toEqual([])
    for (let hours = 0; hours < 7; hours += 1) await wait(hour)
    expect(addresses()).toEqual(allOf)
  })
})

describe('interviews and documents', () => {
  it('are told of to the invited alone, once for what comes at the same time, in a mail that reads like any other', async () => {
    const of = await unsealedOfThree(test)
    const invited = await invitedOf(of)
    await preparedInterviews(test, of)
    const ask = { recruitmentId: of.id, wish: { intent: 'ask', kind: 'certificates', name: '', until: '2026-12-31' } } as const
    mustSucceed(await askForDocuments(test.app, of.hr, ask))
    await wait(10 * minute)
    expect(addresses()).toEqual(invited.addresses)
    await write(of.hr, of.id, { kind: 'candidate', candidateNumber: (await candidatesAsSent(test)).find(({ id }) => id === of.ranked[0])?.number ?? '' })
    await wait(10 * minute)
    expect(new Set(smtp.received.map(({ mail: { subject, text } }) => `${subject ?? ''}${text ?? ''}`)).size).toBe(1)

    mustSucceed(await askForDocuments(test.app, of.hr, ask))
    await wait(10 * minute)
    expect(smtp.received).toHaveLength(3) // the same asked again is nothing new
    mustSucceed(await askForDocuments(test.app, of.hr, { ...ask, wish: { ...ask.wish, until: '2026-12-30' } }))
    await wait(10 * minute)
    expect(smtp.received).toHaveLength(5)
  })

  it('that are called off are told to whoever had chosen the time, and the page says so until another is chosen', async () => {
    const of = await unsealedOfThree(test)
    await preparedInterviews(test, of)
    const invited = await invitedOf(of)
    await wait(10 * minute)
    const [early, late] = await slotsOf(test.app.db.read, (await findRecruitment(test.app.db.read, of.id))?.key ?? 0)
    mustSucceed(await chooseInterview(test.app, invited.access(0), { slotId: early?.id ?? '' }))
    expect(await removeSlot(test.app, of.hr, { recruitmentId: of.id, slotId: early?.id ?? '' })).toMatchObject({ refusal: 'stale' })
    mustSucceed(await callSlotOff(test.app, of.hr, { recruitmentId: of.id, slotId: early?.id ?? '' }))
    await wait(10 * minute)
    expect(smtp.received).toHaveLength(3)
    expect(mustSucceed(await loadOwnInterview(test.app, invited.access(0), 'da'))).toMatchObject({ isCalledOff: true, chosen: null, word: null, times: [{ id: late?.id }] })
    mustSucceed(await chooseInterview(test.app, invited.access(0), { slotId: late?.id ?? '' }))
    expect(mustSucceed(await loadOwnInterview(test.app, invited.access(0), 'da'))).toMatchObject({ isCalledOff: false, chosen: { id: late?.id, revision: 2 } })
  })

  it('are no news to whoever has said no', async () => {
    const of = await unsealedOfThree(test)
    const invited = await invitedOf(of)
    const { startsAt } = await preparedInterviews(test, of)
    mustSucceed(await stepDown(test.app, invited.access(0)))
    await settle(test, of, { candidateId: of.ranked[1] ?? '', outcome: 'declined' })
    mustSucceed(await offerSlots(test.app, of.hr, { recruitmentId: of.id, chooseUntil: new Date(startsAt.getTime() - hour) }))
    await wait(hour)
    expect(smtp.received).toEqual([])
  })
})

describe('my work', () => {
  it('has what applicants have written and nobody of HR has read', async () => {
    const { hr, id, applicants: sent } = await scoringOfThree(test)
    const has = async () => (await loadMyWork(test.app, hr)).items.filter(({ task }) => task === 'messages').map(({ href }) => href)
    expect(await has()).toEqual([])
    const access = { accessHash: sent[0]?.accessHash ?? '', receiptCode: sent[0]?.receiptCode ?? null }
    mustSucceed(await writeMessage(test.app, access, { threadId: null, typed: 'Hvornår?', shown: 'Hvornår?', formKey: 'own' }))
    expect(await has()).toEqual([`/hr/recruitments/${id}/messages`])
    const [thread] = await threadsOf(test.app.db.read, (await findRecruitment(test.app.db.read, id))?.key ?? 0)
    expect(mustSucceed(await loadMessagesPage(test.app, hr, id)).threads).toMatchObject([{ isUnread: true, isWaiting: true }])
    const of = { recruitmentId: id, threadId: thread?.id ?? '' }
    const { messages } = mustSucceed(await loadThreadPage(test.app, hr, of))
    await seeThread(test.app, await test.person('Nobody', []), { ...of, messages })
    expect(await has()).toHaveLength(1)
    await seeThread(test.app, hr, { ...of, messages })
    expect(await has()).toEqual([])
    expect(mustSucceed(await loadMessagesPage(test.app, hr, id)).threads).toMatchObject([{ isUnread: false, isWaiting: true }])
  })

  it('has an interview that is over: for HR to record, for those who took part to judge', async () => {
    const of = await unsealedOfThree(test)
    const { releaseIdentities } = await import('~/use-cases/release-identities.server')
    mustSucceed(await releaseIdentities(test.app, of.hr, of.id))
    const { startsAt } = await preparedInterviews(test, of)
    const invited = await invitedOf(of)
    const [slot] = await slotsOf(test.app.db.read, (await findRecruitment(test.app.db.read, of.id))?.key ?? 0)
    mustSucceed(await chooseInterview(test.app, invited.access(0), { slotId: slot?.id ?? '' }))
    const tasks = async (actor: Hr) => (await loadMyWork(test.app, actor)).items.map(({ task }) => task)
    expect([await tasks(of.hr), await tasks(of.chair)]).toEqual([['identities'], ['interviews']])
    test.clock.set(new Date(startsAt.getTime() + hour))
    expect([await tasks(of.hr), await tasks(of.chair)]).toEqual([['identities', 'outcomes'], ['interviews', 'judge-interviews']])
    await settle(test, of, { candidateId: of.ranked[0] ?? '', outcome: 'reserve' })
    expect([await tasks(of.hr), await tasks(of.chair)]).toEqual([['identities'], ['interviews']])
  })
})

describe('when somebody may be told anew', () => {
  const now = new Date('2026-05-01T12:00:00Z')
  const at = (hours: number) => new Date(now.getTime() + hours * hour)
  it('what waits does for what comes; messages wait for a day after the last notice; what must be told does not wait for messages', () => {
    expect(noticeFrom(true, [], now)).toEqual(now)
    expect(noticeFrom(true, [{ isMessage: false, isWaiting: true, dueAt: at(0) }], now)).toBeNull()
    expect(noticeFrom(true, [{ isMessage: true, isWaiting: false, dueAt: at(-1) }], now)).toEqual(new Date(at(-1).getTime() + betweenNotices))
    expect(noticeFrom(true, [{ isMessage: false, isWaiting: false, dueAt: at(-1) }], now)).toEqual(now)
    expect(noticeFrom(false, [{ isMessage: true, isWaiting: true, dueAt: at(20) }], now)).toEqual(now)
    expect(noticeFrom(false, [{ isMessage: false, isWaiting: true, dueAt: at(0) }], now)).toBeNull()
  })
})
