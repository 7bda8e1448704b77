import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rankingBasis } from '#db/stores/ranking-basis'
import { threadedReports } from '~/platform/reports/threaded.server'
import { proposeShortlist } from '~/use-cases/propose-shortlist.server'
import { loadRanking } from '~/views/committee/ranking.server'
import { loadHrRanking } from '~/views/hr/ranking.server'
import type { Actor } from '~/platform/actor.server'
import type { Clearing } from '../../support/clearing'
import { likePeople, rankingByOne, rankingOf } from '../../support/ranking'
import { lockedOfThree, recruitmentKeyOf, scoringOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

async function suretyFor(actor: Actor, { id }: Clearing, top: string | null = null) {
  const ranking = await loadRanking(test.app, actor, { recruitmentId: id, top })
  if (!ranking.ok || !ranking.value.surety) throw new Error('no ranking')
  return ranking.value.surety
}

describe('the ranking’s certainty', () => {
  it('is about as many places as were asked for, else as are proposed, else five, within the field', async () => {
    const clearing = await rankingOf(test, 7, likePeople())
    const topFor = async (asked: string | null) => (await suretyFor(clearing.reviewer, clearing, asked)).certainty.top
    expect([await topFor(null), await topFor('3'), await topFor('70'), await topFor('nonsense')]).toEqual([5, 3, 7, 5])
    const { certainty } = await suretyFor(clearing.chair, clearing)
    const chosen = certainty.candidates.slice(0, 2).map(({ candidateId }) => candidateId)
    const reasons = new Map(certainty.candidates.map(({ candidateId }) => [candidateId as string, 'Bredt felt.']))
    const proposed = await proposeShortlist(test.app, clearing.chair, { recruitmentId: clearing.id, chosen, reasons, reason: 'De to.', revision: 0 })
    expect(proposed.ok).toBe(true)
    expect(await topFor(null)).toBe(2)
  })

  it('is nobody’s before all scores are in, and no outsider’s ever', async () => {
    const scoring = await scoringOfThree(test)
    for (const actor of [scoring.chair, scoring.reviewer]) expect(await loadRanking(test.app, actor, { recruitmentId: scoring.id, top: '2' })).toMatchObject({ ok: false, refusal: 'not-now' })
    expect(await loadHrRanking(test.app, scoring.hr, { recruitmentId: scoring.id })).toMatchObject({ ok: false, refusal: 'not-now' })
    expect(await loadRanking(test.app, scoring.redactor, { recruitmentId: scoring.id })).toMatchObject({ ok: false, refusal: 'not-found' })
  })

  it('shows the same figures every time, from the seed in the log', async () => {
    const clearing = await rankingOf(test, 6, likePeople())
    const first = await suretyFor(clearing.reviewer, clearing)
    const { seed, position } = await rankingBasis(test.app.db.read, clearing.id)
    expect(seed).not.toBe(clearing.id)
    expect(position).toBeGreaterThan(0)
    expect(await suretyFor(clearing.reviewer, clearing)).toEqual(first)
  })

  it('names no reviewer but in the strictness, which chair and HR get and reviewers do not', async () => {
    const clearing = await rankingOf(test, 8, likePeople())
    const forHr = await loadHrRanking(test.app, clearing.hr, { recruitmentId: clearing.id })
    const names = [clearing.chair.name, clearing.reviewer.name]
    expect(forHr).toMatchObject({ ok: true, value: { surety: { severity: { told: true } } } })
    const { severity, ...others } = await suretyFor(clearing.chair, clearing)
    expect(severity?.told === true && severity.reviewers.map(({ name }) => name).sort()).toEqual([...names].sort())
    const forReviewer = await suretyFor(clearing.reviewer, clearing)
    expect('severity' in forReviewer).toBe(false)
    for (const seen of [JSON.stringify(others), JSON.stringify(forReviewer)]) for (const hidden of [...names, clearing.chair.id, clearing.reviewer.id]) expect(seen).not.toContain(hidden)
  })

  it('withholds strictness of few candidates, and says why', async () => {
    const clearing = await shortlistingOfThree(test)
    expect((await suretyFor(clearing.chair, clearing)).severity).toEqual({ told: false, because: 'few-applicants-for-a-rater' })
  })

  it('is told in words where one reviewer is missing for good, and stands after the lock', async () => {
    const alone = await rankingByOne(test, 3, (place) => (place === 0 ? 5 : 3))
    const { certainty, reliability } = await suretyFor(alone.chair, alone)
    expect([certainty.bands, certainty.places, reliability.whole.agreement]).toEqual(['one-rater', 'one-rater', 'one-reviewer'])
    const locked = await lockedOfThree(test)
    expect((await suretyFor(locked.reviewer, locked)).certainty.top).toBe(2)
  })

  it('is the same out of a thread with a connection of its own that cannot write', async () => {
    const clearing = await rankingOf(test, 6, likePeople())
    const here = await suretyFor(clearing.chair, clearing)
    const program = resolve('.cache', `report-thread-${process.pid}.mjs`)
    await build({ entryPoints: [join('app', 'platform', 'reports', 'report-thread.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error' })
    const reports = threadedReports(program, test.database.url)
    const { seed, position } = await rankingBasis(test.app.db.read, clearing.id)
    const asked = { recruitmentKey: await recruitmentKeyOf(test, clearing.id), top: here.certainty.top, seed }
    const [once, again] = await Promise.all([reports.ranking(asked, position), reports.ranking(asked, position)])
    expect(once.certainty).toEqual(here.certainty)
    expect(again).toBe(once)
    await expect(reports.ranking({ ...asked, top: 0 }, position)).rejects.toThrow('work failed')
    expect((await reports.ranking({ ...asked, top: 2 }, position)).certainty.top).toBe(2)
    await reports.close()
  })
})
