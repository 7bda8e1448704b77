import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquaintances } from '#db/schema/acquaintances'
import { auditEvents } from '#db/schema/audit'
import { blockedPairs } from '#db/schema/blocked-pairs'
import { recruitments } from '#db/schema/recruitment'
import { assignments, scores } from '#db/schema/review'
import { findRecruitment, setPhase } from '#db/stores/recruitments'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { declareRelations } from '~/use-cases/declare-relations.server'
import { destroyUnsent } from '~/use-cases/destroy-unsent.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { setPanel } from '~/use-cases/set-panel.server'
import { waiveScores } from '~/use-cases/waive-scores.server'
import { loadOwnIdentity } from '~/views/applicant/own-identity.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadRelations } from '~/views/committee/relations.server'
import { loadScoringProgress } from '~/views/hr/scoring-progress.server'
import { draftPost } from '../../support/applying'
import { apply, openForScoring, openPanel, placesOf, scoreOwn, type OpenPanel } from '../../support/panel'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const judgeAt = (panel: OpenPanel, index: number) => {
  const judge = panel.judges[index]
  if (!judge) throw new Error('no such judge')
  return judge
}
const progressOf = async ({ id, hr }: OpenPanel) => {
  const progress = await loadScoringProgress(test.app, hr, id)
  if (!progress.ok) throw new Error(progress.refusal)
  return progress.value
}

describe('HR sets who reads what', () => {
  it('while it is a draft, and never after', async () => {
    const { id, hr } = await draftPost(test)
    const before = await findRecruitment(test.app.db.read, id)
    expect(before).toMatchObject({ readersPerAnswer: null, publishesCommittee: false })
    const wanted = { recruitmentId: id, revision: before?.revision ?? -1, readersPerAnswer: 2, publishesCommittee: true }
    expect(await setPanel(test.app, hr, wanted)).toEqual({ ok: true, value: null })
    expect(await setPanel(test.app, hr, wanted)).toEqual({ ok: false, refusal: 'stale' })
    await publishRecruitment(test.app, hr, { recruitmentId: id, revision: wanted.revision + 1 })
    expect(await setPanel(test.app, hr, { ...wanted, revision: wanted.revision + 1 })).toEqual({ ok: false, refusal: 'not-now' })
    const change = test.app.db.unitOfWork((tx) => tx.update(recruitments).set({ readersPerAnswer: 5 }).where(eq(recruitments.id, id)))
    await expect(change).rejects.toThrow()
    expect(await findRecruitment(test.app.db.read, id)).toMatchObject({ readersPerAnswer: 2, publishesCommittee: true })
  })
})

describe('a divided field', () => {
  it('gives each answer to two of four, the same two on all questions, with positions of one’s own without gaps', async () => {
    const panel = await openPanel(test, 4, { readersPerAnswer: 2 })
    for (let index = 0; index < 7; index += 1) await apply(test, panel, {})
    await openForScoring(test, panel)
    const places = await placesOf(test, panel.key)
    const readersOf = (candidate: string, question: number) => places.filter((place) => place.candidate === candidate && place.question === question).map(({ judge }) => judge).sort()
    for (const candidate of new Set(places.map((place) => place.candidate))) {
      expect(readersOf(candidate, 1)).toHaveLength(2)
      expect(readersOf(candidate, 2)).toEqual(readersOf(candidate, 1))
    }
    const loads = panel.judges.map(({ name }) => places.filter(({ judge, question }) => judge === name && question === 1).map(({ position }) => position))
    for (const positions of loads) expect(positions).toEqual(positions.map((_, index) => index))
    expect(loads.map(({ length }) => length).sort()).toEqual([3, 3, 4, 4])
    const { panel: made } = await progressOf(panel)
    expect(made).toEqual({ wanted: 2, made: 2, reviewers: 4 })
    const [event] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'scoring-opened'))
    expect(event?.details).toMatchObject({ candidates: 7, assignments: 28, everyone: null })
  })

  it('falls back to everyone when there are too few candidates to join the reviewers, and says so', async () => {
    const panel = await openPanel(test, 4, { readersPerAnswer: 2 })
    for (let index = 0; index < 2; index += 1) await apply(test, panel, {})
    await openForScoring(test, panel)
    expect(await placesOf(test, panel.key)).toHaveLength(2 * 2 * 4)
    expect((await progressOf(panel)).panel).toEqual({ wanted: 2, made: 4, reviewers: 4 })
    const [event] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'scoring-opened'))
    expect(event?.details).toMatchObject({ everyone: 'not-connectable' })
  })

  it('goes on without a reviewer who is missing for good, by waiver', async () => {
    const panel = await openPanel(test, 3, { readersPerAnswer: 2 })
    for (let index = 0; index < 4; index += 1) await apply(test, panel, {})
    await openForScoring(test, panel)
    for (const judge of panel.judges.slice(0, 2)) await scoreOwn(test, panel, judge)
    expect(await openShortlisting(test.app, panel.hr, { recruitmentId: panel.id })).toEqual({ ok: false, refusal: 'scores-missing' })
    expect((await waiveScores(test.app, panel.hr, { recruitmentId: panel.id, personId: judgeAt(panel, 2).id, reason: 'Er rejst.' })).ok).toBe(true)
    expect((await openShortlisting(test.app, panel.hr, { recruitmentId: panel.id })).ok).toBe(true)
  })
})

describe('a relation that was declared', () => {
  it('by an applicant keeps the member off in a divided field, and others read instead', async () => {
    const panel = await openPanel(test, 4, { readersPerAnswer: 2 })
    const viggo = judgeAt(panel, 1)
    for (let index = 0; index < 8; index += 1) await apply(test, panel, { knows: index < 4 ? 'viggo vurder' : '' })
    expect(await test.app.db.read.$count(blockedPairs)).toBe(4)
    await openForScoring(test, panel)
    const places = await placesOf(test, panel.key)
    expect(places.every(({ recusal }) => recusal === 'none')).toBe(true)
    expect(places).toHaveLength(8 * 2 * 2)
    const loads = panel.judges.map(({ name }) => places.filter(({ judge, question }) => judge === name && question === 1).length)
    expect(loads).toEqual([4, 4, 4, 4])
    const read = await test.app.db.read.select({ n: assignments.candidateKey }).from(assignments).where(and(eq(assignments.personKey, viggo.key), eq(assignments.recusal, 'none')))
    expect(new Set(read.map(({ n }) => n)).size).toBe(4)
  })

  it('keeps the place where everyone reads everything: nothing of the numbers tells', async () => {
    const panel = await openPanel(test, 3)
    const viggo = judgeAt(panel, 1)
    await apply(test, panel, { name: 'Ida Bay', knows: 'Viggo Vurder' })
    for (let index = 0; index < 3; index += 1) await apply(test, panel, {})
    await openForScoring(test, panel)
    const own = (await placesOf(test, panel.key)).filter(({ judge }) => judge === viggo.name)
    expect(own.filter(({ recusal }) => recusal === 'declared').map(({ question }) => question)).toEqual([1, 2])
    expect((await progressOf(panel)).reviewers.map(({ assigned, done }) => [assigned, done])).toEqual([[8, 0], [8, 0], [8, 0]])
    const overview = await loadCommitteeOverview(test.app, viggo, panel.id)
    expect(overview.ok && overview.value.questions.map(({ own: mine }) => mine?.assigned)).toEqual([3, 3])
    await scoreOwn(test, panel, viggo)
    const { reviewers } = await progressOf(panel)
    expect(reviewers.find(({ name }) => name === viggo.name)).toMatchObject({ assigned: 8, done: 8 })
    const given = await test.app.db.read.select({ level: scores.level }).from(scores).where(eq(scores.personKey, viggo.key))
    expect(given.filter(({ level }) => level === null)).toHaveLength(2)
  })

  it('is over at once where a walk holds nothing else', async () => {
    const panel = await openPanel(test, 3)
    await apply(test, panel, { knows: 'Viggo Vurder' })
    await openForScoring(test, panel)
    expect((await progressOf(panel)).reviewers.map(({ assigned, done }) => [assigned, done])).toEqual([[2, 0], [2, 0], [2, 2]])
  })

  it('by a member is kept sealed, shown to that member alone, and compared when somebody sends', async () => {
    const panel = await openPanel(test, 3)
    const [dorte, viggo] = [judgeAt(panel, 0), judgeAt(panel, 1)]
    await apply(test, panel, { name: 'Gerda Gammel' }) // sent before anything was written
    expect((await declareRelations(test.app, viggo, { recruitmentId: panel.id, names: 'Ida Bay og Gerda Gammel' })).ok).toBe(true)
    expect(await loadRelations(test.app, viggo, panel.id)).toMatchObject({ ok: true, value: { names: 'Ida Bay\nGerda Gammel' } })
    expect(await loadRelations(test.app, dorte, panel.id)).toMatchObject({ ok: true, value: { names: '' } })
    expect(await loadRelations(test.app, panel.hr, panel.id)).toMatchObject({ ok: false, refusal: 'not-found' })
    const rows = await test.app.db.read.select().from(acquaintances)
    expect(rows).toHaveLength(1)
    expect(Buffer.concat(rows.map(({ box }) => box)).includes('Ida')).toBe(false)
    await apply(test, panel, { name: 'Ida Kirstine Bay' })
    expect(await test.app.db.read.select({ personKey: blockedPairs.personKey }).from(blockedPairs)).toEqual([{ personKey: viggo.key }])
    const events = await test.app.db.read.select().from(auditEvents)
    expect(events.filter(({ actorId }) => actorId === viggo.id)).toEqual([])
  })

  it('is destroyed when scoring opens, and where a recruitment was cancelled', async () => {
    const left = async () => [await test.app.db.read.$count(blockedPairs), await test.app.db.read.$count(acquaintances)]
    const panel = await openPanel(test, 3)
    await declareRelations(test.app, judgeAt(panel, 1), { recruitmentId: panel.id, names: 'Ida Bay' })
    await apply(test, panel, { name: 'Ida Bay' })
    expect(await left()).toEqual([1, 1])
    await openForScoring(test, panel)
    expect(await left()).toEqual([0, 0])
    expect(await declareRelations(test.app, judgeAt(panel, 1), { recruitmentId: panel.id, names: 'Bo Ek' })).toEqual({ ok: false, refusal: 'not-now' })
  })

  it('goes with a recruitment that is cancelled', async () => {
    const panel = await openPanel(test, 3)
    await declareRelations(test.app, judgeAt(panel, 1), { recruitmentId: panel.id, names: 'Ida Bay' })
    await apply(test, panel, { name: 'Ida Bay' })
    await cancelRecruitment(test.app, panel.hr, { recruitmentId: panel.id, reason: 'post-withdrawn' })
    await destroyUnsent(test.app)
    expect([await test.app.db.read.$count(blockedPairs), await test.app.db.read.$count(acquaintances)]).toEqual([0, 0])
  })

  it('is the applicant’s own to read again, and in nothing that is sealed for others', async () => {
    const panel = await openPanel(test, 3)
    const applicant = await apply(test, panel, { knows: ' Viggo  Vurder \r\n\r\nNogen Helt Anden ' })
    expect(await loadOwnIdentity(test.app, applicant)).toMatchObject({ knows: 'Viggo Vurder\nNogen Helt Anden' })
  })

  it('cannot be written once scoring is open, not even by SQL', async () => {
    const panel = await openPanel(test, 3)
    await apply(test, panel, {})
    await openForScoring(test, panel)
    await expect(test.app.db.unitOfWork((tx) => tx.insert(blockedPairs).values({ applicationKey: 1, personKey: judgeAt(panel, 1).key }))).rejects.toThrow()
    expect(await test.app.db.unitOfWork((tx) => setPhase(tx, panel.key, 'clearing', 'scoring'))).toBe(false)
  })
})
