import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondReadings } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { loadMembers, replaceMembers } from '#db/stores/members'
import { findRecruitment } from '#db/stores/recruitments'
import { isReadTwice } from '~/domain/anonymity/second-reading'
import type { Actor } from '~/platform/actor.server'
import { changeClearingSettings } from '~/use-cases/change-settings.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { readSecond } from '~/use-cases/read-second.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { loadSecondPage, type SecondAnswer } from '~/views/clearing/second.server'
import { answerAll, begin, deadline, draftPost, send } from '../../support/applying'
import { clearEverything, deskOf, plainTexts, queueIds, type Clearing } from '../../support/clearing'
import { openTestApp, testStart, type TestApp } from '../../support/test-app'

let test: TestApp
let second: Actor
beforeEach(async () => {
  test = await openTestApp()
  second = await test.person('Sanne')
})
afterEach(() => test.close())

const recruitmentOf = async (id: string) => {
  const recruitment = await findRecruitment(test.app.db.read, id)
  if (!recruitment) throw new Error('no recruitment')
  return recruitment
}

async function draft(percent: number) {
  const administrator = await test.person(`Anker ${percent}`, ['administrator'])
  await changeClearingSettings(test.app, administrator, { hiddenCategories: [], secondReadingPercent: percent })
  return draftPost(test)
}

const publish = async (id: string, hr: Actor) => publishRecruitment(test.app, hr, { recruitmentId: id, revision: (await recruitmentOf(id)).revision })

/** A recruitment with two redactors at the desk, so many per cent of its answers to be read by both. */
async function atDesk(percent: number, applications: number): Promise<Clearing> {
  test.clock.set(testStart)
  const { id, hr } = await draft(percent)
  const { key } = await recruitmentOf(id)
  const members = await loadMembers(test.app.db.read, key)
  await test.app.db.unitOfWork((tx) => replaceMembers(tx, key, [...members.map((member) => ({ personKey: member.key, role: member.role })), { personKey: second.key, role: 'redactor' }]))
  expect(await publish(id, hr)).toMatchObject({ ok: true })
  for (let index = 0; index < applications; index += 1) {
    const applicant = await begin(test, id)
    await answerAll(test, applicant, plainTexts)
    await send(test, applicant, { idempotencyKey: `${id}-${index}` })
  }
  test.clock.set(new Date(deadline.getTime() + 3_600_000))
  await closeDueRecruitments(test.app)
  await examineApplications(test.app)
  const actorOf = (role: string): Actor => {
    const found = members.find((member) => member.role === role)
    if (!found) throw new Error(role)
    return { key: found.key, id: found.id, name: found.name, organisationKey: test.organisationKey, roles: [], language: 'da' }
  }
  return { id, hr, redactor: actorOf('redactor'), reviewer: actorOf('reviewer'), chair: actorOf('chair'), applicants: [] }
}

async function waiting(actor: Actor, { id }: Clearing) {
  const page = await loadSecondPage(test.app, actor, id)
  if (!page.ok) throw new Error(page.refusal)
  return page.value.answers
}

const say = (verdict: 'agreed' | 'changed', answer: SecondAnswer | undefined, { id }: Clearing, actor = second) =>
  readSecond(test.app, actor, { recruitmentId: id, applicationId: answer?.applicationId ?? '', questionId: answer?.questionId ?? '', state: answer?.state ?? '', verdict })

const scoring = ({ id, redactor }: Clearing) => openScoring(test.app, redactor, id)

describe('before publication', () => {
  it('two redactors are needed when some answers are read by two, and one when none are', async () => {
    const alone = await draft(10)
    expect(await publish(alone.id, alone.hr)).toEqual({ ok: false, refusal: 'not-ready-to-publish' })
    const asBefore = await draft(0)
    expect(await publish(asBefore.id, asBefore.hr)).toMatchObject({ ok: true })
  })
})

describe('the sample', () => {
  it('can be drawn again from the log, is drawn once, and holds written answers only', async () => {
    const clearing = await atDesk(50, 12)
    const events = await test.app.db.read.select({ action: auditEvents.action, details: auditEvents.details }).from(auditEvents)
    const seed = String(events.find(({ action }) => action === 'recruitment-published')?.details.secondReadingSeed)
    const drawn = await test.app.db.read.select().from(secondReadings)
    const all = await Promise.all((await queueIds(test, clearing)).map(async (applicationId) => (await deskOf(test, clearing, applicationId)).answers.filter(({ fact }) => !fact).map(({ questionId }) => ({ applicationId, questionId }))))
    expect(drawn).toHaveLength(all.flat().filter((answer) => isReadTwice({ percent: 50, seed }, answer)).length)
    expect(drawn.length).toBeGreaterThan(4)
    expect(drawn.length).toBeLessThan(20)
  })

  it('is nothing at 0 per cent and everything at 100', () => {
    const answers = Array.from({ length: 200 }, (_, index) => ({ applicationId: `a${index}`, questionId: 'q' }))
    const share = (percent: number) => answers.filter((answer) => isReadTwice({ percent, seed: 's' }, answer)).length
    expect([share(0), share(100)]).toEqual([0, 200])
    expect(Math.abs(share(20) - 40)).toBeLessThan(20)
  })
})

describe('reading a second time', () => {
  it('is asked of somebody else than the one who cleared, and scoring waits for it', async () => {
    const clearing = await atDesk(100, 1)
    expect(await waiting(second, clearing)).toEqual([])
    await clearEverything(test, clearing)
    expect(await scoring(clearing)).toEqual({ ok: false, refusal: 'second-reading-missing' })
    expect(await waiting(clearing.redactor, clearing)).toEqual([])
    const answers = await waiting(second, clearing)
    expect(answers.map(({ original }) => original).sort()).toEqual([...plainTexts].slice(0, 2).sort())
    expect(await say('agreed', answers[0], clearing, clearing.redactor)).toEqual({ ok: false, refusal: 'read-by-you' })
    for (const answer of answers) expect(await say('agreed', answer, clearing)).toEqual({ ok: true, value: null })
    expect(await say('agreed', answers[0], clearing)).toEqual({ ok: false, refusal: 'stale' })
    expect(await loadClearingQueue(test.app, clearing.redactor, clearing.id)).toMatchObject({ value: { notReady: null, secondReading: { drawn: 2, read: 2, agreement: 1, waitingForMe: 0 } } })
    expect(await scoring(clearing)).toMatchObject({ ok: true })
  })

  it('takes the clearance back when something is missing; then it is veiled and cleared again', async () => {
    const clearing = await atDesk(100, 1)
    await clearEverything(test, clearing)
    const [first, other] = await waiting(second, clearing)
    expect(await say('changed', first, clearing)).toMatchObject({ ok: true })
    await say('agreed', other, clearing)
    expect(await scoring(clearing)).toEqual({ ok: false, refusal: 'answers-uncleared' })
    expect(await loadClearingQueue(test.app, second, clearing.id)).toMatchObject({ value: { secondReading: { drawn: 2, read: 2, agreement: 0.5 } } })
    await clearEverything(test, { ...clearing, redactor: second })
    expect(await scoring(clearing)).toMatchObject({ ok: true })
  })

  it('is asked for again when an answer that was agreed to is veiled afterwards', async () => {
    const clearing = await atDesk(100, 1)
    await clearEverything(test, clearing)
    const answers = await waiting(second, clearing)
    for (const answer of answers) await say('agreed', answer, clearing)
    const [first] = answers
    const at = { recruitmentId: clearing.id, applicationId: first?.applicationId ?? '' }
    await workAtTheDesk(test.app, clearing.redactor, { at, form: { intent: 'veil-span', questionId: first?.questionId ?? '', start: 0, end: 4, replacement: 'veiled' } })
    expect(await say('agreed', first, clearing)).toEqual({ ok: false, refusal: 'stale' })
    await clearEverything(test, clearing)
    expect(await scoring(clearing)).toEqual({ ok: false, refusal: 'second-reading-missing' })
    expect(await waiting(second, clearing)).toHaveLength(1)
  })

  it('does not exist for others', async () => {
    const clearing = await atDesk(100, 1)
    await clearEverything(test, clearing)
    const [first] = await waiting(second, clearing)
    for (const actor of [clearing.hr, clearing.reviewer, clearing.chair]) {
      expect(await loadSecondPage(test.app, actor, clearing.id)).toEqual({ ok: false, refusal: 'not-found' })
      expect(await say('agreed', first, clearing, actor)).toEqual({ ok: false, refusal: 'not-found' })
    }
  })
})
