import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { assignments, scores } from '#db/schema/review'
import { scoreSteps } from '#db/schema/score-steps'
import { findRecruitment } from '#db/stores/recruitments'
import { reviewersProgress } from '#db/stores/shortlist'
import type { Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { markAnswer } from '~/use-cases/mark-answer.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { saveScore } from '~/use-cases/save-score.server'
import { undoScore } from '~/use-cases/undo-score.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { plainTexts, recruitmentInScoring, type Clearing } from '../../support/clearing'
import { scoreAll } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let mine: string[]

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentInScoring(test, [{ texts: plainTexts }, { texts: plainTexts }])
  mine = await assignedTo(clearing.reviewer)
})
afterEach(() => test.close())

const at = (level: 1 | 2 | 3 | 4 | 5): Score => ({ kind: 'level', level })

async function assignedTo(actor: Actor): Promise<string[]> {
  const rows = await test.app.db.read.select({ id: assignments.id }).from(assignments).where(eq(assignments.personKey, actor.key)).orderBy(assignments.questionKey, assignments.position)
  return rows.map(({ id }) => id)
}

const page = async (assignmentId: string, actor = clearing.reviewer) => {
  const answer = await loadAnswerToScore(test.app, actor, { recruitmentId: clearing.id, assignmentId })
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}
const save = async (assignmentId: string, score: Score, note = '') => {
  const saved = await saveScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId, score, note, revision: (await page(assignmentId)).revision })
  if (!saved.ok) throw new Error(saved.refusal)
}
/** Undoes what the page of an answer shows as the last save. */
const undo = async (assignmentId = mine[0] ?? '', actor = clearing.reviewer) => {
  const { undo: undoes } = await page(assignmentId, actor)
  return undoes ? undoScore(test.app, actor, { recruitmentId: clearing.id, undoes }) : null
}

describe('undoing the last score', () => {
  it('brings back level and note, then no score at all, and then there is nothing to undo', async () => {
    const [first = ''] = mine
    await save(first, at(2), 'Kort.')
    await save(first, { kind: 'cannot-judge' }, 'Sløret.')
    expect(await undo()).toEqual({ ok: true, value: { assignmentId: first, revision: 3 } })
    expect(await page(first)).toMatchObject({ score: '2', note: 'Kort.', revision: 3, own: { done: 1 } })
    expect(await undo()).toEqual({ ok: true, value: { assignmentId: first, revision: 4 } })
    expect(await page(first)).toMatchObject({ score: null, note: '', revision: 4, own: { done: 0 }, undo: null })
    expect(await test.app.db.read.select().from(scores)).toEqual([])
    const events = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'score-undone'))
    expect(events.map(({ details }) => details)).toEqual([{ assignment: first, revision: 3 }, { assignment: first, revision: 4 }])
  })

  it('takes back the latest save wherever it was, newest first', async () => {
    const [first = '', second = ''] = mine
    await save(first, at(3))
    await save(second, at(4))
    expect(await undo(first)).toMatchObject({ ok: true, value: { assignmentId: second } })
    expect(await undo(second)).toMatchObject({ ok: true, value: { assignmentId: first } })
  })

  it('never lets a page from before it take the next score for its own', async () => {
    const [first = ''] = mine
    await save(first, at(3))
    await undo()
    const old = (revision: number) => saveScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: first, score: at(5), note: '', revision })
    expect(await old(0)).toEqual({ ok: false, refusal: 'scored-elsewhere' })
    expect(await old(1)).toEqual({ ok: false, refusal: 'scored-elsewhere' })
    expect(await old(2)).toEqual({ ok: true, value: { revision: 3 } })
  })

  it('from a page that does not know the last save undoes nothing', async () => {
    const [first = '', second = ''] = mine
    await save(first, at(3))
    const { undo: undoes } = await page(first)
    await save(second, at(4))
    expect(undoes && (await undoScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, undoes }))).toEqual({ ok: false, refusal: 'stale' })
    expect(await test.app.db.read.select().from(scores)).toHaveLength(2)
  })

  it('is one’s own: nobody undoes another’s, and twice at once undoes once', async () => {
    const [first = ''] = mine
    await save(first, at(3))
    await save(first, at(4))
    const undoes = { assignmentId: first, revision: 2 }
    expect(await undoScore(test.app, clearing.chair, { recruitmentId: clearing.id, undoes })).toEqual({ ok: false, refusal: 'stale' })
    expect(await undoScore(test.app, clearing.hr, { recruitmentId: clearing.id, undoes })).toEqual({ ok: false, refusal: 'not-found' })
    const both = await Promise.all([1, 2].map(() => undoScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, undoes })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await page(first)).toMatchObject({ score: '3' })
  })

  it('leaves HR’s count of what is missing right', async () => {
    const [first = ''] = mine
    const key = (await findRecruitment(test.app.db.read, clearing.id))?.key ?? 0
    const done = async () => (await reviewersProgress(test.app.db.read, key)).map((one) => one.done).sort()
    await save(first, at(3))
    expect(await done()).toEqual([0, 1])
    await undo()
    expect(await done()).toEqual([0, 0])
  })

  it('is forgotten when scoring ends, and the database refuses to take a score away then', async () => {
    for (const actor of [clearing.chair, clearing.reviewer]) await scoreAll(test, clearing, actor)
    expect((await test.app.db.read.select().from(scoreSteps)).length).toBe(8)
    await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
    expect(await test.app.db.read.select().from(scoreSteps)).toEqual([])
    expect(await undoScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, undoes: { assignmentId: mine[0] ?? '', revision: 1 } })).toEqual({ ok: false, refusal: 'not-now' })
    await expect(test.app.db.unitOfWork((tx) => tx.delete(scores))).rejects.toThrow()
  })
})

describe('the mark "read again later"', () => {
  const mark = (assignmentId: string, isMarked = true, actor = clearing.reviewer) => markAnswer(test.app, actor, { recruitmentId: clearing.id, assignmentId, isMarked })
  const overview = async (actor: Actor) => {
    const found = await loadCommitteeOverview(test.app, actor, clearing.id)
    if (!found.ok) throw new Error(found.refusal)
    return found.value
  }

  it('is counted for me, walked through in order, and gone when taken away', async () => {
    const [first = '', , third = ''] = mine
    for (const id of [third, first]) expect(await mark(id)).toEqual({ ok: true, value: null })
    expect((await overview(clearing.reviewer)).marked).toEqual({ count: 2, firstId: first })
    const walking = await loadAnswerToScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: first, walk: 'marked' })
    expect(walking).toMatchObject({ ok: true, value: { isMarked: true, place: 1, among: 2, previousId: null, nextId: third } })
    await mark(first, false)
    expect((await overview(clearing.reviewer)).marked).toEqual({ count: 1, firstId: third })
  })

  it('is nobody else’s to see or to set, changes no progress and leaves no word in the log', async () => {
    const [first = ''] = mine
    const before = JSON.stringify([await overview(clearing.chair), await page((await assignedTo(clearing.chair))[0] ?? '', clearing.chair)])
    const events = await test.app.db.read.select().from(auditEvents)
    await mark(first)
    expect(JSON.stringify([await overview(clearing.chair), await page((await assignedTo(clearing.chair))[0] ?? '', clearing.chair)])).toBe(before)
    expect(await test.app.db.read.select().from(auditEvents)).toHaveLength(events.length)
    expect((await overview(clearing.reviewer)).questions.map(({ own }) => own?.done)).toEqual([0, 0])
    for (const actor of [clearing.chair, clearing.hr]) expect(await mark(first, true, actor)).toEqual({ ok: false, refusal: 'not-found' })
  })
})
