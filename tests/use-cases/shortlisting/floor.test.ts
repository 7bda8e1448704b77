import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { levelWaivers } from '#db/schema/review'
import { answersBelowFloor } from '#db/stores/level-waivers'
import { candidatesOf, loadLock } from '#db/stores/shortlist'
import { scoreAnswers } from '~/commands/demo/walk.server'
import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { answerName, waiveLevels } from '~/use-cases/waive-levels.server'
import { loadLockPage } from '~/views/hr/lock.server'
import { confirmedHash, propose, recruitmentKeyOf, scoringOfThree, shownHash } from '../../support/shortlisting'
import type { Clearing } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let key: number
/** The number of the candidate whom the reviewer cannot judge. */
let number: string

beforeEach(async () => {
  test = await openTestApp()
  clearing = await scoringOfThree(test)
  key = await recruitmentKeyOf(test, clearing.id)
  const all = await candidatesOf(test.app.db.read, key)
  number = all[0]?.number ?? ''
  const level = (given: string) => ({ score: { kind: 'level', level: given === number ? 5 : 3 } as const, note: '' })
  await scoreAnswers(test.app, clearing.chair, { recruitmentId: clearing.id, judge: level })
  await scoreAnswers(test.app, clearing.reviewer, { recruitmentId: clearing.id, judge: (given) => (given === number ? { score: { kind: 'cannot-judge' }, note: '' } : level(given)) })
  await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
  await propose(test, clearing, all.slice(0, 1).map(({ id }) => id))
})
afterEach(() => test.close())

const lock = async () => confirmLock(test.app, clearing.hr, { recruitmentId: clearing.id, hash: await confirmedHash(test, clearing) })
const floor = async () => {
  const page = await loadLockPage(test.app, clearing.hr, clearing.id)
  if (!page.ok) throw new Error(page.refusal)
  return page.value.floor
}
const waive = (answer: string, reason = 'Svarene er entydige.') => waiveLevels(test.app, clearing.hr, { recruitmentId: clearing.id, answer, reason })

describe('the floor of two levels', () => {
  it('keeps the list from being locked and tells which answers of whom', async () => {
    expect(await lock()).toEqual({ ok: false, refusal: 'scores-missing' })
    expect((await floor()).missing.map(({ candidateNumber, questionNumber }) => [candidateNumber, questionNumber])).toEqual([[number, 1], [number, 2]])
  })

  it('is waived by HR for one answer, with a reason, and the other still stands in the way', async () => {
    const [first] = await answersBelowFloor(test.app.db.read, key)
    expect(await waive(first ? answerName(first) : '', ' ')).toEqual({ ok: false, refusal: 'reason-required' })
    expect((await waive(first ? answerName(first) : '')).ok).toBe(true)
    expect((await floor()).missing.map(({ questionNumber }) => questionNumber)).toEqual([2])
    expect((await floor()).waived.map(({ candidateNumber, questionNumber, reason }) => [candidateNumber, questionNumber, reason])).toEqual([[number, 1, 'Svarene er entydige.']])
    expect(await lock()).toEqual({ ok: false, refusal: 'scores-missing' })
  })

  it('is waived for all that are missing, and the protocol shows it', async () => {
    const before = await shownHash(test, clearing.id)
    expect((await waive('all')).ok).toBe(true)
    expect((await waive('all')).ok).toBe(true) // again is the same
    expect(await test.app.db.read.$count(levelWaivers)).toBe(2)
    expect(await shownHash(test, clearing.id)).not.toBe(before)
    expect((await lock()).ok).toBe(true)
    const { protocol } = (await loadLock(test.app.db.read, key)) as { protocol: SelectionProtocol }
    expect(protocol.levelWaivers?.map(({ candidate, reason, waivedBy }) => [candidate, reason, waivedBy])).toEqual([1, 2].map(() => [number, 'Svarene er entydige.', clearing.hr.id]))
    const [event] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'levels-waived'))
    expect(event).toMatchObject({ actorId: clearing.hr.id, details: { answers: 2 } })
  })

  it('is HR’s to waive, of answers that lack levels, while the list is open', async () => {
    expect(await waiveLevels(test.app, clearing.chair, { recruitmentId: clearing.id, answer: 'all', reason: 'x' })).toEqual({ ok: false, refusal: 'not-found' })
    expect((await waive('no-such.answer')).ok).toBe(true)
    expect(await test.app.db.read.$count(levelWaivers)).toBe(0)
    await waive('all')
    await lock()
    expect(await waive('all')).toEqual({ ok: false, refusal: 'not-now' })
    await expect(test.app.db.unitOfWork((tx) => tx.update(levelWaivers).set({ reason: 'andet' }))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(levelWaivers))).rejects.toThrow()
  })
})
