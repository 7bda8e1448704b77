import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { assignments, candidates } from '#db/schema/review'
import { secondLookPairs, secondLooks, secondLookVerdicts } from '#db/schema/second-look'
import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import { loadQuestions } from '#db/stores/questionnaires'
import { insertSecondLook } from '#db/stores/second-looks'
import { candidatesOf, loadLock } from '#db/stores/shortlist'
import { noNeeds } from '~/domain/identity'
import type { Actor } from '~/platform/actor.server'
import { scoreAnswers } from '~/commands/demo/walk.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { beginSecondLook, compareAnswers, endSecondLook } from '~/use-cases/second-look.server'
import { stepBack } from '~/use-cases/step-back.server'
import { loadRanking } from '~/views/committee/ranking.server'
import { loadComparison, loadSecondLookPage } from '~/views/committee/second-look.server'
import { loadHrRanking } from '~/views/hr/ranking.server'
import { plainTexts, recruitmentInScoring, type Clearing } from '../../support/clearing'
import { likePeople, rankingOf } from '../../support/ranking'
import { propose, recruitmentKeyOf, scoringOfThree, confirmedHash, shownHash, shownProtocol } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

async function begun(): Promise<Clearing> {
  const clearing = await rankingOf(test, 4, likePeople())
  const done = await beginSecondLook(test.app, clearing.chair, { recruitmentId: clearing.id, top: '2' })
  if (!done.ok || done.value.pairs === 0) throw new Error('there is nothing to compare')
  return clearing
}

async function pageOf(actor: Actor, { id }: Clearing) {
  const page = await loadSecondLookPage(test.app, actor, id)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

const ownIds = async (actor: Actor, clearing: Clearing) => (await pageOf(actor, clearing)).begun?.own.map(({ id }) => id) ?? []

async function compareAll(actor: Actor, clearing: Clearing, verdict: 'a' | 'equal' = 'equal'): Promise<void> {
  for (const pairId of await ownIds(actor, clearing)) {
    const done = await compareAnswers(test.app, actor, { recruitmentId: clearing.id, pairId, verdict })
    if (!done.ok) throw new Error(done.refusal)
  }
}

const foundBy = async (actor: Actor, { id }: Clearing) => {
  const ranking = await loadRanking(test.app, actor, { recruitmentId: id })
  if (!ranking.ok) throw new Error(ranking.refusal)
  return ranking.value.secondLook
}

const eventsOf = async (action: 'second-look-begun' | 'second-look-taken' | 'second-look-ended') =>
  (await test.app.db.read.select({ actorId: auditEvents.actorId, details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.action, action)))

describe('a second look', () => {
  it('is begun by the chair, once, at a number of places, and the log says so', async () => {
    const clearing = await rankingOf(test, 4, likePeople())
    for (const actor of [clearing.reviewer, clearing.hr, clearing.redactor]) expect(await beginSecondLook(test.app, actor, { recruitmentId: clearing.id, top: '2' })).toEqual(refusal('not-found'))
    expect((await pageOf(clearing.chair, clearing)).toBegin).toMatchObject({ field: 4 })
    expect(await pageOf(clearing.reviewer, clearing)).toMatchObject({ begun: null, toBegin: null, toEnd: null })
    const done = await beginSecondLook(test.app, clearing.chair, { recruitmentId: clearing.id, top: '2' })
    const pairs = await test.app.db.read.$count(secondLookPairs)
    expect(done).toEqual({ ok: true, value: { pairs } })
    expect(pairs).toBeGreaterThan(0)
    expect(await eventsOf('second-look-begun')).toEqual([{ actorId: clearing.chair.id, details: { top: 2, pairs } }])
    expect(await beginSecondLook(test.app, clearing.chair, { recruitmentId: clearing.id, top: '3' })).toEqual(refusal('stale'))
  })

  it('is not begun where nobody is open', async () => {
    const clearing = await rankingOf(test, 3, (place) => (place === 0 ? 5 : 1))
    const alone = await beginSecondLook(test.app, clearing.chair, { recruitmentId: clearing.id, top: '1' })
    expect(alone).toEqual({ ok: true, value: { pairs: 0 } })
    expect(await test.app.db.read.$count(secondLooks)).toBe(0)
  })

  it('shows two answers without numbers or levels, and keeps which of them is the stronger whichever side it stood on', async () => {
    const clearing = await begun()
    for (const actor of [clearing.chair, clearing.reviewer]) {
      for (const pairId of await ownIds(actor, clearing)) {
        const shown = await loadComparison(test.app, actor, { recruitmentId: clearing.id, pairId })
        expect(shown).toMatchObject({ ok: true, value: { id: pairId, verdict: null, a: { language: 'da' }, b: { language: 'da' } } })
        for (const { number, id } of await candidatesOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))) for (const word of [number, id]) expect(JSON.stringify(shown)).not.toContain(word)
        await compareAnswers(test.app, actor, { recruitmentId: clearing.id, pairId, verdict: 'a' })
        expect(await loadComparison(test.app, actor, { recruitmentId: clearing.id, pairId })).toMatchObject({ ok: true, value: { verdict: 'a' } })
      }
    }
    const kept = new Set((await test.app.db.read.select({ verdict: secondLookVerdicts.verdict }).from(secondLookVerdicts)).map(({ verdict }) => verdict))
    expect(kept).toEqual(new Set(['first', 'second'])) // A is not always the one who stands higher
  })

  it('may be changed and taken back until the chair has ended it, and is in the log once', async () => {
    const clearing = await begun()
    const [pairId = ''] = await ownIds(clearing.reviewer, clearing)
    const compare = (verdict: 'b' | 'equal' | null) => compareAnswers(test.app, clearing.reviewer, { recruitmentId: clearing.id, pairId, verdict })
    const verdict = async () => (await pageOf(clearing.reviewer, clearing)).begun?.own[0]?.verdict
    for (const [given, shown] of [['b', 'b'], ['equal', 'equal'], [null, null]] as const) {
      expect(await compare(given)).toEqual({ ok: true, value: null })
      expect(await verdict()).toBe(shown)
    }
    await compareAll(clearing.reviewer, clearing)
    expect((await eventsOf('second-look-taken')).length).toBeLessThan((await ownIds(clearing.reviewer, clearing)).length)
    for (const { details } of await eventsOf('second-look-taken')) expect(details).toEqual({})
    await compareAll(clearing.chair, clearing)
    expect(await endSecondLook(test.app, clearing.chair, clearing.id)).toEqual({ ok: true, value: null })
    expect(await compare('b')).toEqual(refusal('not-now'))
    for (const late of [
      () => test.app.db.unitOfWork((tx) => tx.update(secondLookVerdicts).set({ verdict: 'first' })), () => test.app.db.unitOfWork((tx) => tx.delete(secondLookVerdicts)),
      () => test.app.db.unitOfWork((tx) => tx.update(secondLooks).set({ isEnded: false })), () => test.app.db.unitOfWork((tx) => tx.delete(secondLookPairs)),
    ]) await expect(late()).rejects.toThrow()
  })

  it('is nobody else’s: no pair of another reviewer, recruitment or role', async () => {
    const clearing = await begun()
    const [pairId = ''] = await ownIds(clearing.reviewer, clearing)
    for (const actor of [clearing.hr, clearing.redactor]) {
      expect(await loadComparison(test.app, actor, { recruitmentId: clearing.id, pairId })).toEqual(refusal('not-found'))
      expect(await compareAnswers(test.app, actor, { recruitmentId: clearing.id, pairId, verdict: 'a' })).toEqual(refusal('not-found'))
      expect(await loadSecondLookPage(test.app, actor, clearing.id)).toEqual(refusal('not-found'))
    }
    expect(await compareAnswers(test.app, clearing.reviewer, { recruitmentId: clearing.id, pairId: 'none', verdict: 'a' })).toEqual(refusal('not-found'))
    expect(await compareAnswers(test.app, clearing.reviewer, { recruitmentId: 'another', pairId, verdict: 'a' })).toEqual(refusal('not-found'))
  })
})

describe('what was found', () => {
  it('is seen by nobody until the chair, who has compared everything, ends it; then by committee and HR, without names', async () => {
    const clearing = await begun()
    await compareAll(clearing.reviewer, clearing)
    expect(await foundBy(clearing.reviewer, clearing)).toBeNull()
    expect(await endSecondLook(test.app, clearing.reviewer, clearing.id)).toEqual(refusal('not-found'))
    expect(await endSecondLook(test.app, clearing.chair, clearing.id)).toEqual(refusal('incomplete'))
    expect((await pageOf(clearing.chair, clearing)).toEnd).toEqual({ finished: 1, members: 2, isOwnDone: false })
    await compareAll(clearing.chair, clearing)
    expect((await pageOf(clearing.chair, clearing)).toEnd).toEqual({ finished: 2, members: 2, isOwnDone: true })
    expect(await endSecondLook(test.app, clearing.chair, clearing.id)).toEqual({ ok: true, value: null })

    const found = await foundBy(clearing.reviewer, clearing)
    expect(found?.pairs).toHaveLength(await test.app.db.read.$count(secondLookPairs))
    for (const pair of found?.pairs ?? []) expect(pair).toMatchObject({ first: 0, second: 0, equal: 2 })
    const hrs = await loadHrRanking(test.app, clearing.hr, { recruitmentId: clearing.id })
    expect(hrs.ok && hrs.value.secondLook).toEqual(found)
    for (const { id, name } of [clearing.chair, clearing.reviewer]) for (const word of [id, name]) expect(JSON.stringify(found)).not.toContain(word)
  })

  it('changes no place and no figure of the ranking', async () => {
    const clearing = await begun()
    const figures = async () => { const page = await loadRanking(test.app, clearing.chair, { recruitmentId: clearing.id, top: '2' }); return page.ok && [page.value.figures, page.value.surety] }
    const before = await figures()
    await compareAll(clearing.chair, clearing, 'a')
    await endSecondLook(test.app, clearing.chair, clearing.id)
    expect(await figures()).toEqual(before)
  })

  it('is frozen in the protocol as counts, and is not there where nobody compared', async () => {
    const clearing = await begun()
    await propose(test, clearing, (await candidatesOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))).map(({ id }) => id))
    const earlier = await shownHash(test, clearing.id)
    await compareAll(clearing.reviewer, clearing)
    await compareAll(clearing.chair, clearing)
    expect((await shownProtocol(test, clearing.id))?.protocol, 'chair and HR read it before the lock').not.toHaveProperty('secondLook')
    expect(await endSecondLook(test.app, clearing.chair, clearing.id)).toMatchObject({ ok: true })
    expect(await confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash: earlier })).toEqual(refusal('stale'))
    expect((await confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash: await confirmedHash(test, clearing) })).ok).toBe(true)
    const protocol = (await loadLock(test.app.db.read, await recruitmentKeyOf(test, clearing.id)))?.protocol as SelectionProtocol // as confirmLock stored it
    expect(protocol.secondLook?.top).toBe(2)
    for (const pair of protocol.secondLook?.pairs ?? []) expect(pair).toMatchObject({ firstStronger: 0, secondStronger: 0, equal: 2 })
    expect(JSON.stringify(protocol.secondLook)).not.toContain(clearing.reviewer.id)
    expect(await foundBy(clearing.chair, clearing), 'nothing can change any more').toMatchObject({ top: 2 })
    await expect(test.app.db.unitOfWork((tx) => tx.delete(secondLookVerdicts))).rejects.toThrow()
  })

  it('is absent from the protocol of those who did not compare', async () => {
    const clearing = await begun()
    await propose(test, clearing, (await candidatesOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))).map(({ id }) => id))
    await confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash: await confirmedHash(test, clearing) })
    expect((await loadLock(test.app.db.read, await recruitmentKeyOf(test, clearing.id)))?.protocol).not.toHaveProperty('secondLook')
  })
})

describe('whoever is off a candidate', () => {
  /** The reviewer steps back from one of four; each is held against the next. */
  async function steppedBack(): Promise<Clearing & { off: string }> {
    const sent = Array.from({ length: 4 }, (_, index) => ({ texts: plainTexts, identity: { name: `Ansøger ${index}`, email: `a${index}@x.dk`, phone: '', ...noNeeds } }))
    const clearing = await recruitmentInScoring(test, sent)
    const [first] = await test.app.db.read.select({ id: assignments.id, number: candidates.number }).from(assignments)
      .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, clearing.reviewer.key)).orderBy(candidates.number)
    await stepBack(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: first?.id ?? '' })
    for (const actor of [clearing.chair, clearing.reviewer]) {
      await scoreAnswers(test.app, actor, { recruitmentId: clearing.id, judge: () => ({ score: { kind: 'level', level: 3 }, note: '' }) })
    }
    const opened = await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
    if (!opened.ok) throw new Error(opened.refusal)
    const recruitmentKey = await recruitmentKeyOf(test, clearing.id)
    const all = await candidatesOf(test.app.db.read, recruitmentKey)
    const questionKeys = (await loadQuestions(test.app.db.read, recruitmentKey)).filter(({ isScored }) => isScored).map(({ key }) => key)
    const pairs = all.slice(1).flatMap((second, index) => questionKeys.map((questionKey) => ({ id: test.app.random.id(), recruitmentKey, questionKey, firstKey: all[index]?.key ?? 0, secondKey: second.key })))
    await test.app.db.unitOfWork((tx) => insertSecondLook(tx, { recruitmentKey, top: 2, pairs }))
    return { ...clearing, off: first?.number ?? '' }
  }

  it('has no pair of that candidate, and the database takes none of their verdicts', async () => {
    const clearing = await steppedBack()
    const [off] = await test.app.db.read.select({ key: candidates.key }).from(candidates).where(eq(candidates.number, clearing.off))
    const pairs = await test.app.db.read.select().from(secondLookPairs)
    const theirs = pairs.filter(({ firstKey, secondKey }) => firstKey === off?.key || secondKey === off?.key)
    expect(theirs.length, 'what could be shown is there').toBeGreaterThan(0)
    expect((await ownIds(clearing.reviewer, clearing)).sort()).toEqual(pairs.filter((pair) => !theirs.includes(pair)).map(({ id }) => id).sort())
    for (const { id, key, recruitmentKey } of theirs) {
      expect(await loadComparison(test.app, clearing.reviewer, { recruitmentId: clearing.id, pairId: id })).toEqual(refusal('not-found'))
      expect(await compareAnswers(test.app, clearing.reviewer, { recruitmentId: clearing.id, pairId: id, verdict: 'a' })).toEqual(refusal('not-found'))
      await expect(test.app.db.unitOfWork((tx) => tx.insert(secondLookVerdicts).values({ pairKey: key, personKey: clearing.reviewer.key, recruitmentKey, verdict: 'equal' }))).rejects.toThrow()
    }
    expect(await ownIds(clearing.chair, clearing)).toHaveLength(pairs.length)
  })
})

it('before the ranking is open there is none', async () => {
  const scoring = await scoringOfThree(test)
  expect(await loadSecondLookPage(test.app, scoring.chair, scoring.id)).toEqual(refusal('not-now'))
  expect(await beginSecondLook(test.app, scoring.chair, { recruitmentId: scoring.id, top: '1' })).toEqual(refusal('not-now'))
})
