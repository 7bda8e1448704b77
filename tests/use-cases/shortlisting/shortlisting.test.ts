import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { recruitments } from '#db/schema/recruitment'
import { locks } from '#db/schema/review'
import { assignments } from '#db/schema/review'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { proposeShortlist } from '~/use-cases/propose-shortlist.server'
import { waiveScores } from '~/use-cases/waive-scores.server'
import { loadRanking } from '~/views/committee/ranking.server'
import { loadLockPage } from '~/views/hr/lock.server'
import { loadScoringProgress } from '~/views/hr/scoring-progress.server'
import { confirmedHash, lockedOfThree, propose, scoreAll, scoringOfThree, shortlistingOfThree, shortlistOf, shownHash } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

describe('opening the shortlisting', () => {
  it('waits for every score, and shows nobody the ranking before', async () => {
    const scoring = await scoringOfThree(test)
    await scoreAll(test, scoring, scoring.chair)
    expect(await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })).toEqual(refusal('scores-missing'))
    expect(await loadRanking(test.app, scoring.chair, { recruitmentId: scoring.id })).toEqual(refusal('not-now'))
    expect((await shortlistOf(test, scoring, scoring.reviewer)).candidates).toEqual([])
    await scoreAll(test, scoring, scoring.reviewer)
    expect(await openShortlisting(test.app, scoring.reviewer, { recruitmentId: scoring.id })).toEqual(refusal('not-found'))
    expect(await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })).toEqual({ ok: true, value: null })
    expect(await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })).toEqual(refusal('not-now'))
  })

  it('does without a reviewer’s missing scores when HR says why, once', async () => {
    const { hr, chair, reviewer, id, ...rest } = await scoringOfThree(test)
    await scoreAll(test, { hr, chair, reviewer, id, ...rest }, chair)
    const waive = (reason: string, actor = hr) => waiveScores(test.app, actor, { recruitmentId: id, personId: reviewer.id, reason })
    expect(await waive(' ')).toEqual(refusal('reason-required'))
    expect(await waive('Langtidssygemeldt', chair)).toEqual(refusal('not-found'))
    expect(await waive('Langtidssygemeldt')).toEqual({ ok: true, value: null })
    expect(await waive('Langtidssygemeldt')).toEqual({ ok: true, value: null })
    const events = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'scores-waived'))
    expect(events.map(({ details }) => details)).toEqual([{ reviewer: reviewer.id, missing: 6 }])
    expect(await openShortlisting(test.app, hr, { recruitmentId: id })).toEqual({ ok: true, value: null })
  })

  it('tells HR how far each reviewer is, and the committee nothing', async () => {
    const scoring = await scoringOfThree(test)
    await scoreAll(test, scoring, scoring.chair)
    const progress = await loadScoringProgress(test.app, scoring.hr, scoring.id)
    expect(progress.ok && progress.value.reviewers.map(({ done, assigned }) => [done, assigned]).sort()).toEqual([[0, 6], [6, 6]])
    expect(progress.ok && progress.value.missing).toBe(6)
    for (const actor of [scoring.chair, scoring.reviewer, scoring.redactor]) expect(await loadScoringProgress(test.app, actor, scoring.id)).toEqual(refusal('not-found'))
  })
})

describe('proposing', () => {
  it('is the chair’s alone, needs somebody on the list and a reason', async () => {
    const shortlisting = await shortlistingOfThree(test)
    const [first = ''] = shortlisting.ranked
    const wanted = { recruitmentId: shortlisting.id, chosen: [first], reasons: new Map<string, string>(), reason: 'Stærkest.', revision: 0 }
    for (const actor of [shortlisting.reviewer, shortlisting.hr, shortlisting.redactor]) expect(await proposeShortlist(test.app, actor, wanted)).toEqual(refusal('not-found'))
    expect(await propose(test, shortlisting, [])).toEqual(refusal('shortlist-empty'))
    expect(await propose(test, shortlisting, ['somebody-else'])).toEqual(refusal('shortlist-empty'))
    expect(await propose(test, shortlisting, [first], { reason: '  ' })).toEqual(refusal('reason-required'))
    expect(await propose(test, shortlisting, [first])).toEqual({ ok: true, value: { revision: 1 } })
  })

  it('asks a reason for every departure from the order, and keeps each', async () => {
    const shortlisting = await shortlistingOfThree(test)
    const [first = '', second = '', third = ''] = shortlisting.ranked
    expect(await propose(test, shortlisting, [first, third])).toEqual(refusal('reasons-missing'))
    expect(await propose(test, shortlisting, [first, third], { reasons: new Map([[third, 'Særlig erfaring']]) })).toEqual(refusal('reasons-missing'))
    const reasons = new Map([[third, 'Særlig erfaring'], [second, 'Mangler erfaring'], [first, 'Ingen afvigelse']])
    expect(await propose(test, shortlisting, [first, third], { reasons })).toMatchObject({ ok: true })
    const { proposal } = await shortlistOf(test, shortlisting, shortlisting.reviewer)
    expect(proposal?.entries.map(({ isChosen, departure, reason }) => [isChosen, departure, reason])).toEqual([
      [true, null, ''], [false, 'passed-over', 'Mangler erfaring'], [true, 'lifted', 'Særlig erfaring'],
    ])
  })

  it('does not write over what was proposed in another window', async () => {
    const shortlisting = await shortlistingOfThree(test)
    const [first = '', second = ''] = shortlisting.ranked
    await propose(test, shortlisting, [first])
    expect(await propose(test, shortlisting, [first, second])).toEqual(refusal('stale'))
    expect(await propose(test, shortlisting, [first, second], { revision: 1 })).toEqual({ ok: true, value: { revision: 2 } })
  })
})

describe('the lock', () => {
  it('takes another person than the one who proposed', async () => {
    const shortlisting = await shortlistingOfThree(test)
    await propose(test, shortlisting, shortlisting.ranked.slice(0, 2))
    const hash = await shownHash(test, shortlisting.id)
    for (const actor of [shortlisting.chair, shortlisting.reviewer, shortlisting.redactor]) {
      expect(await confirmLock(test.app, actor, { recruitmentId: shortlisting.id, hash })).toEqual(refusal('not-found'))
    }
    const hrAndChair = { ...shortlisting.chair, roles: ['hr'] as const }
    expect(await confirmLock(test.app, hrAndChair, { recruitmentId: shortlisting.id, hash })).toEqual(refusal('not-found'))
    expect(await test.app.db.read.select().from(locks)).toEqual([])
  })

  it('is refused before there is a proposal, and when the proposal is another than the one that was read', async () => {
    const shortlisting = await shortlistingOfThree(test)
    const [first = '', second = ''] = shortlisting.ranked
    const lock = (hash: string) => confirmLock(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hash })
    expect(await lock('0'.repeat(64))).toEqual(refusal('not-proposed'))
    await propose(test, shortlisting, [first])
    const read = await shownHash(test, shortlisting.id)
    await propose(test, shortlisting, [first, second], { revision: 1 })
    expect(await lock(read)).toEqual(refusal('stale'))
    expect(await lock(await confirmedHash(test, shortlisting))).toMatchObject({ ok: true })
  })

  it('freezes what was shown under its hash, once', async () => {
    const locked = await lockedOfThree(test)
    const [row] = await test.app.db.read.select().from(locks)
    expect(row).toMatchObject({ proposedByKey: locked.chair.key, confirmedByKey: locked.hr.key, hash: await shownHash(test, locked.id) })
    expect(JSON.stringify(row?.protocol)).toContain('De to stærkeste.')
    expect(await confirmLock(test.app, locked.hr, { recruitmentId: locked.id, hash: row?.hash ?? '' })).toEqual(refusal('already-locked'))
    expect(await propose(test, locked, locked.ranked.slice(0, 1), { revision: 1 })).toEqual(refusal('not-now'))
    const page = await loadLockPage(test.app, locked.hr, locked.id)
    expect(page.ok && page.value.lock).toMatchObject({ hash: row?.hash, confirmedBy: locked.hr.name })
  })

  it('lets only one of two who confirm at once through', async () => {
    const shortlisting = await shortlistingOfThree(test)
    await propose(test, shortlisting, shortlisting.ranked.slice(0, 1))
    const hash = await confirmedHash(test, shortlisting)
    const colleague = await test.person('Hanne', ['hr'])
    const both = await Promise.all([shortlisting.hr, colleague].map((actor) => confirmLock(test.app, actor, { recruitmentId: shortlisting.id, hash })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(refusal('already-locked'))
  })

  it('has a hash that does not hang on the order of rows', async () => {
    const shortlisting = await shortlistingOfThree(test)
    await propose(test, shortlisting, shortlisting.ranked.slice(0, 1))
    const hashes = await Promise.all([1, 2, 3].map(() => shownHash(test, shortlisting.id)))
    expect(new Set(hashes).size).toBe(1)
  })
})

describe('an administrator and an auditor', () => {
  it('know of no ranking, no list and no lock', async () => {
    const shortlisting = await shortlistingOfThree(test)
    for (const role of ['administrator', 'auditor'] as const) {
      const outsider = await test.person(`Udenfor ${role}`, [role])
      expect(await loadRanking(test.app, outsider, { recruitmentId: shortlisting.id })).toEqual(refusal('not-found'))
      expect(await loadLockPage(test.app, outsider, shortlisting.id)).toEqual(refusal('not-found'))
      expect(await openShortlisting(test.app, outsider, { recruitmentId: shortlisting.id })).toEqual(refusal('not-found'))
    }
    expect((await test.app.db.read.select({ phase: recruitments.phase }).from(recruitments))[0]?.phase).toBe('shortlisting')
    expect((await test.app.db.read.select({ isDone: assignments.isDone }).from(assignments)).every(({ isDone }) => isDone)).toBe(true)
  })
})
