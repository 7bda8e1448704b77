import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applicantRequests } from '#db/schema/application'
import { maximumAnswerLength } from '~/domain/text/words'
import { askForChange } from '~/use-cases/ask-for-change.server'
import { loadAfterDeadline } from '~/views/applicant/after-deadline.server'
import { loadRequestPage, type RequestStep } from '~/views/applicant/request.server'
import { answerAll, begin, openPost } from '../../support/applying'
import { plainTexts, recruitmentAtDesk, recruitmentInScoring, type Clearing } from '../../support/clearing'
import { ask, correction, decide, withdraw, withdrawal } from '../../support/requests'
import { lockedOfThree } from '../../support/shortlisting'
import { openTestApp, testStart, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }, { texts: plainTexts }])
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const done = { ok: true, value: null }
const stored = () => test.app.db.read.select().from(applicantRequests).orderBy(applicantRequests.key)
const afterOf = (who = 0, of = clearing) => loadAfterDeadline(test.app, of.applicants[who]?.accessHash ?? '', 'da')
const pageOf = (step: RequestStep, of = clearing) => loadRequestPage(test.app, of.applicants[0]?.accessHash ?? '', { step, language: 'da' })

describe('asking for a correction', () => {
  it('keeps how the answer should read, and changes nothing yet', async () => {
    expect(await ask(test, clearing, [0, correction(1, 'Jeg lagde alle frister i kalenderen.  ')])).toEqual(done)
    expect(await stored()).toMatchObject([{ kind: 'correction', text: 'Jeg lagde alle frister i kalenderen.', decision: 'open', reason: '', personKey: null }])
    expect(await pageOf(1)).toMatchObject({ ok: true, value: { step: 'correction', answer: plainTexts[0] } })
    expect(await afterOf()).toMatchObject({ withdrawn: null, mayCorrect: true, requests: [{ kind: 'correction', number: 1, decision: 'open', words: 'Jeg lagde alle frister i kalenderen.' }] })
    expect(await afterOf(1)).toMatchObject({ requests: [] })
  })

  it('twice, or twice at once, is asking once', async () => {
    const wanted = correction(1, 'Nyt svar.')
    expect(await Promise.all([ask(test, clearing, [0, wanted]), ask(test, clearing, [0, wanted])])).toEqual([done, done])
    expect(await ask(test, clearing, [0, wanted])).toEqual(done)
    expect(await stored()).toHaveLength(1)
  })

  it('with another text waits until the first is decided; other questions and other applicants do not', async () => {
    await ask(test, clearing, [0, correction(1, 'Nyt svar.')])
    expect(await ask(test, clearing, [0, correction(1, 'Et andet nyt svar.')])).toEqual(refusal('request-open'))
    expect(await ask(test, clearing, [0, correction(2, 'Et andet nyt svar.')])).toEqual(done)
    expect(await ask(test, clearing, [1, correction(1, 'Et andet nyt svar.')])).toEqual(done)
    await decide(test, clearing, { decision: 'declined', reason: 'Det er en ny oplysning.' })
    expect(await ask(test, clearing, [0, correction(1, 'Et andet nyt svar.')])).toEqual(done)
    expect((await stored()).map(({ text }) => text)).toEqual(['Nyt svar.', 'Et andet nyt svar.', 'Et andet nyt svar.', 'Et andet nyt svar.'])
  })

  it.each([
    ['nothing', 1, '   ', 'invalid-form'],
    ['the same', 1, plainTexts[0], 'unchanged'],
    ['too many words', 1, 'ord '.repeat(21), 'over-limit'],
    ['more than can be stored', 2, 'x'.repeat(maximumAnswerLength + 1), 'too-long'],
    ['what the question does not offer', 3, 'maybe', 'invalid-form'],
    ['a question that is not there', 4, 'Svar', 'not-found'],
  ] as const)('to %s is refused', async (_, number, typed, code) => {
    expect(await ask(test, clearing, [0, correction(number, typed)])).toEqual(refusal(code))
    expect(await stored()).toEqual([])
  })

  it('is refused once scoring has begun, when a withdrawal is not', async () => {
    const scoring = await recruitmentInScoring(test, [{ texts: plainTexts }])
    expect(await ask(test, scoring, [0, correction(1, 'Nyt svar.')])).toEqual(refusal('scoring-begun'))
    expect(await pageOf(1, scoring)).toMatchObject({ ok: true, value: { hasScoringBegun: true } })
    expect(await pageOf(null, scoring)).toMatchObject({ ok: true, value: { step: 'choice', hasScoringBegun: true } })
    expect(await afterOf(0, scoring)).toMatchObject({ mayCorrect: false, mayWithdraw: true, hasScoringBegun: true })
    expect(await ask(test, scoring, [0, withdrawal('Jeg er Anna, og jeg har fået et andet job.')])).toEqual(done)
    expect((await stored()).map(({ text }) => text), 'nobody would read why').toEqual([''])
  })
})

describe('there is nothing to ask for', () => {
  it('before the deadline, for what was never sent, for nobody, and once the list is locked', async () => {
    test.clock.set(testStart)
    const { id } = await openPost(test)
    const begun = await begin(test, id)
    await answerAll(test, begun, plainTexts)
    for (const wanted of [correction(1, 'Nyt'), withdrawal()]) expect(await askForChange(test.app, begun.accessHash, wanted)).toEqual(refusal('not-now'))
    expect(await loadAfterDeadline(test.app, begun.accessHash, 'da')).toBeNull()
    expect(await askForChange(test.app, 'nobody', withdrawal())).toEqual(refusal('access-ended'))
    const locked = await lockedOfThree(test)
    expect(await ask(test, locked, [0, withdrawal()])).toEqual(refusal('not-now'))
    expect(await ask(test, locked, [0, correction(1, 'Nyt')])).toEqual(refusal('scoring-begun'))
    expect(await pageOf('withdrawal', locked)).toEqual(refusal('not-now'))
    expect(await afterOf(0, locked)).toBeNull()
  })

  it('after the application is withdrawn', async () => {
    await withdraw(test, clearing, 0)
    for (const wanted of [correction(1, 'Nyt'), withdrawal()]) expect(await ask(test, clearing, [0, wanted])).toEqual(refusal('not-now'))
    for (const step of [1, 'withdrawal', null] as const) expect(await pageOf(step)).toEqual(refusal('not-now'))
    expect(await afterOf()).toMatchObject({ withdrawn: 'deleted', mayCorrect: false, mayWithdraw: false })
  })
})
