import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, examinations, findings } from '#db/schema/application'
import { unexaminedApplications } from '#db/stores/examinations'
import { openRequests } from '#db/stores/applicant-requests'
import { findRecruitment } from '#db/stores/recruitments'
import { makeMove, noFacts } from '~/domain/recruitment/phases'
import { inBackground } from '~/platform/background.server'
import { detectorVersion, openDetector, type Detector } from '~/platform/detector.server'
import { askForChange } from '~/use-cases/ask-for-change.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { decideRequest } from '~/use-cases/decide-request.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { anna, answerAll, begin, deadline, openPost, send } from '../../support/applying'
import { clearEverything, deskOf, plainTexts, queueIds, recruitmentAtDesk, recruitmentJustClosed, type Clearing } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const withMail = ['Skriv til leder@firma.example om fristen.', 'Ring til Anna Birgitte Holm på anna.holm@example.dk.', 'yes']

const notExamined = (texts: readonly (readonly string[])[]) => recruitmentJustClosed(test, texts.map((each) => ({ texts: each })))

const found = () => test.app.db.read.select({ category: findings.category, severity: findings.severity, score: findings.score, recogniser: findings.recogniser, start: findings.start, end: findings.end, text: answers.text })
  .from(findings).innerJoin(answers, eq(answers.questionKey, findings.questionKey)).orderBy(findings.questionKey, findings.start)
const examined = () => test.app.db.read.select({ detector: examinations.detector }).from(examinations)

/** A detector that fails on every application in which a word stands. */
function failingOn(word: string): Detector {
  const real = openDetector()
  return { ...real, examine: async (of) => { if (of.some(({ text }) => text.includes(word))) throw new Error(`cannot read ${word}`); return real.examine(of) } }
}

describe('looking applications through', () => {
  it('marks what the detector finds in written answers, beside what was found when they were sent', async () => {
    await notExamined([withMail])
    expect(await examineApplications(test.app)).toBe(1)
    const marked = (await found()).map(({ text, start, end, ...rest }) => ({ ...rest, words: text.slice(start, end) }))
    expect(marked).toEqual([
      { category: 'email', severity: 'high', score: expect.any(Number) as number, recogniser: 'email', words: 'leder@firma.example' },
      { category: 'own-name', severity: 'high', score: 100, recogniser: 'own-identity', words: anna.name },
      { category: 'own-email', severity: 'high', score: 100, recogniser: 'own-identity', words: anna.email },
    ])
    expect(await examined()).toEqual([{ detector: detectorVersion }])
  })

  it('does not begin before the deadline, and does nothing a second time', async () => {
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    await answerAll(test, applicant, withMail)
    await send(test, applicant)
    expect(await examineApplications(test.app)).toBe(0)
    test.clock.set(new Date(deadline.getTime() + 3_600_000))
    await closeDueRecruitments(test.app)
    expect(await examineApplications(test.app)).toBe(1)
    const once = await found()
    expect(await examineApplications(test.app)).toBe(0)
    expect(await found()).toEqual(once)
  })

  it('is shared by several servers: each application is marked once', async () => {
    await notExamined(Array.from({ length: 4 }, () => withMail))
    const done = await Promise.all([examineApplications(test.app), examineApplications(test.app), examineApplications(test.app)])
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(4)
    expect((await test.app.db.read.select().from(findings)).filter(({ category }) => category === 'email')).toHaveLength(4)
  })

  it('drops what it found when an answer is another by then, and looks at that one', async () => {
    const clearing = await withRequest('Nu uden adresse.')
    await forgetExaminations()
    const real = openDetector()
    const meanwhile: Detector = { ...real, examine: async (of) => { await accept(clearing); return real.examine(of) } }
    expect(await examineApplications({ ...test.app, detector: meanwhile })).toBe(0)
    expect(await examineApplications(test.app)).toBe(1)
    expect((await found()).map(({ category }) => category)).toEqual(['own-name', 'own-email'])
  })

  it('stops between two applications when it is told to', async () => {
    await notExamined([withMail, withMail])
    const stopping = new AbortController()
    const real = openDetector()
    const detector: Detector = { ...real, examine: (of) => { stopping.abort(); return real.examine(of) } }
    expect(await examineApplications({ ...test.app, detector }, { failures: new Map(), signal: stopping.signal })).toBe(1)
    expect(await unexaminedApplications(test.app.db.read)).toHaveLength(1)
  })

  it('is left to the redactor after three failures, holds up no other, and logs no word of an answer', async () => {
    await notExamined([['Hemmelighed her.', 'Kort.', 'yes'], plainTexts])
    const app = { ...test.app, detector: failingOn('Hemmelighed') }
    const failures = new Map<number, number>()
    expect(await examineApplications(app, { failures })).toBe(1)
    expect(await examineApplications(app, { failures })).toBe(0)
    expect(await examineApplications(app, { failures })).toBe(1)
    expect((await examined()).map(({ detector }) => detector).sort()).toEqual(['failed', detectorVersion].sort())
    expect(test.logged.filter((line) => line.includes('examining-an-application'))).toHaveLength(3)
    expect(test.logged.join('\n')).not.toContain('Hemmelighed')
  })
})

/** An application that has been looked through, and a wish to correct its first answer. */
async function withRequest(typed: string) {
  const clearing = await recruitmentAtDesk(test, [{ texts: withMail }])
  const [applicant] = clearing.applicants
  expect(await askForChange(test.app, applicant?.accessHash ?? '', { kind: 'correction', number: 1, typed })).toMatchObject({ ok: true })
  return clearing
}

async function accept({ id, redactor }: Clearing) {
  const [request] = await openRequests(test.app.db.read, (await findRecruitment(test.app.db.read, id))?.key ?? 0)
  expect(await decideRequest(test.app, redactor, { recruitmentId: id, requestId: request?.id ?? '', decision: 'accepted', reason: '' })).toMatchObject({ ok: true })
}

const forgetExaminations = () => test.app.db.unitOfWork(async (tx) => { await tx.delete(examinations) })

describe('an application that has not been looked through', () => {
  it('is not cleared, and the list says how far the system is', async () => {
    const clearing = await notExamined([plainTexts])
    const [applicationId = ''] = await queueIds(test, clearing)
    expect(await loadClearingQueue(test.app, clearing.redactor, clearing.id)).toMatchObject({ value: { examined: 0, applications: [{ examination: 'waiting' }] } })
    const { answers: [first], isExamined } = await deskOf(test, clearing, applicationId)
    expect(isExamined).toBe(false)
    const clear = () => workAtTheDesk(test.app, clearing.redactor, { at: { recruitmentId: clearing.id, applicationId }, form: { intent: 'clear', read: [{ questionId: first?.questionId ?? '', state: first?.state ?? '' }] } })
    expect(await clear()).toEqual({ ok: false, refusal: 'not-examined' })
    await examineApplications(test.app)
    expect(await clear()).toMatchObject({ ok: true })
  })

  it('can be cleared when the system could not look through it, and the list and the desk say so', async () => {
    const clearing = await notExamined([plainTexts])
    const failures = new Map<number, number>()
    for (let time = 0; time < 3; time += 1) await examineApplications({ ...test.app, detector: failingOn('fristen') }, { failures })
    expect(await loadClearingQueue(test.app, clearing.redactor, clearing.id)).toMatchObject({ value: { examined: 1, applications: [{ examination: 'failed' }] } })
    const [applicationId = ''] = await queueIds(test, clearing)
    expect(await deskOf(test, clearing, applicationId)).toMatchObject({ isExamined: true, couldNotBeExamined: true })
    await clearEverything(test, clearing)
    expect(await deskOf(test, clearing, applicationId)).toMatchObject({ left: 0 })
  })

  it('is not handed to the committee', () => {
    expect(makeMove('clearing', 'openScoring', { ...noFacts, applications: 1, unexamined: 1 })).toEqual({ ok: false, refusal: 'not-examined' })
  })

  it('comes back after a correction, with the decisions on the other answers as they were', async () => {
    const clearing = await withRequest('Skriv til ny@firma.example.')
    await clearEverything(test, clearing)
    await accept(clearing)
    const [applicationId = ''] = await queueIds(test, clearing)
    expect(await deskOf(test, clearing, applicationId)).toMatchObject({ isExamined: false, openFindings: 0, left: 1 })
    await examineApplications(test.app)
    const desk = await deskOf(test, clearing, applicationId)
    expect(desk).toMatchObject({ isExamined: true, openFindings: 1, left: 1 })
    expect(desk.answers.map(({ findings: each }) => each.map(({ words, decision }) => `${words} ${decision}`))).toEqual([
      ['ny@firma.example open'], [`${anna.name} veiled`, `${anna.email} veiled`], [],
    ])
  })

  it('loses a clearance in which a newer detector finds something', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await clearEverything(test, clearing)
    await forgetExaminations()
    const span = { start: 0, end: 3, category: 'health', severity: 'high', score: 0.8, recogniser: 'lexicon' } as const
    const newer: Detector = { ...openDetector(), version: 'newer', examine: async (of) => of.map((_, index) => (index === 0 ? [span] : [])) }
    await examineApplications({ ...test.app, detector: newer })
    const [applicationId = ''] = await queueIds(test, clearing)
    expect(await deskOf(test, clearing, applicationId)).toMatchObject({ openFindings: 1, left: 1 })
  })
})

describe('the duty in the background', () => {
  it('is done again and again, never twice at once, also after an error, until it is stopped', async () => {
    const [errors, seen]: [unknown[], number[]] = [[], []]
    let atOnce = 0
    await new Promise<void>((resolve) => {
      const running = inBackground(async () => {
        atOnce += 1
        seen.push(atOnce)
        await new Promise((done) => setTimeout(done, 5))
        atOnce -= 1
        if (seen.length === 1) throw new Error('once')
        if (seen.length === 3) void running.stop().then(resolve)
      }, { everyMilliseconds: 1, onError: (error) => errors.push(error) })
    })
    expect(seen).toEqual([1, 1, 1])
    expect(errors).toHaveLength(1)
  })
})
