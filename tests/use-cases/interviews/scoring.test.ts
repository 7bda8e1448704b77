import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { interviewScores } from '#db/schema/interviews'
import { scores } from '#db/schema/review'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { putInterviewScore } from '#db/stores/interview-scores'
import { mustSucceed } from '~/commands/demo/walk.server'
import { scoreInterview } from '~/use-cases/score-interview.server'
import { writeInterviewQuestions } from '~/use-cases/write-interview-questions.server'
import { loadChairOutcomes } from '~/views/committee/outcomes.server'
import { loadInterviewScoring } from '~/views/committee/interview-scoring.server'
import { loadHrOutcomes } from '~/views/hr/outcomes.server'
import { handIn, interviewsOfThree } from '../../support/interviews'
import { recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

describe('an interview', () => {
  it('is judged alone: others are read when one’s own is handed in, and what was handed in stands', async () => {
    const { id, chair, reviewer, hr, ranked } = await interviewsOfThree(test)
    const at = { recruitmentId: id, candidateId: ranked[0] ?? '' }
    mustSucceed(await handIn(test, reviewer, { ...at, level: 2, note: 'Undgik spørgsmålet.' }))
    expect(mustSucceed(await loadInterviewScoring(test.app, chair, at))).toMatchObject({ isHandedIn: false, mayScore: true, questions: [{ score: '', note: '', others: null }] })
    expect(JSON.stringify(await loadInterviewScoring(test.app, chair, at))).not.toContain('Undgik')
    expect(mustSucceed(await loadChairOutcomes(test.app, chair, id)).candidates[0]).toMatchObject({ handedIn: 1, isShown: false, average: null, spread: null })
    expect(mustSucceed(await loadHrOutcomes(test.app, hr, id)).candidates[0]).toMatchObject({ handedIn: 1, average: 2 })

    mustSucceed(await handIn(test, chair, { ...at, level: 5 }))
    expect(mustSucceed(await loadInterviewScoring(test.app, chair, at))).toMatchObject({ isHandedIn: true, mayScore: false, questions: [{ others: { average: 3.5, spread: 3, isDisagreement: true } }] })
    expect(mustSucceed(await loadChairOutcomes(test.app, chair, id)).candidates[0]).toMatchObject({ average: 3.5, spread: 3, disagreements: [1] })
    expect(await handIn(test, chair, { ...at, level: 1 })).toEqual(refusal('stale'))
    const key = await recruitmentKeyOf(test, id)
    const [question] = await interviewQuestionsOf(test.app.db.read, key)
    const [given] = await test.app.db.read.select().from(interviewScores)
    const byHand = test.app.db.unitOfWork((tx) => putInterviewScore(tx, { recruitmentKey: key, candidateKey: given?.candidateKey ?? 0, personKey: chair.key, questionKey: question?.key ?? 0, level: 1, note: '' }))
    await expect(byHand).rejects.toThrow()
  })

  it('is judged on every question before it is handed in, and kept for its writer alone before', async () => {
    const { id, chair, reviewer, hr, redactor, ranked } = await interviewsOfThree(test)
    const at = { recruitmentId: id, candidateId: ranked[0] ?? '' }
    mustSucceed(await writeInterviewQuestions(test.app, hr, { recruitmentId: id, work: { intent: 'save', questionId: '', prompt: { da: 'To?' }, anchors: { 1: {}, 3: {}, 5: {} } } }))
    const [first] = await interviewQuestionsOf(test.app.db.read, await recruitmentKeyOf(test, id))
    const one = new Map([[first?.id ?? '', { score: { kind: 'level', level: 4 } as const, note: 'Mit eget.' }]])
    mustSucceed(await scoreInterview(test.app, reviewer, { ...at, scores: one, isHandedIn: false }))
    expect(await scoreInterview(test.app, reviewer, { ...at, scores: one, isHandedIn: true })).toEqual(refusal('incomplete'))
    expect(mustSucceed(await loadInterviewScoring(test.app, reviewer, at)).questions.map(({ score }) => score)).toEqual(['4', ''])
    mustSucceed(await handIn(test, chair, { ...at, level: 3 }))
    expect(JSON.stringify(await loadInterviewScoring(test.app, chair, at))).not.toContain('Mit eget')
    for (const actor of [hr, redactor]) expect(await handIn(test, actor, { ...at, level: 3 })).toEqual(refusal('not-found'))
    expect(await handIn(test, chair, { recruitmentId: id, candidateId: ranked[2] ?? '', level: 3 })).toEqual(refusal('not-found'))
  })

  it('freezes its questions with the first level, and leaves what the written answers were given', async () => {
    const { id, chair, hr, ranked } = await interviewsOfThree(test)
    const before = await test.app.db.read.select().from(scores)
    mustSucceed(await handIn(test, chair, { recruitmentId: id, candidateId: ranked[0] ?? '', level: 3 }))
    const [question] = await interviewQuestionsOf(test.app.db.read, await recruitmentKeyOf(test, id))
    for (const questionId of [question?.id ?? '', '']) {
      expect(await writeInterviewQuestions(test.app, hr, { recruitmentId: id, work: { intent: 'save', questionId, prompt: { da: 'Noget andet' }, anchors: { 1: {}, 3: {}, 5: {} } } })).toEqual(refusal('stale'))
    }
    expect(await test.app.db.read.select().from(scores)).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })
})
