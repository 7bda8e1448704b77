import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { decisionLetters, feedback } from '#db/schema/decisions'
import { answerEverybody, approveEverything, decideOutcomes } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { ownCopyDocument } from '~/documents/own-copy/own-copy-document.server'
import { ownCopyAsJson, ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { sendAnswers } from '~/use-cases/send-answers.server'
import { approveAnswers, takeDraftAgain, writeAnswer } from '~/use-cases/write-answers.server'
import { loadOwnAnswer } from '~/views/applicant/answer.server'
import { loadFeedback } from '~/views/applicant/feedback.server'
import { loadOwnRecord } from '~/views/applicant/own-record.server'
import { loadAnswerPage, loadAnswersPage, loadAnswersToApprove } from '~/views/hr/answers.server'
import { unsealedOfMany, unsealedOfThree } from '../../support/answering'
import { fullTables } from '../../support/erasing'
import { settle } from '../../support/interviews'
import { applicants, candidatesAsSent, lockedOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const done = { ok: true, value: null }
const events = async (action: string) => (await test.app.db.read.select().from(auditEvents)).filter((event) => event.action === action)
type Of = Awaited<ReturnType<typeof unsealedOfThree>>
const list = async ({ hr, id }: Of) => mustSucceed(await loadAnswersPage(test.app, hr, id)).answers
const one = async ({ hr, id }: Of, candidateId: string) => mustSucceed(await loadAnswerPage(test.app, hr, { recruitmentId: id, candidateId }))

describe('answers', () => {
  it('are HR’s, after the unsealing, and hold no name', async () => {
    const locked = await lockedOfThree(test)
    expect(await loadAnswersPage(test.app, locked.hr, locked.id)).toEqual(refusal('not-now'))
    for (const actor of [locked.chair, locked.reviewer, locked.redactor]) expect(await loadAnswersPage(test.app, actor, locked.id)).toEqual(refusal('not-found'))
    expect(await sendAnswers(test.app, locked.chair, locked.id)).toEqual(refusal('not-found'))
  })

  it('are drafted by candidate from criteria, anchors and levels', async () => {
    const of = await unsealedOfThree(test)
    const rows = await list(of)
    expect(rows.map(({ need, state }) => [need, state]).sort()).toEqual([['not-invited', 'draft'], ['open', 'draft'], ['open', 'draft']])
    const left = rows.find(({ need }) => need === 'not-invited')
    const { text } = await one(of, left?.id ?? '')
    expect(text).toContain('Tak for din ansøgning')
    expect(text).toMatch(/^– .+: “.+”$/m)
    expect(text).toContain('Ligebehandlingsnævnet')
    for (const { name, email } of applicants) { expect(text).not.toContain(name); expect(text).not.toContain(email) }
    for (const { name } of [of.chair, of.reviewer, of.redactor]) expect(text).not.toContain(name)
    for (const { number } of rows) expect(text).not.toContain(number)
    expect(text).not.toMatch(/\b\d+[,.]\d|nummer \d|Konkret\./) // no figure, no place, no reviewer's note
  })

  it('to somebody interviewed wait for the outcome, and for what only a person can write', async () => {
    const of = await unsealedOfThree(test)
    const [first] = (await list(of)).filter(({ need }) => need === 'open')
    const at = { recruitmentId: of.id, candidateId: first?.id ?? '' }
    expect((await one(of, at.candidateId)).text).toBeNull()
    expect(await writeAnswer(test.app, of.hr, { ...at, text: 'Nej tak.', revision: 0, isApproved: true })).toEqual(refusal('invalid-form'))
    await settle(test, of, { candidateId: at.candidateId, outcome: 'not-chosen' })
    const { text, need } = await one(of, at.candidateId)
    expect([need, text?.includes('[…]')]).toEqual(['not-chosen', true])
    expect(await writeAnswer(test.app, of.hr, { ...at, text: text ?? '', revision: 0, isApproved: true })).toEqual(refusal('invalid-form'))
    const kinds = mustSucceed(await loadAnswersToApprove(test.app, of.hr, of.id)).kinds
    expect(kinds.find(({ kind }) => kind === 'not-chosen')).toMatchObject({ answers: [], unfinished: [first?.number] })
    expect(await writeAnswer(test.app, of.hr, { ...at, text: text?.replace('[…]', 'erfaring') ?? '', revision: 0, isApproved: true })).toEqual(done)
    expect((await one(of, at.candidateId)).approved).toEqual({ by: of.hr.name, at: test.clock.now() })
    await settle(test, of, { candidateId: at.candidateId, outcome: 'hired' })
    expect((await one(of, at.candidateId)).state).toBe('draft') // approved as something else
  })

  it('are approved as they were shown, or not at all', async () => {
    const of = await unsealedOfThree(test)
    const left = (await list(of)).find(({ need }) => need === 'not-invited')
    const [shown] = mustSucceed(await loadAnswersToApprove(test.app, of.hr, of.id)).kinds
    const at = { recruitmentId: of.id, candidateId: left?.id ?? '' }
    expect(await writeAnswer(test.app, of.hr, { ...at, text: 'Et andet svar.', revision: 0, isApproved: false })).toEqual(done)
    expect(await writeAnswer(test.app, of.hr, { ...at, text: 'Et andet svar.', revision: 0, isApproved: false })).toEqual(done) // pressed twice
    expect(await writeAnswer(test.app, of.hr, { ...at, text: 'Et andet svar.', revision: 0, isApproved: true })).toEqual(refusal('stale'))
    expect(await writeAnswer(test.app, of.hr, { ...at, text: 'Fra et andet vindue.', revision: 0, isApproved: false })).toEqual(refusal('stale'))
    expect(await approveAnswers(test.app, of.hr, { recruitmentId: of.id, kind: 'not-invited', seen: shown?.seen ?? '' })).toEqual(refusal('stale'))
    expect(await takeDraftAgain(test.app, of.hr, { ...at, revision: 1 })).toEqual(done)
    expect((await one(of, at.candidateId)).text).toBe(shown?.answers[0]?.text)
    expect(await approveAnswers(test.app, of.hr, { recruitmentId: of.id, kind: 'not-invited', seen: shown?.seen ?? '' })).toEqual(done)
    expect((await one(of, at.candidateId)).state).toBe('ready')
    expect(await events('answers-approved')).toMatchObject([{ actorId: of.hr.id, details: { answers: 1 } }])
  })

  it('are frozen when they are sent, by the program and by the database, and the log counts them without a candidate', async () => {
    const of = await unsealedOfThree(test)
    expect(await sendAnswers(test.app, of.hr, of.id)).toEqual(refusal('stale'))
    await approveEverything(test.app, of.hr, of.id)
    expect(await sendAnswers(test.app, of.hr, of.id)).toEqual({ ok: true, value: { sent: 1 } })
    const left = (await list(of)).find(({ need }) => need === 'not-invited')
    expect(left?.state).toBe('sent') // no mail server here: it stands behind the receipt code
    expect(await writeAnswer(test.app, of.hr, { recruitmentId: of.id, candidateId: left?.id ?? '', text: 'Ombestemt.', revision: 0, isApproved: false })).toEqual(refusal('stale'))
    for (const change of [{ text: 'x' }, { sentAt: null }, { approvedByKey: null }]) {
      await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(decisionLetters).set(change) })).rejects.toThrow()
    }
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(decisionLetters) })).rejects.toThrow()
    const told = JSON.stringify(await events('answers-sent'))
    expect(told).toContain('"not-invited":1')
    for (const { id, number } of await candidatesAsSent(test)) { expect(told).not.toContain(id); expect(told).not.toContain(`"${number}"`) }
  })

  it('cannot be sent without somebody who approved them, whatever the program would do', async () => {
    const of = await unsealedOfThree(test)
    const [first] = (await list(of)).filter(({ need }) => need === 'open')
    await settle(test, of, { candidateId: first?.id ?? '', outcome: 'hired' })
    const text = mustSucceed(await loadAnswerPage(test.app, of.hr, { recruitmentId: of.id, candidateId: first?.id ?? '' })).text ?? ''
    expect(await writeAnswer(test.app, of.hr, { recruitmentId: of.id, candidateId: first?.id ?? '', text, revision: 0, isApproved: false })).toEqual(done)
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(decisionLetters).set({ text: 'x', kind: 'chosen', sentAt: test.clock.now() }) })).rejects.toThrow()
  })
})

describe('a recruitment is not concluded', () => {
  it('while anybody has had no answer; whoever withdrew needs none', async () => {
    const of = await unsealedOfThree(test)
    expect(await concludeRecruitment(test.app, of.hr, of.id)).toEqual(refusal('outcomes-missing'))
    await approveEverything(test.app, of.hr, of.id)
    mustSucceed(await sendAnswers(test.app, of.hr, of.id))
    await decideOutcomes(test.app, of.hr, of.id)
    expect(await concludeRecruitment(test.app, of.hr, of.id)).toEqual(refusal('answers-missing'))
    await approveEverything(test.app, of.hr, of.id)
    mustSucceed(await sendAnswers(test.app, of.hr, of.id))
    expect(await concludeRecruitment(test.app, of.hr, of.id)).toEqual(done)
    expect((await list(of)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })
})

describe('the applicant', () => {
  it('reads the answer behind the receipt code once it is sent, and the feedback once it is over: their own', async () => {
    const of = await unsealedOfMany(test, ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'e@x.example'])
    const hashes = (await test.app.db.read.select({ hash: applications.accessHash }).from(applications).orderBy(applications.key)).map(({ hash }) => hash ?? '')
    for (const hash of hashes) expect(mustSucceed(await loadOwnAnswer(test.app, hash, 'da'))).toMatchObject({ stands: 'none', answer: null, hasFeedback: false })
    await settle(test, of, { candidateId: of.ranked[0] ?? '', outcome: 'hired' })
    await answerEverybody(test.app, of.hr, of.id)
    const kinds = await Promise.all(hashes.map(async (hash) => mustSucceed(await loadOwnAnswer(test.app, hash, 'da')).answer?.kind))
    expect([...kinds].sort()).toEqual(['chosen', 'not-chosen', 'not-invited', 'not-invited', 'not-invited'])
    for (const hash of hashes) expect(mustSucceed(await loadFeedback(test.app, hash, 'da'))).toMatchObject({ isConcluded: false, questions: [], strengths: [] })
    mustSucceed(await concludeRecruitment(test.app, of.hr, of.id))
    const order = await candidatesAsSent(test)
    for (const [place, hash] of hashes.entries()) {
      const page = mustSucceed(await loadFeedback(test.app, hash, 'sv'))
      const rank = of.ranked.indexOf(order[place]?.id ?? '') // the first got 5, the next 4, then 3 and down
      expect(page.questions.map(({ level }) => level)).toEqual([5 - rank, 5 - rank])
      expect(page.questions.every(({ own, next }) => own !== null && (next === null) === (own.level === 5))).toBe(true)
      const bands = page.questions.map(({ band }) => band)
      if (rank === 0) expect(bands).toEqual(['upper', 'upper'])
      if (rank === 4) expect(bands).toEqual(['lower', 'lower'])
      expect(page.strengths.some(({ level }) => level === 5 - rank)).toBe(true)
      const text = JSON.stringify(page)
      for (const { id, number } of order) { expect(text).not.toContain(id); expect(text).not.toContain(`"${number}"`) }
    }
  })

  it('has both in the own copy, and they go when that one is erased', async () => {
    const of = await unsealedOfMany(test, ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'e@x.example'])
    await answerEverybody(test.app, of.hr, of.id)
    mustSucceed(await concludeRecruitment(test.app, of.hr, of.id))
    const record = mustSucceed(await loadOwnRecord(test.app, of.applicants[0]?.accessHash ?? '', 'da'))
    const data = ownCopyFormat.parse(ownCopyAsJson({ record, identity: null, receiptCode: null }))
    expect(data.decision?.text).toContain('Sagsbehandler')
    expect(data.feedback).toHaveLength(2)
    const words = JSON.stringify(ownCopyDocument({ record, identity: null, receiptCode: null }))
    expect(words).toContain('Svar på ansøgningen')
    expect(words).toMatch(/Spørgsmål 1: trin \d/)
    const [mine, others] = [(await candidatesAsSent(test))[0], 4]
    expect(await fullTables(test.app.db.read)).toMatchObject({ decision_letters: 5, feedback: 10 })
    mustSucceed(await eraseApplicant(test.app, of.hr, { recruitmentId: of.id, which: mine?.number ?? '' }))
    expect(await fullTables(test.app.db.read)).toMatchObject({ decision_letters: others, feedback: 2 * others })
    expect(await test.app.db.read.select().from(feedback).where(eq(feedback.candidateKey, mine?.key ?? 0))).toEqual([])
  })
})
