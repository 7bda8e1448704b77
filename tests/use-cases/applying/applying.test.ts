import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { answers, applications, findings } from '#db/schema/application'
import { sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { answerPlace } from '#db/stores/applications'
import { noticeVersion } from '~/domain/recruitment/notice'
import { formatReceiptCode, receiptCodeBytes } from '~/domain/text/receipt-code'
import { accessHash } from '~/platform/applicant-session.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { leaveApplication } from '~/use-cases/leave-application.server'
import { returnToApplication } from '~/use-cases/return-to-application.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { anna, answerAll, begin, deadline, draftPost, openPost, send } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let post: { id: string }

beforeEach(async () => {
  test = await openTestApp()
  post = await openPost(test)
})
afterEach(() => test.close())

const minutes = (n: number) => n * 60_000
const after = (n: number) => new Date(deadline.getTime() + minutes(n))
const start = (change: Partial<Parameters<typeof beginApplication>[1]> = {}) =>
  beginApplication(test.app, { recruitmentId: post.id, noticeVersion, language: 'da', clientAddress: 'a', ...change })
const comeBack = (typedCode: string, clientAddress = 'a') => returnToApplication(test.app, { typedCode, clientAddress })
const good = ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes']

async function stored(position = 1) {
  const [row] = await test.app.db.read.select().from(applications)
  if (!row?.accessHash) throw new Error('nothing is stored')
  const place = await answerPlace(test.app.db.read, row.accessHash, position)
  return { text: place?.text, revision: place?.revision }
}

describe('beginning', () => {
  it('gives a receipt code that is stored nowhere', async () => {
    const { receiptCode, token } = await begin(test, post.id)
    expect(receiptCode).toMatch(/^([2-9C-X]{4}-){3}[2-9C-X]{4}$/)
    const rows = JSON.stringify(await test.app.db.read.select().from(applications))
    expect(rows).not.toContain(receiptCode)
    expect(rows).not.toContain(token)
  })

  it('tells the log of no application', async () => {
    await begin(test, post.id)
    const event = (await test.app.db.read.select().from(auditEvents)).at(-1)
    expect(event).toMatchObject({ action: 'application-begun', recruitmentId: post.id, actorId: null, details: {} })
  })

  it('is over at the deadline, although answers have a grace', async () => {
    test.clock.set(deadline)
    expect(await start()).toMatchObject({ ok: true })
    test.clock.set(after(1))
    expect(await start()).toEqual({ ok: false, refusal: 'deadline-passed' })
  })

  it('finds no draft and nothing unknown', async () => {
    const draft = await draftPost(test)
    expect(await start({ recruitmentId: draft.id })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await start({ recruitmentId: 'nothing' })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('wants the notice that stands now', async () => {
    expect(await start({ noticeVersion: '2020-1' })).toEqual({ ok: false, refusal: 'stale' })
  })

  it('takes the interface’s language only when the post takes answers in it', async () => {
    const danish = await openPost(test, { languages: ['da'] })
    await begin(test, danish.id, 'en')
    await begin(test, post.id, 'en')
    const rows = await test.app.db.read.select({ language: applications.language }).from(applications).orderBy(applications.key)
    expect(rows).toEqual([{ language: 'da' }, { language: 'en' }])
  })

  it('is paced per address, and nobody is shut out for longer than a moment', async () => {
    for (let i = 0; i < 1000; i += 1) await test.app.rateLimits.start.take('busy')
    expect(await start({ clientAddress: 'busy' })).toEqual({ ok: false, refusal: 'too-many-attempts', retryAfterSeconds: 1 })
    expect(await start({ clientAddress: 'quiet' })).toMatchObject({ ok: true })
    test.clock.set(new Date(test.clock.now().getTime() + 1000))
    expect(await start({ clientAddress: 'busy' })).toMatchObject({ ok: true })
  })
})

describe('saving an answer', () => {
  it('cleans it, counts revisions, and the same again changes nothing', async () => {
    const { accessHash: held } = await begin(test, post.id)
    const save = (typed: string, revision: number) => saveAnswer(test.app, { accessHash: held, position: 1, typed, revision })
    expect(await save('Linje\r\nto\u0000  ', 0)).toEqual({ ok: true, value: { revision: 1, wordsOver: 0 } })
    expect(await stored()).toEqual({ text: 'Linje\nto', revision: 1 })
    expect(await save('Linje\nto', 0)).toEqual({ ok: true, value: { revision: 1, wordsOver: 0 } })
    expect(await save('Linje to', 1)).toEqual({ ok: true, value: { revision: 2, wordsOver: 0 } })
  })

  it('overwrites nothing from a page that is too old', async () => {
    const { accessHash: held } = await begin(test, post.id)
    await saveAnswer(test.app, { accessHash: held, position: 1, typed: 'fra den ene fane', revision: 0 })
    expect(await saveAnswer(test.app, { accessHash: held, position: 1, typed: 'fra den anden', revision: 0 })).toEqual({ ok: false, refusal: 'stale' })
    expect(await stored()).toEqual({ text: 'fra den ene fane', revision: 1 })
  })

  it('lets one of two tabs win that save for the first time at once', async () => {
    const { accessHash: held } = await begin(test, post.id)
    const outcomes = await Promise.all(['en', 'to', 'tre'].map((typed) => saveAnswer(test.app, { accessHash: held, position: 1, typed, revision: 0 })))
    expect(outcomes.map((outcome) => (outcome.ok ? 'saved' : outcome.refusal)).sort()).toEqual(['saved', 'stale', 'stale'])
    expect(await stored()).toMatchObject({ revision: 1 })
  })

  it('saves what is over the limit, and it cannot be sent like that', async () => {
    const applicant = await begin(test, post.id)
    await answerAll(test, applicant, ['ord '.repeat(23), 'Kort.'])
    expect(await stored()).toMatchObject({ text: 'ord '.repeat(23).trim() })
    expect(await send(test, applicant)).toEqual({ ok: false, refusal: 'incomplete' })
  })

  it('cuts nothing off: what is too long to store is refused', async () => {
    const { accessHash: held } = await begin(test, post.id)
    expect(await saveAnswer(test.app, { accessHash: held, position: 2, typed: 'a'.repeat(100_001), revision: 0 })).toEqual({ ok: false, refusal: 'too-long' })
    expect(await stored(2)).toEqual({ text: null, revision: null })
  })

  it('takes yes, no or nothing for a fact', async () => {
    const { accessHash: held } = await begin(test, post.id)
    const save = (typed: string, revision: number) => saveAnswer(test.app, { accessHash: held, position: 3, typed, revision })
    expect(await save('maybe', 0)).toEqual({ ok: false, refusal: 'invalid-form' })
    expect(await save('no', 0)).toMatchObject({ ok: true })
    expect(await save('', 1)).toEqual({ ok: true, value: { revision: 2, wordsOver: 0 } })
  })

  it('knows no question beyond the last', async () => {
    const { accessHash: held } = await begin(test, post.id)
    expect(await saveAnswer(test.app, { accessHash: held, position: 4, typed: 'x', revision: 0 })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('opens nothing to a foreign or made-up cookie', async () => {
    await begin(test, post.id)
    expect(await saveAnswer(test.app, { accessHash: accessHash(test.app, 'made up'), position: 1, typed: 'x', revision: 0 })).toEqual({ ok: false, refusal: 'access-ended' })
    expect(await stored()).toEqual({ text: null, revision: null })
  })

  it('goes on through the grace and then ends, whether or not the timer has closed the post', async () => {
    const { accessHash: held } = await begin(test, post.id)
    test.clock.set(after(10))
    expect(await saveAnswer(test.app, { accessHash: held, position: 1, typed: 'i sidste øjeblik', revision: 0 })).toMatchObject({ ok: true })
    test.clock.set(new Date(after(10).getTime() + 1))
    expect(await saveAnswer(test.app, { accessHash: held, position: 1, typed: 'for sent', revision: 1 })).toEqual({ ok: false, refusal: 'deadline-passed' })
    expect(await closeDueRecruitments(test.app)).toBe(1)
    expect(await saveAnswer(test.app, { accessHash: held, position: 1, typed: 'for sent', revision: 1 })).toEqual({ ok: false, refusal: 'deadline-passed' })
  })
})

describe('sending', () => {
  it('seals the identity, marks it in the answers and keeps it nowhere in the clear', async () => {
    const applicant = await begin(test, post.id)
    await answerAll(test, applicant, ['Jeg hedder Birgitte og holder fristerne.', 'Ring 12345678.', 'yes'])
    expect(await send(test, applicant)).toEqual({ ok: true, value: 'sent' })

    const marked = await test.app.db.read.select({ start: findings.start, end: findings.end, category: findings.category }).from(findings).orderBy(findings.key)
    expect(marked).toEqual([{ start: 11, end: 19, category: 'own-name' }, { start: 5, end: 13, category: 'own-phone' }])
    const sealed = await test.app.db.read.select({ box: sealedIdentities.box, enc: sealedKeys.enc, sealedKey: sealedKeys.sealedKey }).from(sealedIdentities).innerJoin(sealedKeys, eq(sealedKeys.applicationKey, sealedIdentities.applicationKey))
    expect(sealed).toHaveLength(1)
    for (const box of sealed) expect(Buffer.concat([box.box, box.sealedKey, box.enc]).includes('Birgitte')).toBe(false)
    const event = (await test.app.db.read.select().from(auditEvents)).at(-1)
    expect(event).toMatchObject({ action: 'application-submitted', recruitmentId: post.id, actorId: null, details: {} })
  })

  it('twice is sending once, with the same form or another', async () => {
    const applicant = await begin(test, post.id)
    await answerAll(test, applicant, good)
    const atOnce = await Promise.all(Array.from({ length: 5 }, () => send(test, applicant)))
    const outcomes = [...atOnce, await send(test, applicant, { idempotencyKey: 'form-2', identity: { ...anna, name: 'Another' } })].map((outcome) => (outcome.ok ? outcome.value : outcome.refusal))
    expect(outcomes.sort()).toEqual(['sent', ...Array<string>(5).fill('sent-before')])
    expect(await test.app.db.read.select().from(sealedIdentities)).toHaveLength(1)
    const events = await test.app.db.read.select({ action: auditEvents.action }).from(auditEvents)
    expect(events.filter(({ action }) => action === 'application-submitted')).toHaveLength(1)
  })

  it('lets the same key of a form serve two applications', async () => {
    for (const applicant of [await begin(test, post.id), await begin(test, post.id)]) {
      await answerAll(test, applicant, good)
      expect(await send(test, applicant)).toMatchObject({ ok: true })
    }
  })

  it('wants all that is scored; a fact may be left out, and an answer that was emptied is not sent', async () => {
    const applicant = await begin(test, post.id)
    await answerAll(test, applicant, ['Fristen.'])
    expect(await send(test, applicant)).toEqual({ ok: false, refusal: 'incomplete' })
    const save = (position: number, typed: string, revision: number) => saveAnswer(test.app, { accessHash: applicant.accessHash, position, typed, revision })
    await save(2, 'Kort.', 0)
    await save(3, 'no', 0)
    await save(3, '', 1)
    expect(await send(test, applicant)).toMatchObject({ ok: true })
    expect(await test.app.db.read.select().from(answers)).toHaveLength(2)
  })

  it('is over after the grace, and so is changing what was sent', async () => {
    const [late, early] = [await begin(test, post.id), await begin(test, post.id)]
    for (const applicant of [late, early]) await answerAll(test, applicant, good)
    expect(await send(test, early)).toMatchObject({ ok: true })
    expect(await saveAnswer(test.app, { accessHash: early.accessHash, position: 1, typed: 'andet', revision: 1 })).toEqual({ ok: false, refusal: 'already-submitted' })
    test.clock.set(after(11))
    expect(await send(test, late)).toEqual({ ok: false, refusal: 'deadline-passed' })
    expect(await send(test, early)).toMatchObject({ ok: true })
  })

  it('stores the language that the applicant ended in', async () => {
    const applicant = await begin(test, post.id, 'da')
    await answerAll(test, applicant, good)
    await send(test, applicant, { language: 'en' })
    expect(await test.app.db.read.select({ language: applications.language }).from(applications)).toEqual([{ language: 'en' }])
  })

  it('opens nothing to a cookie that is not one', async () => {
    expect(await send(test, { accessHash: 'nothing' })).toEqual({ ok: false, refusal: 'access-ended' })
  })
})

describe('coming back', () => {
  it('takes the code however it is typed, and the old cookie opens nothing any more', async () => {
    const applicant = await begin(test, post.id)
    const typed = applicant.receiptCode.toLowerCase().replaceAll('-', ' ')
    const back = await comeBack(` ${typed} `)
    expect(back).toMatchObject({ ok: true, value: { isSubmitted: false, receiptCode: applicant.receiptCode } })
    expect(await saveAnswer(test.app, { accessHash: applicant.accessHash, position: 1, typed: 'x', revision: 0 })).toEqual({ ok: false, refusal: 'access-ended' })
    const token = back.ok ? back.value.token : ''
    expect(await saveAnswer(test.app, { accessHash: accessHash(test.app, token), position: 1, typed: 'x', revision: 0 })).toMatchObject({ ok: true })
  })

  it('tells what is sent from what is begun', async () => {
    const applicant = await begin(test, post.id)
    await answerAll(test, applicant, good)
    await send(test, applicant)
    expect(await comeBack(applicant.receiptCode)).toMatchObject({ ok: true, value: { isSubmitted: true } })
  })

  it('says the same of an unknown code and of what is none', async () => {
    await begin(test, post.id)
    for (const code of ['2345-6789-CDFG-HJKM', 'hello', '', 'x'.repeat(5000)]) expect(await comeBack(code)).toEqual({ ok: false, refusal: 'unknown-code' })
  })

  it('takes a right code from an address from which ten thousand were guessed', async () => {
    const { receiptCode } = await begin(test, post.id)
    const guess = () => comeBack(formatReceiptCode(test.app.random.bytes(receiptCodeBytes)), 'library')
    const outcomes: Record<string, number> = {}
    for (let guessed = 0; guessed < 10_000; guessed += 1) {
      const outcome = await guess()
      const name = outcome.ok ? 'opened' : outcome.refusal
      outcomes[name] = (outcomes[name] ?? 0) + 1
    }
    expect(outcomes).toEqual({ 'unknown-code': 120, 'too-many-attempts': 9880 })
    expect(await guess()).toEqual({ ok: false, refusal: 'too-many-attempts', retryAfterSeconds: 5 })

    for (let person = 0; person < 200; person += 1) expect(await comeBack(receiptCode, 'library')).toMatchObject({ ok: true })
    expect(await comeBack('2345-6789-CDFG-HJKM', 'elsewhere')).toEqual({ ok: false, refusal: 'unknown-code' })
  })

  it('counts no right code against the address', async () => {
    const { receiptCode } = await begin(test, post.id)
    for (let times = 0; times < 200; times += 1) await comeBack(receiptCode)
    expect(await comeBack('hello')).toEqual({ ok: false, refusal: 'unknown-code' })
  })

  it('works after leaving, which ends the cookie', async () => {
    const applicant = await begin(test, post.id)
    await leaveApplication(test.app, applicant.accessHash)
    expect(await saveAnswer(test.app, { accessHash: applicant.accessHash, position: 1, typed: 'x', revision: 0 })).toEqual({ ok: false, refusal: 'access-ended' })
    expect(await comeBack(applicant.receiptCode)).toMatchObject({ ok: true })
  })
})

it('stores nothing of when, where or how beside the answers', async () => {
  await begin(test, post.id)
  const [row] = await test.app.db.read.select().from(applications)
  expect(row?.extendedUntil).toBeNull() // the end of a day, for the few whose deadline was put off
  expect(row?.messagesSeen).toBe(0) // how many of HR's messages were read: a number, no time
  expect(Object.keys(row ?? {}).sort()).toEqual(['accessHash', 'extendedUntil', 'id', 'idempotencyKey', 'key', 'language', 'messagesSeen', 'noticeVersion', 'receiptHash', 'recruitmentKey', 'state'])
})
