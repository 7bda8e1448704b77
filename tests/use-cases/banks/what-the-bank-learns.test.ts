import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { questions } from '#db/schema/questionnaire'
import { questionTimes } from '#db/schema/question-times'
import { assignments } from '#db/schema/review'
import { countTime, timesOfRecruitment } from '#db/stores/question-times'
import { loadQuestions } from '#db/stores/questionnaires'
import { nextUnscored, ownAssignment } from '#db/stores/review'
import { mustSucceed, prepareToScore } from '~/commands/demo/walk.server'
import type { Level } from '~/domain/scoring/score'
import { pageOfAnswer, pageOfScore, shownAt } from '~/platform/shown-at.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { saveScore } from '~/use-cases/save-score.server'
import { stepBack } from '~/use-cases/step-back.server'
import { undoScore } from '~/use-cases/undo-score.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadQuestionPage } from '~/views/applicant/question.server'
import { loadBankFamily, loadBankQuestion } from '~/views/hr/banks.server'
import { loadBankPage } from '~/views/hr/questions.server'
import { begin, type Applicant } from '../../support/applying'
import { people, putSmallBank } from '../../support/drafting'
import { applyToIt, askedAndScored, askTheBank, openIts, publish, scoreAs, toScoring, type Asked, type Staff } from '../../support/learning'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let staff: Staff
beforeEach(async () => {
  test = await openTestApp()
  await putSmallBank(test)
  staff = await people(test)
})
afterEach(() => test.close())

const family = 'clerical'
/** The first question goes with the second, candidate by candidate. */
const sorted: readonly (readonly Level[])[] = [[1, 1], [2, 2], [3, 3], [4, 4], [5, 5], [3, 2]]
const page = async (questionId = 'decision') => mustSucceed(await loadBankQuestion(test.app, staff.hr, { family, questionId }))
const learned = async (questionId = 'decision') => (await page(questionId)).learned
const counted = async () => (await test.app.db.read.select({ activity: questionTimes.activity, timeClass: questionTimes.timeClass, counted: questionTimes.counted }).from(questionTimes))
const later = (seconds: number) => { test.clock.set(new Date(test.app.clock.now().getTime() + seconds * 1000)) }

describe('what HR is told of a question', () => {
  it('is nothing before scoring is over: not a count, through no page', async () => {
    const asked = await askTheBank(test, { staff })
    await publish(test, asked)
    await applyToIt(test, asked, 6)
    await toScoring(test, asked)
    const before = JSON.stringify([await page(), await loadBankFamily(test.app, staff.hr, family)])
    await scoreAs(test, asked, sorted)
    expect(JSON.stringify([await page(), await loadBankFamily(test.app, staff.hr, family)])).toBe(before)
    expect(await learned()).toEqual([])
    await openIts(test, asked)
    expect(await learned()).toMatchObject([{ questionId: 'decision', version: 1, reworded: 0, learned: { told: true, recruitments: 1, answers: 6, levels: 12, meanLevel: 3, difficulty: { value: 0.5 }, cannotJudge: { value: 0 } } }])
  })

  it('is "too little" below five answers, and grows over recruitments', async () => {
    await askedAndScored(test, { staff, applicants: 3, levels: sorted })
    expect(await learned()).toMatchObject([{ learned: { told: false, recruitments: 1 }, weaknesses: [], inWords: null }])
    await askedAndScored(test, { staff, applicants: 3, levels: sorted.slice(2) })
    expect(await learned()).toMatchObject([{ learned: { told: true, recruitments: 2, answers: 6 } }])
  })

  it('is gone again where the recruitment is cancelled, and never another organisation\'s', async () => {
    const asked = await askedAndScored(test, { staff, applicants: 6, levels: sorted })
    expect(mustSucceed(await loadBankQuestion(test.app, { ...staff.hr, organisationKey: staff.hr.organisationKey + 1 }, { family, questionId: 'decision' })).learned).toEqual([])
    mustSucceed(await cancelRecruitment(test.app, staff.hr, { recruitmentId: asked.id, reason: 'post-changed' }))
    expect(await learned()).toEqual([])
  })

  it('points out what nearly everybody answers at the top, in the bank, in its list and where questions are picked', async () => {
    await askedAndScored(test, { staff, applicants: 6, levels: [[5, 1], [5, 3], [5, 2]] })
    expect(await learned()).toMatchObject([{ weaknesses: [] }]) // six answers are too few to point anything out
    await askedAndScored(test, { staff, applicants: 6, levels: [[5, 1], [5, 3], [5, 4]] })
    expect(await learned()).toMatchObject([{ weaknesses: ['too-easy'], inWords: { difficulty: 'easy', discrimination: 'open', agreement: 'open' }, learned: { discrimination: { value: null, reason: 'no-variation' }, alpha: { value: null, reason: 'no-variation' } } }])
    const list = mustSucceed(await loadBankFamily(test.app, staff.hr, family)).questions
    expect(list.map(({ id, weaknesses }) => [id, weaknesses])).toEqual([['decision', ['too-easy']], ['letter', []], ['licence', []], ['retired', []]])
    const draft = await askTheBank(test, { staff })
    const offered = mustSucceed(await loadBankPage(test.app, staff.hr, draft.id)).groups.flatMap((group) => group.questions)
    expect(offered.filter(({ weaknesses }) => weaknesses.length > 0).map(({ bankId }) => bankId)).toEqual(['decision'])
  })

  it('leaves out where it was asked in other words', async () => {
    const asked = await askTheBank(test, { staff })
    const [first] = await loadQuestions(test.app.db.read, asked.key)
    await test.app.db.unitOfWork(async (tx) => {
      const [row] = await tx.select({ content: questions.content }).from(questions).where(eq(questions.key, first?.key ?? -1))
      if (row) await tx.update(questions).set({ content: { ...row.content, prompt: { da: 'Noget helt andet?', en: 'Something else?' } } }).where(eq(questions.key, first?.key ?? -1))
    })
    await publish(test, asked)
    await applyToIt(test, asked, 6)
    await toScoring(test, asked)
    await scoreAs(test, asked, sorted)
    await openIts(test, asked)
    expect(await learned()).toMatchObject([{ reworded: 1, learned: { told: false, recruitments: 0 } }])
    expect(await learned('letter')).toMatchObject([{ reworded: 0, learned: { told: true } }])
  })

  it('is the same whether a reviewer stepped back from a candidate or judged nothing of them', async () => {
    const shown = async (isOff: boolean) => {
      const asked = await askTheBank(test, { staff })
      await publish(test, asked)
      await applyToIt(test, asked, 6)
      await toScoring(test, asked)
      await prepareToScore(test.app, staff.reviewer, asked.id)
      await offTheFirst(asked, isOff)
      await scoreAs(test, asked, [[4, 4]])
      await openIts(test, asked)
      const [found] = await learned()
      mustSucceed(await cancelRecruitment(test.app, staff.hr, { recruitmentId: asked.id, reason: 'post-changed' })) // so that the next one is told alone
      return found?.learned
    }
    const off = await shown(true)
    expect(off).toEqual(await shown(false))
    expect(off).toMatchObject({ told: true, answers: 6, levels: 11, cannotJudge: { value: 0 } })
  })

  /** The reviewer steps back from the candidate met first, or judges both answers "cannot judge". */
  async function offTheFirst(asked: Asked, isOff: boolean): Promise<void> {
    const scored = (await loadQuestions(test.app.db.read, asked.key)).map(({ key }) => key)
    const at = { recruitmentKey: asked.key, personKey: staff.reviewer.key, questionKey: scored[0] ?? -1 }
    const first = await nextUnscored(test.app.db.read, at)
    const met = await ownAssignment(test.app.db.read, staff.reviewer.key, first?.assignmentId ?? '')
    if (isOff) {
      mustSucceed(await stepBack(test.app, staff.reviewer, { recruitmentId: asked.id, assignmentId: met?.assignmentId ?? '' }))
      return
    }
    const places = await test.app.db.read.select({ id: assignments.id }).from(assignments).where(and(eq(assignments.personKey, staff.reviewer.key), eq(assignments.candidateKey, met?.candidateKey ?? -1)))
    for (const { id } of places) mustSucceed(await saveScore(test.app, staff.reviewer, { recruitmentId: asked.id, assignmentId: id, score: { kind: 'cannot-judge' }, note: '', revision: 0 }))
  }
})

describe('how long an answer took to write', () => {
  let asked: Asked
  let applicant: Applicant
  beforeEach(async () => {
    asked = await askTheBank(test, { staff })
    await publish(test, asked)
    applicant = await begin(test, asked.id)
  })

  const open = async (number = 1) => mustSucceed(await loadQuestionPage(test.app, applicant.accessHash, { number, language: 'da' }))
  const save = (typed: string, change: Partial<Parameters<typeof saveAnswer>[1]> = {}) => saveAnswer(test.app, { accessHash: applicant.accessHash, position: 1, typed, revision: 0, ...change })

  it('is counted once, from the page being shown until it is left, in its class and in nothing finer', async () => {
    const { shown } = await open()
    later(200)
    mustSucceed(await save('Jeg ringede'))
    expect(await counted()).toEqual([]) // saved along the way
    later(200)
    mustSucceed(await save('Jeg ringede til borgeren.', { revision: 1, shown }))
    expect(await counted()).toEqual([{ activity: 'answering', timeClass: 6, counted: 1 }])
    mustSucceed(await save('Jeg ringede til borgeren.', { revision: 1, shown })) // pressed twice
    later(100)
    mustSucceed(await save('Jeg ringede til borgeren igen.', { revision: 2, shown })) // and back in the browser
    expect(await counted()).toEqual([{ activity: 'answering', timeClass: 6, counted: 1 }])
    expect((await open()).shown).toBe('')
  })

  it('is not counted for an answer that is left out or too long, nor for a page that was left standing', async () => {
    const { shown } = await open()
    mustSucceed(await save('', { shown }))
    mustSucceed(await save('ord '.repeat(251), { shown }))
    later(7201)
    mustSucceed(await save('Kort.', { revision: 1, shown }))
    expect(await counted()).toEqual([])
  })

  it('is not counted by what another page, another applicant or nobody signed, and nothing is refused for it', async () => {
    const other = await begin(test, asked.id)
    const strange = [(await open(2)).shown, shownAt(test.app, pageOfAnswer(other.accessHash, 1)), shownAt(test.app, pageOfScore(staff.chair.id, '1')), 'x', '0'.repeat(40), '']
    for (const [revision, shown] of strange.entries()) mustSucceed(await save(`Svar ${revision}`, { revision, shown }))
    expect(await counted()).toEqual([])
  })

  it('is counted by several at once without losing one', async () => {
    const all = [applicant, ...await Promise.all([1, 2, 3, 4].map(() => begin(test, asked.id)))]
    await Promise.all(all.map(({ accessHash }) => saveAnswer(test.app, { accessHash, position: 1, typed: 'Svar', revision: 0, shown: shownAt(test.app, pageOfAnswer(accessHash, 1)) })))
    expect(await counted()).toEqual([{ activity: 'answering', timeClass: 0, counted: 5 }])
  })

  it('is told when at least five were counted and scoring is over, and of no single one', async () => {
    await applyToIt(test, asked, 6)
    const [first] = await loadQuestions(test.app.db.read, asked.key)
    const at = { questionKey: first?.key ?? -1, activity: 'answering' as const }
    await test.app.db.unitOfWork(async (tx) => { for (const timeClass of [5, 5, 6, 6, 6]) await countTime(tx, { ...at, timeClass }) })
    expect((await timesOfRecruitment(test.app.db.read, asked.key)).size).toBe(0)
    await toScoring(test, asked)
    expect((await timesOfRecruitment(test.app.db.read, asked.key)).size).toBe(0)
    await scoreAs(test, asked, sorted)
    await openIts(test, asked)
    expect(await learned()).toMatchObject([{ learned: { answering: { from: 300, to: 480, counted: 5 }, scoring: null } }])
  })
})

describe('how long an answer took to judge', () => {
  let asked: Asked
  let assignmentId: string
  beforeEach(async () => {
    asked = await askTheBank(test, { staff })
    await publish(test, asked)
    await applyToIt(test, asked, 2)
    await toScoring(test, asked)
    await prepareToScore(test.app, staff.reviewer, asked.id)
    const [question] = await loadQuestions(test.app.db.read, asked.key)
    assignmentId = (await nextUnscored(test.app.db.read, { recruitmentKey: asked.key, personKey: staff.reviewer.key, questionKey: question?.key ?? -1 }))?.assignmentId ?? ''
  })

  const open = async () => mustSucceed(await loadAnswerToScore(test.app, staff.reviewer, { recruitmentId: asked.id, assignmentId }))
  const save = (level: Level, change: Partial<Parameters<typeof saveScore>[2]> = {}) => saveScore(test.app, staff.reviewer, { recruitmentId: asked.id, assignmentId, score: { kind: 'level', level }, note: '', revision: 0, ...change })

  it('is counted at the first score alone: not when it is changed, undone or given again', async () => {
    const { shown } = await open()
    later(40)
    mustSucceed(await save(3, { shown }))
    mustSucceed(await save(3, { shown }))
    mustSucceed(await save(4, { revision: 1, shown }))
    expect((await open()).shown).toBe('')
    for (const revision of [2, 1]) {
      const { undo } = await open()
      mustSucceed(await undoScore(test.app, staff.reviewer, { recruitmentId: asked.id, undoes: undo ?? { assignmentId, revision } }))
    }
    expect(await open()).toMatchObject({ score: null, shown: '' })
    mustSucceed(await save(5, { revision: (await open()).revision, shown }))
    expect(await counted()).toEqual([{ activity: 'scoring', timeClass: 2, counted: 1 }])
  })

  it('is not counted by another reviewer\'s page, nor without any', async () => {
    mustSucceed(await save(3, { shown: shownAt(test.app, pageOfScore(staff.chair.id, assignmentId)) }))
    expect(await counted()).toEqual([])
  })
})

describe('the database itself', () => {
  it('lets times be counted one by one while they pass, and never be changed or taken back', async () => {
    const asked = await askTheBank(test, { staff })
    const [question] = await loadQuestions(test.app.db.read, asked.key)
    const at = { questionKey: question?.key ?? -1, timeClass: 3 }
    const count = (activity: 'answering' | 'scoring') => test.app.db.unitOfWork((tx) => countTime(tx, { ...at, activity }))
    await expect(count('answering')).rejects.toThrow()
    await publish(test, asked)
    await expect(count('scoring')).rejects.toThrow()
    await count('answering')
    await count('answering')
    await expect(test.app.db.unitOfWork((tx) => tx.update(questionTimes).set({ counted: sql`${questionTimes.counted} + 2` }))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.update(questionTimes).set({ timeClass: 4, counted: 3 }))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(questionTimes))).rejects.toThrow()
    await applyToIt(test, asked, 1)
    await toScoring(test, asked)
    await expect(count('answering')).rejects.toThrow()
    await count('scoring')
    expect((await counted()).map((one) => one.counted).sort()).toEqual([1, 2])
  })
})
