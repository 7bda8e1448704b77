import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignments, candidates } from '#db/schema/review'
import { prepareToScore } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { admitToAnswer, admitToScore, unprepared } from '~/platform/admit-to-score.server'
import { plainTexts, recruitmentToPrepareFor } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

describe('the gate to real answers', () => {
  it('opens to a reviewer who has prepared, for answers of their own that are still scored', async () => {
    const { id, reviewer, chair, hr } = await recruitmentToPrepareFor(test, [{ texts: plainTexts }])
    const rows = await test.app.db.read.select({ id: assignments.id, personKey: assignments.personKey }).from(assignments)
    const [own, chairs] = [reviewer, chair].map(({ key }) => rows.find(({ personKey }) => personKey === key)?.id ?? '')
    const answer = (actor: Actor, assignmentId = own ?? '', recruitmentId = id) => admitToAnswer(test.app.db.read, actor, { recruitmentId, assignmentId })

    expect(await admitToScore(test.app.db.read, hr, id)).toEqual(refusal('not-found'))
    expect(await answer(hr)).toEqual(refusal('not-found'))
    expect(await admitToScore(test.app.db.read, reviewer, id)).toEqual(refusal('introduction'))
    expect(await answer(reviewer)).toEqual(refusal('introduction'))
    await prepareToScore(test.app, reviewer, id)
    const admitted = await admitToScore(test.app.db.read, reviewer, id)
    expect(admitted).toMatchObject({ ok: true, value: { recruitmentId: id, phase: 'scoring', role: 'reviewer' } })
    expect(await answer(reviewer)).toMatchObject({ ok: true, value: { recruitmentId: id, assignment: { isWithdrawn: false } } })
    expect(await answer(reviewer, chairs), 'the chair’s').toEqual(refusal('not-found'))
    expect(await answer(reviewer, 'no-such')).toEqual(refusal('not-found'))

    const recruitmentKey = admitted.ok ? admitted.value.recruitmentKey : 0
    expect(await unprepared(test.app.db.read, chair, { recruitmentKey, phase: 'scoring' })).toBe('introduction')
    expect(await unprepared(test.app.db.read, chair, { recruitmentKey, phase: 'shortlisting' }), 'nothing is left to prepare for').toBeNull()

    const other = await recruitmentToPrepareFor(test, [{ texts: plainTexts }])
    await prepareToScore(test.app, other.reviewer, other.id)
    const [theirs] = await test.app.db.read.select({ id: assignments.id }).from(assignments).where(eq(assignments.personKey, other.reviewer.key))
    expect(await answer(other.reviewer, theirs?.id, other.id)).toMatchObject({ ok: true })
    expect(await answer({ ...reviewer }, theirs?.id), 'another reviewer’s elsewhere').toEqual(refusal('not-found'))

    await test.app.db.unitOfWork(async (tx) => { await tx.update(candidates).set({ isWithdrawn: true }) })
    expect(await answer(reviewer)).toEqual(refusal('no-longer-scored'))
  })
})
