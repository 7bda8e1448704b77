import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignments, candidates, rereadings, scores } from '#db/schema/review'
import { rereadingCounts } from '#db/stores/rereadings'
import { loadQuestions } from '#db/stores/questionnaires'
import { ratingsOf, weightedMeansOf } from '#db/stores/ratings'
import type { RereadFrom } from '~/domain/scoring/disagreement'
import { inOrder, rank } from '~/domain/scoring/ranking'
import { parseScore, type Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { readAgain } from '~/use-cases/read-again.server'
import { saveScore } from '~/use-cases/save-score.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadAnswerToReadAgain, loadNextToReadAgain } from '~/views/committee/rereading.server'
import type { Clearing } from '../../support/clearing'
import { confirmedHash, lockedOfThree, propose, recruitmentKeyOf, scoringOfThree, shownHash, shownProtocol } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const scoreOf = (value: string): Score => parseScore(value) ?? { kind: 'cannot-judge' }

async function scoreBy(actor: Actor, { id }: Clearing, value: (place: number) => string): Promise<void> {
  const rows = await test.app.db.read.select({ id: assignments.id, number: candidates.number }).from(assignments)
    .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, actor.key))
  const numbers = [...new Set(rows.map(({ number }) => number))].sort()
  for (const row of rows) {
    const saved = await saveScore(test.app, actor, { recruitmentId: id, assignmentId: row.id, score: scoreOf(value(numbers.indexOf(row.number))), note: `Noten af ${actor.id}`, revision: 0 })
    if (!saved.ok) throw new Error(saved.refusal)
  }
}

/** The chair gives 5, 4 and 3; the reviewer 2, 4 and 3: two answers of the first candidate are far apart. */
async function disagreeing(rereadFrom: RereadFrom = 2): Promise<Clearing> {
  const scoring = await scoringOfThree(test)
  await scoreBy(scoring.chair, scoring, (place) => String(5 - place))
  await scoreBy(scoring.reviewer, scoring, (place) => ['2', '4', '3'][place] ?? '')
  const opened = await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id, rereadFrom })
  if (!opened.ok) throw new Error(opened.refusal)
  return scoring
}

async function nextOf(actor: Actor, { id }: Clearing): Promise<string> {
  const next = await loadNextToReadAgain(test.app, actor, { recruitmentId: id })
  return (next.ok && next.value.id) || 'none'
}

const counts = async ({ id }: Clearing, actor?: Actor) => rereadingCounts(test.app.db.read, await recruitmentKeyOf(test, id), actor?.key)

describe('what is to be read again', () => {
  it('is laid before each who gave a level, when the scoring ends', async () => {
    const clearing = await disagreeing()
    expect(await counts(clearing)).toEqual({ all: 4, waiting: 4 })
    for (const actor of [clearing.chair, clearing.reviewer]) expect(await counts(clearing, actor)).toEqual({ all: 2, waiting: 2 })
    const overview = await loadCommitteeOverview(test.app, clearing.reviewer, clearing.id)
    expect(overview.ok && overview.value.rereadings).toEqual({ all: 2, waiting: 2, nextId: await nextOf(clearing.reviewer, clearing) })
  })

  it('is less where it was said that only those further apart are', async () => {
    const clearing = await disagreeing(4)
    expect(await counts(clearing)).toEqual({ all: 0, waiting: 0 })
    expect(await nextOf(clearing.reviewer, clearing)).toBe('none')
  })

  it('shows what all gave it without names, and the reader’s own', async () => {
    const clearing = await disagreeing()
    const shown = await loadAnswerToReadAgain(test.app, clearing.reviewer, { recruitmentId: clearing.id, rereadingId: await nextOf(clearing.reviewer, clearing) })
    expect(shown).toMatchObject({ ok: true, value: { first: '2', now: '2', outcome: 'waiting', given: [{ level: 2 }, { level: 5 }] } })
    expect(JSON.stringify(shown)).not.toContain(clearing.chair.name)
  })

  it('is nobody else’s: not the chair’s, HR’s or the redactor’s, and of no other recruitment', async () => {
    const clearing = await disagreeing()
    const rereadingId = await nextOf(clearing.reviewer, clearing)
    for (const actor of [clearing.chair, clearing.hr, clearing.redactor]) {
      expect(await loadAnswerToReadAgain(test.app, actor, { recruitmentId: clearing.id, rereadingId })).toEqual(refusal('not-found'))
      expect(await readAgain(test.app, actor, { recruitmentId: clearing.id, rereadingId, score: scoreOf('3'), reason: 'x' })).toEqual(refusal('not-found'))
    }
    expect(await readAgain(test.app, clearing.reviewer, { recruitmentId: 'another', rereadingId, score: scoreOf('3'), reason: 'x' })).toEqual(refusal('not-found'))
  })
})

describe('a judgement after reading again', () => {
  it('stands beside the first, counts in the ranking, and needs a reason', async () => {
    const clearing = await disagreeing()
    const recruitmentKey = await recruitmentKeyOf(test, clearing.id)
    const rereadingId = await nextOf(clearing.reviewer, clearing)
    const read = (score: string, reason: string) => readAgain(test.app, clearing.reviewer, { recruitmentId: clearing.id, rereadingId, score: scoreOf(score), reason })
    expect(await read('4', '  ')).toEqual(refusal('reason-required'))
    expect(await read('4', 'x'.repeat(2001))).toEqual(refusal('over-limit'))
    expect(await read('4', 'Eksemplet er konkret.')).toEqual({ ok: true, value: null })
    expect(await read('4', 'Eksemplet er konkret.')).toEqual({ ok: true, value: null })

    const levels = async (which: 'first' | 'standing') => (await ratingsOf(test.app.db.read, recruitmentKey, which)).flatMap(({ ratings }) => ratings.map(({ level }) => level)).sort()
    expect((await levels('first')).filter((level) => level === 2)).toHaveLength(2)
    expect((await levels('standing')).filter((level) => level === 2)).toHaveLength(1)
    const [kept] = await test.app.db.read.select({ level: scores.level }).from(scores).where(eq(scores.level, 2)).limit(1)
    expect(kept).toEqual({ level: 2 })
    expect(await counts(clearing, clearing.reviewer)).toEqual({ all: 2, waiting: 1 })
  })

  it('may be the same, without a reason, and may be thought over until the lock', async () => {
    const clearing = await disagreeing()
    const rereadingId = await nextOf(clearing.chair, clearing)
    const read = (score: string, reason = '') => readAgain(test.app, clearing.chair, { recruitmentId: clearing.id, rereadingId, score: scoreOf(score), reason })
    const outcome = async () => (await test.app.db.read.select({ outcome: rereadings.outcome, level: rereadings.level }).from(rereadings).where(eq(rereadings.id, rereadingId)))[0]
    expect(await read('5')).toEqual({ ok: true, value: null })
    expect(await outcome()).toEqual({ outcome: 'kept', level: null })
    expect(await read('cannot-judge', 'Svaret handler om noget andet.')).toEqual({ ok: true, value: null })
    expect(await outcome()).toEqual({ outcome: 'revised', level: null })
    expect(await read('5')).toEqual({ ok: true, value: null })
    expect(await outcome()).toEqual({ outcome: 'kept', level: null })
  })

  it('counts alike where the order alone is asked for: the database reckons what the ranking does', async () => {
    const clearing = await disagreeing()
    const recruitmentKey = await recruitmentKeyOf(test, clearing.id)
    const inDatabase = async () => inOrder(await weightedMeansOf(test.app.db.read, recruitmentKey, await scored())).map(({ candidateId, rank: place, weightedMean }) => [candidateId, place, weightedMean?.toFixed(9)])
    const inFull = async () => rank(await ratingsOf(test.app.db.read, recruitmentKey), await scored()).map(({ candidateId, rank: place, weightedMean }) => [candidateId, place, weightedMean?.toFixed(9)])
    const scored = async () => (await loadQuestions(test.app.db.read, recruitmentKey)).filter(({ isScored }) => isScored).map(({ id, weight }) => ({ id, weight }))
    const before = await inFull()
    expect(await inDatabase()).toEqual(before)

    for (const [actor, score] of [[clearing.reviewer, '1'], [clearing.reviewer, '3'], [clearing.chair, 'cannot-judge']] as const) {
      expect(await readAgain(test.app, actor, { recruitmentId: clearing.id, rereadingId: await nextOf(actor, clearing), score: scoreOf(score), reason: 'Læst igen.' })).toEqual({ ok: true, value: null })
    }
    expect(await inDatabase()).toEqual(await inFull())
    expect(await inFull()).not.toEqual(before)

    const [hidden] = await test.app.db.read.select({ id: candidates.id }).from(candidates).orderBy(candidates.number).limit(1)
    await test.app.db.unitOfWork((tx) => tx.update(candidates).set({ isWithdrawn: true }).where(eq(candidates.id, hidden?.id ?? '')).then(() => null))
    expect(await inDatabase()).toEqual(await inFull())
    expect(await inDatabase()).toHaveLength(2)
  })

  it('leads through all that wait, and then says that there are none', async () => {
    const clearing = await disagreeing()
    const first = await nextOf(clearing.chair, clearing)
    await readAgain(test.app, clearing.chair, { recruitmentId: clearing.id, rereadingId: first, score: scoreOf('5'), reason: '' })
    const second = await nextOf(clearing.chair, clearing)
    expect(second).not.toBe(first)
    await readAgain(test.app, clearing.chair, { recruitmentId: clearing.id, rereadingId: second, score: scoreOf('5'), reason: '' })
    expect(await nextOf(clearing.chair, clearing)).toBe('none')
  })

  it('changes what HR confirms: a hash that was shown before is stale', async () => {
    const clearing = await disagreeing()
    const [best = ''] = (await ratingsOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))).map(({ candidateId }) => candidateId)
    expect((await propose(test, clearing, [best], { reasons: new Map((await ratingsOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))).map(({ candidateId }) => [candidateId, 'Bredt felt.'])) })).ok).toBe(true)
    const hash = await shownHash(test, clearing.id)
    await readAgain(test.app, clearing.chair, { recruitmentId: clearing.id, rereadingId: await nextOf(clearing.chair, clearing), score: scoreOf('5'), reason: '' })
    expect(await confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash })).toEqual(refusal('stale'))
    const drawnUp = await shownProtocol(test, clearing.id)
    expect(drawnUp?.protocol.rereading).toEqual({ from: 2, notDone: 3 })
  })
})

describe('after the lock', () => {
  it('nothing is read again any more, not by the database either', async () => {
    const clearing = await lockedOfThree(test)
    expect(await loadNextToReadAgain(test.app, clearing.chair, { recruitmentId: clearing.id })).toEqual(refusal('not-now'))
    const recruitmentKey = await recruitmentKeyOf(test, clearing.id)
    const [score] = await test.app.db.read.select().from(scores).limit(1)
    if (!score) throw new Error('nobody scored')
    const row = { id: 'late', recruitmentKey, personKey: score.personKey, questionKey: score.questionKey, candidateKey: score.candidateKey, position: 0 }
    await expect(test.app.db.unitOfWork((tx) => tx.insert(rereadings).values(row))).rejects.toThrow()
  })

  it('what was read again stands as it was', async () => {
    const clearing = await disagreeing()
    const all = await ratingsOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))
    await propose(test, clearing, all.map(({ candidateId }) => candidateId))
    expect((await confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash: await confirmedHash(test, clearing) })).ok).toBe(true)
    await expect(test.app.db.unitOfWork((tx) => tx.update(rereadings).set({ outcome: 'kept' }))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(rereadings))).rejects.toThrow()
  })
})
