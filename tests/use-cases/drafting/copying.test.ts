import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { questions } from '#db/schema/questionnaire'
import { loadRemoved } from '#db/stores/removed-questions'
import { refused } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { duplicateQuestion, putBackQuestion } from '~/use-cases/copy-questions.server'
import { arrangeQualification } from '~/use-cases/edit-qualifications.server'
import { addBankQuestions, arrangeQuestion } from '~/use-cases/edit-questions.server'
import { explainWeights } from '~/use-cases/explain-weights.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { people, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Actor }
let draft: Drafted
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
  draft = await readyDraft(test, named.hr, named)
})
afterEach(() => test.close())

const idOf = async (questionId: string) => (await draft.questions()).find(({ source }) => source?.questionId === questionId)?.id ?? ''
const order = async () => (await draft.questions()).map(({ source, position }) => `${position} ${source?.questionId ?? 'own'}`)
const removed = async () => loadRemoved(test.app.db.read, (await stored(test, draft.recruitmentId)).key)
const remove = async (questionId: string) => arrangeQuestion(test.app, named.hr, { ...(await draft.now()), questionId, to: 'away' })
const putBack = async (questionId: string, actor = named.hr) => putBackQuestion(test.app, actor, { ...(await draft.now()), questionId })

describe('a question that was removed', () => {
  it('is put back whole, where it stood', async () => {
    const before = await draft.questions()
    const id = await idOf('letter')
    await remove(id)
    expect(await order()).toEqual(['1 decision', '2 licence'])
    expect(await putBack(id)).toEqual({ ok: true, value: { questionId: id, number: 2 } })
    const keyless = (questions: typeof before) => questions.map(({ key: _, ...rest }) => rest)
    expect(keyless(await draft.questions())).toEqual(keyless(before))
    expect(await removed()).toEqual([])
    expect((await remove(id)).ok).toBe(true) // and once more
    expect((await putBack(id)).ok).toBe(true)
  })

  it('stands at the end when its place is gone, and covers what is left to cover', async () => {
    const [decision, letter, licence] = [await idOf('decision'), await idOf('letter'), await idOf('licence')]
    for (const id of [licence, letter, decision]) await remove(id)
    expect((await removed()).map(({ id }) => id)).toEqual([decision, letter, licence])
    const writing = (await draft.qualifications()).find(({ bankId }) => bankId === 'writing')
    await arrangeQualification(test.app, named.hr, { ...(await draft.now()), qualificationId: writing?.id ?? '', to: 'away' })
    await putBack(licence)
    await putBack(letter)
    expect(await order()).toEqual(['1 licence', '2 letter'])
    expect((await draft.questions())[1]?.qualificationIds).toHaveLength(1)
  })

  it('is put back once, by HR alone, from a fresh page', async () => {
    const id = await idOf('letter')
    const before = await draft.now()
    await remove(id)
    expect(await putBackQuestion(test.app, named.hr, { ...before, questionId: id })).toEqual(refused('stale'))
    expect(await putBack(id, named.chair)).toEqual(refused('not-found'))
    await putBack(id)
    expect(await putBack(id)).toEqual(refused('not-found'))
  })

  it('is forgotten when the recruitment is published', async () => {
    await remove(await idOf('licence'))
    expect(await publishRecruitment(test.app, named.hr, await draft.now())).toMatchObject({ ok: true })
    expect(await removed()).toEqual([])
  })
})

describe('a copy', () => {
  it('stands right after the question, says and covers the same, and is the organisation’s own', async () => {
    const id = await idOf('decision')
    const made = await duplicateQuestion(test.app, named.hr, { ...(await draft.now()), questionId: id })
    expect(made).toMatchObject({ ok: true, value: { number: 2 } })
    expect(await order()).toEqual(['1 decision', '2 own', '3 letter', '4 licence'])
    const [original, copy] = await draft.questions()
    expect(copy).toEqual({ ...original, key: copy?.key, id: made.ok && made.value.questionId, position: 2, source: null })
    expect(copy?.id).not.toBe(id)
  })
})

describe('weights', () => {
  const weigh = async (weight: number) => {
    const [first] = await draft.questions()
    await test.app.db.unitOfWork((tx) => tx.update(questions).set({ weight }).where(eq(questions.key, first?.key ?? 0)))
  }
  const explain = async (weightReason: string) => explainWeights(test.app, named.hr, { ...(await draft.now()), weightReason })
  const publish = async () => publishRecruitment(test.app, named.hr, await draft.now())

  it('that differ hinder publication until a reason is written, which is then frozen', async () => {
    await weigh(3)
    expect(await publish()).toEqual(refused('not-ready-to-publish'))
    expect(await explain('  Afgørelser fylder mest.  ')).toMatchObject({ ok: true })
    const other = await publish()
    expect(other.ok).toBe(true)
    expect(await stored(test, draft.recruitmentId)).toMatchObject({ weightReason: 'Afgørelser fylder mest.', phase: 'open' })
    expect(await explain('Noget andet')).toEqual(refused('not-now'))
  })

  it('need no reason when they are equal, and a reason can be taken away', async () => {
    await explain('Fordi')
    await explain(' ')
    expect((await stored(test, draft.recruitmentId)).weightReason).toBeNull()
    expect((await publish()).ok).toBe(true)
  })

  it('are the bank’s own only in a draft that says why', async () => {
    const id = await idOf('decision')
    await remove(id)
    await explain('Afgørelser fylder mest.')
    await addBankQuestions(test.app, named.hr, { ...(await draft.now()), questionIds: ['decision'] })
    expect((await draft.questions()).map(({ weight }) => weight)).toEqual([1, 1, 2])
  })
})
