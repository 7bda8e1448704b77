import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decisionLetters, earlierAnswers } from '#db/schema/decisions'
import { setAnswersAside } from '#db/stores/earlier-answers'
import { answerEverybody, approveEverything, decideOutcomes } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { ownCopyDocument } from '~/documents/own-copy/own-copy-document.server'
import { ownCopyAsJson, ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { confirmCall, proposeCall } from '~/use-cases/call-later.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { openCalled } from '~/use-cases/open-called.server'
import { sendAnswers } from '~/use-cases/send-answers.server'
import { sendLetters } from '~/use-cases/send-letters.server'
import { loadOwnAnswer } from '~/views/applicant/answer.server'
import { loadOwnRecord } from '~/views/applicant/own-record.server'
import { loadAnswerPage, loadAnswersPage } from '~/views/hr/answers.server'
import { answerUninvited, later, minute, unsealedOfThree, withMail } from '../../support/answering'
import { settle } from '../../support/interviews'
import { openMailServer } from '../../support/mail-server'
import { candidatesAsSent } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

type Of = Awaited<ReturnType<typeof unsealedOfThree>>
const refusal = (code: string) => ({ ok: false, refusal: code })
const standing = async ({ hr, id }: Of) => new Map(mustSucceed(await loadAnswersPage(test.app, hr, id)).answers.map(({ id: candidateId, need, state }) => [candidateId, `${need} ${state ?? ''}`]))
const page = async ({ hr, id }: Of, rank: number, ranked: readonly string[]) => mustSucceed(await loadAnswerPage(test.app, hr, { recruitmentId: id, candidateId: ranked[rank] ?? '' }))

/** The access of the one who is third on the list. */
async function accessOfThird({ ranked, applicants }: Of): Promise<string> {
  const place = (await candidatesAsSent(test)).findIndex(({ id }) => id === ranked[2])
  return applicants[place]?.accessHash ?? ''
}

/** The third has been refused; the first says no, and two people call the third. */
async function calledAfterRefusal(at: TestApp = test): Promise<Of> {
  const of = await unsealedOfThree(at)
  await answerUninvited(at, of)
  await settle(at, of, { candidateId: of.ranked[0] ?? '', outcome: 'declined' })
  return of
}

async function call(of: Of, at: TestApp = test): Promise<void> {
  const numbers = new Map((await candidatesAsSent(at)).map(({ id, number }) => [id, number]))
  const [first = '', third = ''] = [of.ranked[0], of.ranked[2]].map((id) => numbers.get(id ?? ''))
  mustSucceed(await proposeCall(at.app, of.hr, { recruitmentId: of.id, candidateNumber: third, insteadOf: first, reason: 'Fik andet job.', departureReason: '' }))
  mustSucceed(await confirmCall(at.app, of.chair, { recruitmentId: of.id, candidateNumber: third }))
  mustSucceed(await openCalled(at.app, of.hr, of.id))
}

describe('somebody who had been refused and is called later', () => {
  it('is owed another answer, which says that the place was opened anew; what was sent stands word for word', async () => {
    const of = await calledAfterRefusal()
    const before = await page(of, 2, of.ranked)
    await call(of)
    const after = await page(of, 2, of.ranked)
    expect([before.state, after.need, after.state]).toEqual(['sent', 'reopened', 'draft'])
    expect(after.text).toContain('Det tidligere svar gælder ikke længere')
    expect(after.text).toContain('invitere dig til samtale')
    expect(after.text).not.toContain('Ligebehandlingsnævnet')
    expect(after.earlier.map(({ text, sentAt }) => [text, sentAt])).toEqual([[before.text, before.sentAt]])
    const own = mustSucceed(await loadOwnAnswer(test.app, await accessOfThird(of), 'da'))
    expect([own.answer?.text, own.earlier]).toEqual([before.text, []]) // until another is sent

    await approveEverything(test.app, of.hr, of.id)
    mustSucceed(await sendAnswers(test.app, of.hr, of.id))
    const told = mustSucceed(await loadOwnAnswer(test.app, await accessOfThird(of), 'da'))
    expect([told.answer?.kind, told.earlier.map(({ text }) => text)]).toEqual(['reopened', [before.text]])
  })

  it('keeps the recruitment open until there is an outcome, and an answer to it', async () => {
    const of = await calledAfterRefusal()
    await call(of)
    await settle(test, of, { candidateId: of.ranked[1] ?? '', outcome: 'not-chosen' })
    await decideOutcomes(test.app, of.hr, of.id)
    await approveEverything(test.app, of.hr, of.id)
    mustSucceed(await sendAnswers(test.app, of.hr, of.id))
    expect(await concludeRecruitment(test.app, of.hr, of.id)).toEqual(refusal('outcomes-missing'))
    await settle(test, of, { candidateId: of.ranked[2] ?? '', outcome: 'hired' })
    expect([...(await standing(of)).values()].sort()).toEqual(['chosen draft', 'not-chosen sent', 'withdrew '])
    expect(await concludeRecruitment(test.app, of.hr, of.id)).toEqual(refusal('answers-missing'))
    const { text, earlier } = await page(of, 2, of.ranked)
    expect([text?.includes('tilbyde dig stillingen'), text?.includes('træder i stedet'), earlier.length]).toEqual([true, true, 2])
    await answerEverybody(test.app, of.hr, of.id)
    mustSucceed(await concludeRecruitment(test.app, of.hr, of.id))

    const copy = mustSucceed(await loadOwnRecord(test.app, await accessOfThird(of), 'da'))
    const json = ownCopyFormat.parse(ownCopyAsJson({ record: copy, identity: null, receiptCode: null }))
    expect([json.decision?.kind, json.earlierDecisions?.map(({ kind }) => kind)]).toEqual(['chosen', ['reopened', 'not-invited']])
    expect(JSON.stringify(ownCopyDocument({ record: copy, identity: null, receiptCode: null }))).toContain(json.earlierDecisions?.[1]?.text.split('\n')[0])
    const third = (await candidatesAsSent(test)).find(({ id }) => id === of.ranked[2])
    const certificate = mustSucceed(await eraseApplicant(test.app, of.hr, { recruitmentId: of.id, which: third?.number ?? '' }))
    expect(certificate.rows).toMatchObject({ earlier_answers: 2, decision_letters: 1 })
    expect(await test.app.db.read.$count(earlierAnswers)).toBe(0)
  })

  it('gets the new answer by mail, and never the old one after it, though the mail server was away', async () => {
    const smtp = await openMailServer()
    const mailing = withMail(test, smtp.url)
    try {
      const of = await calledAfterRefusal(mailing)
      await call(of, mailing) // the refusal waits still
      later(mailing, 10 * minute)
      await sendLetters(mailing.app)
      expect(smtp.received).toEqual([])
      await approveEverything(mailing.app, of.hr, of.id)
      later(mailing, 10 * minute)
      await sendLetters(mailing.app)
      expect(smtp.received).toEqual([]) // approved is not sent
      mustSucceed(await sendAnswers(mailing.app, of.hr, of.id))
      later(mailing, 10 * minute)
      await sendLetters(mailing.app)
      expect(smtp.received.map(({ mail: { text } }) => [text?.includes('er blevet ledig'), text?.includes('andre ansøgere til samtale')])).toEqual([[true, false]])
    } finally {
      await smtp.close()
    }
  })
})

it('a reserve who had been told no and is hired after all is owed another answer; whose outcome is as it was told is not', async () => {
  const of = await unsealedOfThree(test)
  await settle(test, of, { candidateId: of.ranked[0] ?? '', outcome: 'hired' })
  await settle(test, of, { candidateId: of.ranked[1] ?? '', outcome: 'reserve' })
  await answerEverybody(test.app, of.hr, of.id)
  await settle(test, of, { candidateId: of.ranked[1] ?? '', outcome: 'not-chosen' })
  expect([...(await standing(of)).values()].sort()).toEqual(['chosen sent', 'not-chosen sent', 'not-invited sent'])
  await settle(test, of, { candidateId: of.ranked[0] ?? '', outcome: 'declined' })
  await settle(test, of, { candidateId: of.ranked[1] ?? '', outcome: 'hired' })
  expect([...(await standing(of)).values()].sort()).toEqual(['chosen draft', 'not-invited sent', 'withdrew '])
})

it('the database lets no answer go that was sent, but to where it is kept word for word', async () => {
  const of = await unsealedOfThree(test)
  await answerUninvited(test, of)
  const [sent] = await test.app.db.read.select().from(decisionLetters)
  const key = sent?.candidateKey ?? 0
  await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(decisionLetters) })).rejects.toThrow()
  const kept = { candidateKey: key, recruitmentKey: sent?.recruitmentKey ?? 0, text: 'Noget andet.', language: 'da', kind: 'not-invited', approvedByKey: of.hr.key, approvedAt: new Date(), sentAt: sent?.sentAt ?? new Date() } as const
  await expect(test.app.db.unitOfWork(async (tx) => { await tx.insert(earlierAnswers).values(kept) })).rejects.toThrow()
  await test.app.db.unitOfWork((tx) => setAnswersAside(tx, [key]))
  await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(earlierAnswers).set({ text: 'Noget andet.' }) })).rejects.toThrow()
  await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(earlierAnswers) })).rejects.toThrow()
})
