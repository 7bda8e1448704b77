import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { assignments, scores } from '#db/schema/review'
import { setPhase } from '#db/stores/recruitments'
import { putScore } from '#db/stores/review'
import { longestNote } from '~/domain/scoring/evidence-note'
import type { Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { markAnswer } from '~/use-cases/mark-answer.server'
import { saveScore } from '~/use-cases/save-score.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadAnswerAfter, loadFirstToScore } from '~/views/committee/next-answer.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { plainTexts, recruitmentAtDesk, recruitmentInScoring, type Clearing } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let questionIds: string[]

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentInScoring(test, [{ texts: plainTexts }, { texts: plainTexts }, { texts: plainTexts }])
  questionIds = (await overviewOf(clearing.reviewer)).questions.map(({ id }) => id)
})
afterEach(() => test.close())

const four: Score = { kind: 'level', level: 4 }
const cannot: Score = { kind: 'cannot-judge' }

async function overviewOf(actor: Actor) {
  const overview = await loadCommitteeOverview(test.app, actor, clearing.id)
  if (!overview.ok) throw new Error(overview.refusal)
  return overview.value
}

async function firstOf(actor: Actor, questionId = questionIds[0] ?? ''): Promise<string> {
  const first = await loadFirstToScore(test.app, actor, { recruitmentId: clearing.id, questionId })
  if (!first.ok || !first.value.assignmentId) throw new Error('nothing to score')
  return first.value.assignmentId
}

const save = (actor: Actor, assignmentId: string, change: Partial<Parameters<typeof saveScore>[2]> = {}) =>
  saveScore(test.app, actor, { recruitmentId: clearing.id, assignmentId, score: four, note: '', revision: 0, ...change })

const answerOf = async (actor: Actor, assignmentId: string) => {
  const answer = await loadAnswerToScore(test.app, actor, { recruitmentId: clearing.id, assignmentId })
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

describe('saving a score', () => {
  it('is stored, counted as my own progress and written in the log without the score itself', async () => {
    const assignmentId = await firstOf(clearing.reviewer)
    expect(await save(clearing.reviewer, assignmentId, { note: 'Nævner fristen.' })).toEqual({ ok: true, value: { revision: 1 } })
    expect(await answerOf(clearing.reviewer, assignmentId)).toMatchObject({ score: '4', note: 'Nævner fristen.', revision: 1, own: { assigned: 3, done: 1 } })
    expect((await overviewOf(clearing.reviewer)).questions.map(({ own }) => own?.done)).toEqual([1, 0])
    const event = (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'score-saved')))[0]
    expect(event).toMatchObject({ actorId: clearing.reviewer.id, details: { assignment: assignmentId, revision: 1 } })
  })

  it('stores "cannot judge" as no level at all, and takes it as done', async () => {
    const assignmentId = await firstOf(clearing.reviewer)
    await save(clearing.reviewer, assignmentId, { score: cannot })
    expect(await test.app.db.read.select({ level: scores.level }).from(scores)).toEqual([{ level: null }])
    expect(await answerOf(clearing.reviewer, assignmentId)).toMatchObject({ score: 'cannot-judge', own: { done: 1 } })
  })

  it('twice is the same as once', async () => {
    const assignmentId = await firstOf(clearing.reviewer)
    await save(clearing.reviewer, assignmentId)
    expect(await save(clearing.reviewer, assignmentId)).toEqual({ ok: true, value: { revision: 1 } })
    expect(await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'score-saved'))).toHaveLength(1)
  })

  it('can be changed on the page that knows of it, and not from an older one', async () => {
    const assignmentId = await firstOf(clearing.reviewer)
    await save(clearing.reviewer, assignmentId)
    expect(await save(clearing.reviewer, assignmentId, { score: { kind: 'level', level: 2 }, revision: 1 })).toEqual({ ok: true, value: { revision: 2 } })
    expect(await save(clearing.reviewer, assignmentId, { score: { kind: 'level', level: 5 }, revision: 1 })).toEqual({ ok: false, refusal: 'scored-elsewhere' })
    expect(await answerOf(clearing.reviewer, assignmentId)).toMatchObject({ score: '2', revision: 2 })
  })

  it('by two reviewers at once keeps both', async () => {
    const [mine, theirs] = [await firstOf(clearing.reviewer), await firstOf(clearing.chair)]
    const saved = await Promise.all([save(clearing.reviewer, mine), save(clearing.chair, theirs, { score: cannot })])
    expect(saved.every(({ ok }) => ok)).toBe(true)
    expect(await test.app.db.read.select().from(scores)).toHaveLength(2)
  })

  it('twice at once from one reviewer stores one score', async () => {
    const assignmentId = await firstOf(clearing.reviewer)
    const saved = await Promise.all([save(clearing.reviewer, assignmentId), save(clearing.reviewer, assignmentId, { score: cannot })])
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await test.app.db.read.select({ revision: scores.revision }).from(scores)).toEqual([{ revision: 1 }])
  })

  it('refuses a note that is too long', async () => {
    expect(await save(clearing.reviewer, await firstOf(clearing.reviewer), { note: 'x'.repeat(longestNote + 1) })).toEqual({ ok: false, refusal: 'over-limit' })
  })

  it('refuses an assignment that is another reviewer’s, another recruitment’s or nobody’s, all alike', async () => {
    const other = await recruitmentInScoring(test, [{ texts: plainTexts }])
    const absent = { ok: false, refusal: 'not-found' }
    const theirs = await firstOf(clearing.chair)
    expect(await save(clearing.reviewer, theirs)).toEqual(absent)
    expect(await loadAnswerToScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: theirs })).toEqual(absent)
    expect(await save(clearing.reviewer, 'nothing')).toEqual(absent)
    const mine = await firstOf(clearing.reviewer)
    expect(await save(clearing.reviewer, mine, { recruitmentId: other.id })).toEqual(absent)
    for (const actor of [clearing.hr, clearing.redactor]) expect(await save(actor, mine)).toEqual(absent)
  })
})

describe('the committee before and after', () => {
  it('reaches no answer that is not cleared: there is none on its side', async () => {
    const early = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const overview = await loadCommitteeOverview(test.app, early.reviewer, early.id)
    expect(overview).toMatchObject({ ok: true, value: { phase: 'clearing', questions: [{ own: null }, { own: null }] } })
    expect(await loadFirstToScore(test.app, early.reviewer, { recruitmentId: early.id, questionId: 'x' })).toEqual({ ok: false, refusal: 'not-now' })
  })

  it('sees an overview that another’s scores do not change', async () => {
    const before = JSON.stringify(await overviewOf(clearing.reviewer))
    const mine = await firstOf(clearing.reviewer)
    const page = JSON.stringify(await answerOf(clearing.reviewer, mine))
    for (const questionId of questionIds) await save(clearing.chair, await firstOf(clearing.chair, questionId), { note: 'Min egen mening.' })
    expect(JSON.stringify(await overviewOf(clearing.reviewer))).toBe(before)
    expect(JSON.stringify(await answerOf(clearing.reviewer, mine))).toBe(page)
  })

  it('cannot score once scoring is over, and the database itself refuses', async () => {
    const assignmentId = await firstOf(clearing.reviewer)
    await save(clearing.reviewer, assignmentId)
    const [assignment] = await test.app.db.read.select().from(assignments).where(eq(assignments.id, assignmentId))
    if (!assignment) throw new Error('no assignment')
    const { recruitmentKey, candidateKey, questionKey, personKey, key } = assignment
    await test.app.db.unitOfWork((tx) => setPhase(tx, recruitmentKey, 'scoring', 'shortlisting'))
    expect(await save(clearing.reviewer, assignmentId, { score: cannot, revision: 1 })).toEqual({ ok: false, refusal: 'not-now' })
    const score = { candidateKey, questionKey, personKey, recruitmentKey, level: 1, note: '', revision: 2 }
    await expect(test.app.db.unitOfWork((tx) => putScore(tx, score, key))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(scores).where(eq(scores.personKey, personKey)))).rejects.toThrow()
    expect(await test.app.db.read.select({ level: scores.level, revision: scores.revision }).from(scores)).toEqual([{ level: 4, revision: 1 }])
  })
})

describe('the way through a question', () => {
  it('goes on in my own order, at the end back to what I left out, then to the next question, then to what I marked, and ends', async () => {
    const { reviewer } = clearing
    const first = await firstOf(reviewer)
    const { nextId, previousId } = await answerOf(reviewer, first)
    expect(previousId).toBeNull()
    const after = async (assignmentId: string) => {
      const next = await loadAnswerAfter(test.app, reviewer, { recruitmentId: clearing.id, assignmentId })
      return next.ok ? (next.value?.assignmentId ?? null) : next.refusal
    }
    expect(await after(first)).toBe(nextId)
    await save(reviewer, nextId ?? '')
    const last = (await answerOf(reviewer, nextId ?? '')).nextId ?? ''
    await save(reviewer, last)
    expect(await after(last)).toBe(first)
    await save(reviewer, first)
    const second = await firstOf(reviewer, questionIds[1])
    expect(await loadAnswerAfter(test.app, reviewer, { recruitmentId: clearing.id, assignmentId: last })).toEqual({ ok: true, value: { assignmentId: second, walk: 'question', finished: 1 } })

    for (let left: string | null = second; left; left = (await answerOf(reviewer, left)).nextId) await save(reviewer, left, { score: cannot })
    expect(await after(last)).toBeNull()
    expect(await firstOf(reviewer)).toBe(first)
    for (const assignmentId of [first, second]) await markAnswer(test.app, reviewer, { recruitmentId: clearing.id, assignmentId, isMarked: true })
    expect(await loadAnswerAfter(test.app, reviewer, { recruitmentId: clearing.id, assignmentId: last })).toEqual({ ok: true, value: { assignmentId: first, walk: 'marked', finished: 1 } })
    const marked = (assignmentId: string) => loadAnswerAfter(test.app, reviewer, { recruitmentId: clearing.id, assignmentId, walk: 'marked' })
    expect(await marked(first)).toEqual({ ok: true, value: { assignmentId: second, walk: 'marked', finished: null } })
    expect(await marked(second)).toEqual({ ok: true, value: null })
  })
})
