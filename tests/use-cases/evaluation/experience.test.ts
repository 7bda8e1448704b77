import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { experienceCounts } from '#db/schema/experience'
import { applicantExperienceMarks } from '#db/schema/experience-of-applicants'
import { toldExperience } from '#db/stores/experience'
import { mustSucceed } from '~/commands/demo/walk.server'
import { tellApplicantExperience } from '~/use-cases/tell-applicant-experience.server'
import { tellExperience } from '~/use-cases/tell-experience.server'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'
import { loadAsked } from '~/views/applicant/asked.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadEvaluation } from '~/views/staff/evaluation.server'
import { anna, answerAll, begin, openPost, send } from '../../support/applying'
import { plainTexts, recruitmentJustClosed } from '../../support/clearing'
import { lockedOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const told = async () => (await toldExperience(test.app.db.read, test.organisationKey)).filter(({ count }) => count > 0).map(({ audience, question, level, count }) => `${audience} ${question} ${level} ${count}`).sort()
const sent = (howMany: number) => Array.from({ length: howMany }, () => ({ texts: plainTexts }))

describe('applicants', () => {
  it('answer once after sending; kept are counters and a mark, and not a line in the log', async () => {
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    await answerAll(test, applicant, plainTexts)
    expect(await tellApplicantExperience(test.app, applicant.accessHash, { clear: '5' })).toEqual(refusal('not-now'))
    mustSucceed(await send(test, applicant, { identity: anna }))
    const events = (await test.app.db.read.select().from(auditEvents)).length
    expect(await tellApplicantExperience(test.app, applicant.accessHash, { clear: '6', easy: '3', nothing: '1' }), 'nothing that was asked').toEqual(refusal('incomplete'))
    expect(await loadAsked(test.app, applicant.accessHash)).toEqual({ monitoring: false, experience: true })
    mustSucceed(await tellApplicantExperience(test.app, applicant.accessHash, { clear: '5', again: '4' }))
    mustSucceed(await tellApplicantExperience(test.app, applicant.accessHash, { clear: '1' }))
    expect(await loadAsked(test.app, applicant.accessHash)).toEqual({ monitoring: false, experience: false })
    const counts = await test.app.db.read.select().from(experienceCounts)
    expect(counts.map(({ question, level, pending, told: shown }) => [question, level, pending, shown]).sort()).toEqual([['again', 4, 1, 0], ['clear', 5, 1, 0]])
    expect((await test.app.db.read.select().from(auditEvents)).length).toBe(events)
    mustSucceed(await withdrawApplication(test.app, applicant.accessHash))
    expect(await test.app.db.read.select().from(applicantExperienceMarks)).toEqual([])
  })

  it('are told of when five have answered in three recruitments, and then again when five more have', async () => {
    const of = [await recruitmentJustClosed(test, sent(3)), await recruitmentJustClosed(test, sent(2)), await recruitmentJustClosed(test, sent(2))]
    const all = of.flatMap(({ applicants }) => applicants)
    const answer = async (place: number, level: string) => mustSucceed(await tellApplicantExperience(test.app, all[place]?.accessHash ?? '', { fair: level }))
    for (const place of [0, 1, 2, 3, 4]) await answer(place, '4')
    expect(await told(), 'five, of two recruitments').toEqual([])
    await answer(5, '2')
    expect(await told()).toEqual(['applicant fair 2 1', 'applicant fair 4 5'])
    await answer(6, '1')
    expect(await told(), 'one more waits').toEqual(['applicant fair 2 1', 'applicant fair 4 5'])
    const page = mustSucceed(await loadEvaluation(test.app, await test.person('Hr', ['hr']), 'hr'))
    expect(page.applicants.find(({ question }) => question === 'fair')).toEqual({ question: 'fair', counts: [0, 0, 0, 5, 0], answers: 5, mean: 22 / 6 })
    expect(page.reviewers.every(({ mean }) => mean === null)).toBe(true)
  }, 60_000)
})

describe('the committee', () => {
  it('answers after the lock, once; HR and those who scored nothing cannot', async () => {
    const open = await shortlistingOfThree(test)
    expect(await tellExperience(test.app, open.reviewer, { recruitmentId: open.id, answers: { easy: '3' } })).toEqual(refusal('not-now'))
    const locked = await lockedOfThree(test)
    const tell = (actor: typeof locked.hr, answers: Record<string, string>) => tellExperience(test.app, actor, { recruitmentId: locked.id, answers })
    expect(await tell(locked.hr, { easy: '3' })).toEqual(refusal('not-found'))
    expect(await tell(locked.reviewer, { clear: '3' })).toEqual(refusal('incomplete'))
    expect(mustSucceed(await loadCommitteeOverview(test.app, locked.reviewer, locked.id)).experience).toBe('open')
    mustSucceed(await tell(locked.reviewer, { easy: '3', time: '2' }))
    mustSucceed(await tell(locked.reviewer, { easy: '5' }))
    expect(mustSucceed(await loadCommitteeOverview(test.app, locked.reviewer, locked.id)).experience).toBe('answered')
    const counts = await test.app.db.read.select().from(experienceCounts)
    expect(counts.map(({ audience, question, level, pending }) => [audience, question, level, pending]).sort()).toEqual([['reviewer', 'easy', 3, 1], ['reviewer', 'time', 2, 1]])
    expect(await told()).toEqual([])
  }, 60_000)
})
