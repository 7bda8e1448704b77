import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondReadings } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { isReadTwice } from '~/domain/anonymity/second-reading'
import type { Actor } from '~/platform/actor.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { readSecond } from '~/use-cases/read-second.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { loadSecondPage, type SecondAnswer } from '~/views/clearing/second.server'
import { clearEverything, deskOf, plainTexts, queueIds, type Clearing } from '../../support/clearing'
import { deskOfTwo, draftReadTwice, publish } from '../../support/second-reading'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let second: Actor
beforeEach(async () => {
  test = await openTestApp()
  second = await test.person('Sanne')
})
afterEach(() => test.close())

const atDesk = (percent: number, applications: number) => deskOfTwo(test, { second, percent, applications })

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
    const alone = await draftReadTwice(test, 10)
    expect(await publish(test, alone)).toEqual({ ok: false, refusal: 'not-ready-to-publish' })
    const asBefore = await draftReadTwice(test, 0)
    expect(await publish(test, asBefore)).toMatchObject({ ok: true })
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
