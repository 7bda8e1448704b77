import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { sampleAnswers } from '#db/schema/calibration'
import { loadSamples } from '#db/stores/sample-answers'
import { putBackQuestion } from '~/use-cases/copy-questions.server'
import { arrangeQuestion } from '~/use-cases/edit-questions.server'
import { removeSample, saveSample } from '~/use-cases/edit-samples.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { takeOverQuestions } from '~/use-cases/take-over-questions.server'
import { beginDraft, people, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Awaited<ReturnType<TestApp['person']>> }
let draft: Drafted
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
  draft = await readyDraft(test, named.hr, named)
})
afterEach(() => test.close())

const add = async (question: number, text: string) => {
  const questionId = (await draft.questions())[question - 1]?.id ?? ''
  return saveSample(test.app, named.hr, { ...(await draft.now()), sampleId: null, questionId, language: 'da', text, intendedLevel: 2, reason: 'Mangler begrundelse.' })
}
const samplesOf = async ({ recruitmentId }: Drafted) => loadSamples(test.app.db.read, (await stored(test, recruitmentId)).key)
const texts = async (of = draft) => (await samplesOf(of)).map(({ text }) => text)

describe('sample answers of a draft', () => {
  it('stand in the order of the questions, are HR’s alone to write and to remove, and each change is recorded', async () => {
    await add(2, 'Til andet.')
    await add(1, 'Til første.')
    expect(await texts()).toEqual(['Til første.', 'Til andet.'])
    const [first] = await samplesOf(draft)
    const remove = async (actor = named.hr) => removeSample(test.app, actor, { ...(await draft.now()), sampleId: first?.id ?? '' })
    expect(await remove(named.chair)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await remove()).toEqual({ ok: true, value: null })
    expect(await remove()).toEqual({ ok: false, refusal: 'not-found' })
    expect(await texts()).toEqual(['Til andet.'])
    const parts = (await test.app.db.read.select({ details: auditEvents.details }).from(auditEvents)).filter(({ details }) => (details as { part?: string } | null)?.part === 'samples')
    expect(parts).toHaveLength(3)
  })

  it('go with a question that is removed, come back with it, and are forgotten with the publication when it stays away', async () => {
    await add(1, 'Til første.')
    await add(2, 'Til andet.')
    const [question] = await draft.questions()
    await arrangeQuestion(test.app, named.hr, { ...(await draft.now()), questionId: question?.id ?? '', to: 'away' })
    expect(await texts()).toEqual(['Til andet.'])
    await putBackQuestion(test.app, named.hr, { ...(await draft.now()), questionId: question?.id ?? '' })
    expect(await texts()).toEqual(['Til første.', 'Til andet.'])

    await arrangeQuestion(test.app, named.hr, { ...(await draft.now()), questionId: question?.id ?? '', to: 'away' })
    expect(await publishRecruitment(test.app, named.hr, await draft.now())).toMatchObject({ ok: true })
    expect(await test.app.db.read.select({ text: sampleAnswers.text }).from(sampleAnswers)).toEqual([{ text: 'Til andet.' }])
  })

  it('come along when their questions are copied to another draft', async () => {
    await add(1, 'Til første.')
    await add(2, 'Til andet.')
    const to = await beginDraft(test, named.hr)
    const [first] = await draft.questions()
    await takeOverQuestions(test.app, named.hr, { ...(await to.now()), from: draft.recruitmentId, questionIds: [first?.id ?? ''] })
    const copied = await samplesOf(to)
    expect(copied.map(({ text, intendedLevel, reason }) => [text, intendedLevel, reason])).toEqual([['Til første.', 2, 'Mangler begrundelse.']])
    expect(copied[0]?.questionId).toBe((await to.questions())[0]?.id)
    expect(await texts()).toEqual(['Til første.', 'Til andet.'])
  })
})
