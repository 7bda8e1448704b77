import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { clerkEntries, recruitmentMembers } from '#db/schema/recruitment'
import { findRecruitment } from '#db/stores/recruitments'
import type { Actor } from '~/platform/actor.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { extendDeadline, type ExtendDeadline } from '~/use-cases/extend-deadline.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { loadCheck } from '~/views/applicant/check.server'
import { loadCodePage } from '~/views/applicant/code.server'
import { loadOverview } from '~/views/applicant/overview.server'
import { loadQuestionPage } from '~/views/applicant/question.server'
import { noticeVersion } from '~/domain/recruitment/notice'
import { typedIn } from '../../support/another-way'
import { answerAll, begin, deadline, openPost, send, type Applicant } from '../../support/applying'
import { clearEverything, plainTexts, recruitmentAtDesk } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clerk: Actor
let id: string
let applicant: Applicant

beforeEach(async () => {
  test = await openTestApp()
  clerk = await test.person('Karla Bruun', ['clerk'])
  id = (await openPost(test)).id
  applicant = await begin(test, id)
})
afterEach(() => test.close())

const until = '2026-04-07'
const end = new Date('2026-04-07T21:59:59Z')
const extend = (change: Partial<ExtendDeadline> = {}, actor = clerk) => extendDeadline(test.app, actor, { typedCode: applicant.receiptCode, reason: 'disability', until, ...change })
const events = () => test.app.db.read.select().from(auditEvents).orderBy(auditEvents.sequence)

describe('an applicant who gets longer', () => {
  it('writes and sends after the deadline of the others, who cannot', async () => {
    const other = await begin(test, id)
    expect(await extend()).toEqual({ ok: true, value: end })
    test.clock.set(new Date('2026-04-01T10:00:00Z'))
    expect(await closeDueRecruitments(test.app)).toBe(1)
    await answerAll(test, applicant, plainTexts)
    expect(await send(test, applicant)).toEqual({ ok: true, value: 'sent' })
    expect(await saveAnswer(test.app, { accessHash: other.accessHash, position: 1, typed: 'For sent', revision: 0 })).toEqual({ ok: false, refusal: 'deadline-passed' })
    expect(await beginApplication(test.app, { recruitmentId: id, noticeVersion, language: 'da', clientAddress: 'a' })).toEqual({ ok: false, refusal: 'deadline-passed' })
  })

  it('is told the own deadline on every page, and the others theirs', async () => {
    const other = await begin(test, id)
    await extend()
    const told = async (held: Applicant) => [
      loadOverview(test.app, held, 'da'), loadCheck(test.app, held, 'da'), loadCodePage(test.app, held.accessHash, 'da'),
    ].map(async (loading) => {
      const page = await loading
      return page.ok ? page.value.deadline : null
    })
    expect(await Promise.all(await told(applicant))).toEqual([end, end, end])
    expect(await Promise.all(await told(other))).toEqual([deadline, deadline, deadline])
    test.clock.set(new Date('2026-04-01T10:00:00Z'))
    expect(await loadQuestionPage(test.app, applicant.accessHash, { number: 1, language: 'da' })).toMatchObject({ ok: true, value: { closed: null } })
  })

  it('can get it after the deadline too, and longer still, but never shorter and never beyond fourteen days', async () => {
    test.clock.set(new Date('2026-04-01T10:00:00Z'))
    await closeDueRecruitments(test.app)
    expect(await extend()).toEqual({ ok: true, value: end })
    expect(await extend({ until: '2026-04-02' })).toEqual({ ok: false, refusal: 'extension-range' })
    expect(await extend({ until: '2026-04-13' })).toMatchObject({ ok: true })
    expect(await extend({ until: '2026-04-14' })).toEqual({ ok: false, refusal: 'extension-range' })
  })

  it('is waited for in the own recruitment, and holds up no other', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const other = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const writing = await typedIn(test, clerk, other.id)
    await clearEverything(test, clearing)
    await clearEverything(test, other)
    expect(await extend({ typedCode: writing.receiptCode })).toMatchObject({ ok: true })
    expect(await openScoring(test.app, other.redactor, other.id)).toEqual({ ok: false, refusal: 'late-applications' })
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
  })
})

describe('the code', () => {
  it('may be said in any way, and a wrong one looks like one of somebody else’s recruitment', async () => {
    expect(await extend({ typedCode: applicant.receiptCode.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ ok: true })
    expect(await extend({ typedCode: 'TRKM-9VWX-3CDF-H7JK' })).toEqual({ ok: false, refusal: 'unknown-code' })
    expect(await extend({ typedCode: 'nonsens' })).toEqual({ ok: false, refusal: 'unknown-code' })
    const named = await test.person('Navngivet', ['clerk'])
    const key = (await findRecruitment(test.app.db.read, id))?.key ?? 0
    await test.app.db.unitOfWork((tx) => tx.insert(recruitmentMembers).values({ recruitmentKey: key, personKey: named.key, role: 'reviewer' }))
    expect(await extend({}, named)).toEqual({ ok: false, refusal: 'unknown-code' })
  })

  it('is guessed by an account a limited number of times, whatever the address', async () => {
    for (let i = 0; i < 120; i += 1) await test.app.rateLimits.receiptCode.take(`account ${clerk.id}`)
    expect(await extend()).toEqual({ ok: false, refusal: 'too-many-attempts' })
    expect(await extend({}, await test.person('En kollega', ['clerk']))).toMatchObject({ ok: true })
  })

  it('of what is sent or withdrawn gives nobody more time', async () => {
    await answerAll(test, applicant, plainTexts)
    await send(test, applicant)
    expect(await extend()).toEqual({ ok: false, refusal: 'already-submitted' })
    await test.app.db.unitOfWork((tx) => tx.update(applications).set({ state: 'withdrawn' }))
    expect(await extend()).toEqual({ ok: false, refusal: 'unknown-code' })
  })

  it('opens nothing to anybody but a clerk', async () => {
    for (const role of ['hr', 'administrator', 'auditor'] as const) expect(await extend({}, await test.person(role, [role]))).toEqual({ ok: false, refusal: 'not-found' })
    expect(await extend({}, await test.person('Ingen'))).toEqual({ ok: false, refusal: 'not-found' })
  })
})

it('the log tells the reason and the day, and not which application', async () => {
  await extend({ reason: 'technical' })
  const event = (await events()).at(-1)
  expect(event).toMatchObject({ action: 'deadline-extended', recruitmentId: id, actorId: clerk.id, details: { reason: 'technical', until } })
  const [row] = await test.app.db.read.select().from(applications)
  expect([row?.id, row?.receiptHash, row?.accessHash, applicant.receiptCode].filter((secret) => JSON.stringify(event).includes(secret ?? 'nothing'))).toEqual([])
  expect(await test.app.db.read.select().from(clerkEntries)).toMatchObject([{ personKey: clerk.key }])
})
