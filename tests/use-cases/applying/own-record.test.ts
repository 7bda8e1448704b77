import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, applicantRequests, applications, candidateLinks } from '#db/schema/application'
import { assignments, candidates } from '#db/schema/review'
import { ownAssessments, ownClearedAnswers } from '#db/stores/own-record'
import { candidatesOf } from '#db/stores/shortlist'
import { noNeeds } from '~/domain/identity'
import { noticeVersion } from '~/domain/recruitment/notice'
import { ownCopyAsJson, ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { parseScore } from '~/domain/scoring/score'
import { accessHash } from '~/platform/applicant-session.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { saveScore } from '~/use-cases/save-score.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadOwnRecord, type OwnRecord } from '~/views/applicant/own-record.server'
import { answerAll, begin, openPost, send } from '../../support/applying'
import { recruitmentInScoring, type Clearing } from '../../support/clearing'
import { confirmedHash, propose, recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

async function recordOf(hash: string, language: 'da' | 'en' = 'da'): Promise<OwnRecord> {
  return mustSucceed(await loadOwnRecord(test.app, hash, language))
}

describe('an application that is being written', () => {
  it('is recorded as far as it is, in the language of the page', async () => {
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    await answerAll(test, applicant, ['Jeg lagde fristen i kalenderen.'])
    const record = await recordOf(applicant.accessHash, 'en')
    expect(record).toMatchObject({
      language: 'en', state: 'begun', stage: 'open',
      post: { title: 'Case worker in Citizen Service', department: 'Finance Administration', organisation: 'Solbjerg Kommune', address: `http://localhost:3000/posts/${id}` },
      criteria: [{ name: 'Case work', description: '', required: true }], requests: [], notice: { read: noticeVersion, current: noticeVersion, retentionMonths: 6 },
    })
    expect(record.answers.map(({ prompt, answer, assessment }) => [prompt, answer, assessment])).toEqual([
      ['Tell us about a deadline.', 'Jeg lagde fristen i kalenderen.', null], ['How do you write a letter?', '', null], ['Do you drive?', '', null],
    ])
  })

  it('opens to nobody without its access', async () => {
    expect(await loadOwnRecord(test.app, accessHash(test.app, 'no-such-token'), 'da')).toEqual({ ok: false, refusal: 'access-ended' })
  })
})

it('holds what was asked for and what is being corrected, choices in words', async () => {
  const { id } = await openPost(test)
  const applicant = await begin(test, id)
  await answerAll(test, applicant, ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes'])
  await send(test, applicant)
  const { read } = test.app.db
  const [application] = await read.select({ key: applications.key }).from(applications)
  const [answer] = await read.select({ questionKey: answers.questionKey }).from(answers).where(eq(answers.text, 'yes'))
  if (!application || !answer) throw new Error('nothing was sent')
  await test.app.db.unitOfWork(async (tx) => {
    await tx.update(applications).set({ state: 'correcting' })
    await tx.update(answers).set({ correction: 'no' }).where(eq(answers.questionKey, answer.questionKey))
    await tx.insert(applicantRequests).values({ id: test.app.random.id(), applicationKey: application.key, kind: 'correction', questionKey: answer.questionKey, text: 'Jeg har ikke kørekort.', decision: 'declined', reason: 'Svaret er bedømt.' })
  })
  const record = await recordOf(applicant.accessHash)
  expect(record.state).toBe('correcting')
  expect(record.answers[2]).toMatchObject({ answer: 'Ja', correction: 'Nej' })
  expect(record.requests).toEqual([{ kind: 'correction', position: 3, text: 'Jeg har ikke kørekort.', decision: 'declined', reason: 'Svaret er bedømt.' }])
  expect(ownCopyFormat.parse(ownCopyAsJson({ record, identity: null, receiptCode: 'NOT-IN-DATA' }))).not.toHaveProperty('receiptCode')
})

describe('levels and comments', () => {
  const texts = ['Agnete ringede til borgeren.', 'Kort og klart.', 'yes']
  const withoutNames = ['Jeg ringede til borgeren.', 'Kort og klart.', 'yes']
  const names = [{ name: 'Agnete Krarup', email: 'a@ansoeger.example', phone: '' }, { name: 'Bertil Nyholm', email: 'b@ansoeger.example', phone: '' }]

  /** Each reviewer gives another level and a note that names the reviewer and the candidate. */
  async function scoreAs({ id }: Clearing, actor: Clearing['chair'], level: string): Promise<void> {
    const rows = await test.app.db.read.select({ id: assignments.id, number: candidates.number }).from(assignments)
      .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, actor.key))
    for (const { id: assignmentId, number } of rows) {
      const score = parseScore(level)
      if (!score) throw new Error('no score')
      mustSucceed(await saveScore(test.app, actor, { recruitmentId: id, assignmentId, score, note: `${level} til kandidat ${number}`, revision: 0 }))
    }
  }

  /** The accesses and inner keys of the applicants, the one who wrote her own name first. */
  async function applicants() {
    const rows = await test.app.db.read
      .select({ hash: applications.accessHash, key: applications.key, number: candidates.number, text: answers.text }).from(applications)
      .innerJoin(candidateLinks, eq(candidateLinks.applicationKey, applications.key)).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
      .innerJoin(answers, eq(answers.applicationKey, applications.key)).where(inArray(answers.text, [texts[0] ?? '', withoutNames[0] ?? '']))
    return rows.sort((a, b) => a.key - b.key)
  }

  it('come with the conclusion and not before, to the own answers alone, without a name', async () => {
    const clearing = await recruitmentInScoring(test, names.map((contact, index) => ({ texts: index === 0 ? texts : withoutNames, identity: { ...contact, ...noNeeds } })))
    const own = await applicants()
    const nothing = async (phase: string) => {
      for (const { hash, key } of own) {
        const record = await recordOf(hash ?? '')
        expect(record.answers.map(({ assessment, asRead }) => [assessment, asRead]), phase).toEqual([[null, null], [null, null], [null, null]])
        expect([await ownAssessments(test.app.db.read, key), await ownClearedAnswers(test.app.db.read, key)], phase).toEqual([[], []])
      }
    }
    await nothing('scoring')
    await scoreAs(clearing, clearing.chair, '4')
    await scoreAs(clearing, clearing.reviewer, '5')
    await nothing('scored')
    mustSucceed(await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id }))
    await nothing('shortlisting')
    const [best] = await candidatesOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))
    mustSucceed(await propose(test, clearing, [best?.id ?? '']))
    mustSucceed(await confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash: await confirmedHash(test, clearing) }))
    await nothing('locked')
    mustSucceed(await unsealShortlist(test.app, clearing.hr, clearing.id))
    mustSucceed(await releaseIdentities(test.app, clearing.hr, clearing.id))
    await nothing('unsealed')

    await answerEverybody(test.app, clearing.hr, clearing.id)
    mustSucceed(await concludeRecruitment(test.app, clearing.hr, clearing.id))
    expect(own).toHaveLength(2)
    for (const [index, { hash, number }] of own.entries()) {
      const record = await recordOf(hash ?? '')
      const assessment = { averageLevel: 4.5, levels: 2, comments: [`4 til kandidat ${number}`, `5 til kandidat ${number}`] }
      expect(record.answers.map((answer) => answer.assessment)).toEqual([assessment, assessment, null])
      expect(record.answers[0]?.asRead === null).toBe(index === 1) // only a name was veiled
      expect(record.answers[0]?.answer).toBe((index === 0 ? texts : withoutNames)[0])
      const other = own[1 - index]?.number ?? ''
      const json = JSON.stringify(ownCopyFormat.parse(ownCopyAsJson({ record, identity: null, receiptCode: null })))
      expect(json).not.toContain(`kandidat ${other}`)
      for (const { name, id } of [clearing.chair, clearing.reviewer, clearing.redactor, clearing.hr]) expect(json.includes(name) || json.includes(id)).toBe(false)
    }
  })
})
