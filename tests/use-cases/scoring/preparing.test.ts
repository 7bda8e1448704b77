import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { introductions, sampleAnswers, sampleLevels } from '#db/schema/calibration'
import { assignments, scores } from '#db/schema/review'
import { loadLock } from '#db/stores/shortlist'
import { reviewersProgress } from '#db/stores/shortlist'
import type { Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { saveSample } from '~/use-cases/edit-samples.server'
import { markAnswer } from '~/use-cases/mark-answer.server'
import { acknowledgeIntroduction, scoreSamples } from '~/use-cases/prepare-to-score.server'
import { saveScore } from '~/use-cases/save-score.server'
import { undoScore } from '~/use-cases/undo-score.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadAnswerAfter, loadFirstToScore } from '~/views/committee/next-answer.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadIntroduction, loadSamplesPage } from '~/views/committee/preparation.server'
import { lockProposed } from '~/commands/demo/walk.server'
import { plainTexts, recruitmentToPrepareFor, type Clearing } from '../../support/clearing'
import { withSamples } from '../../support/calibration'
import { propose, recruitmentKeyOf, shortlistingOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const begin = async (samples: 0 | 2) => { clearing = await (samples === 0 ? recruitmentToPrepareFor(test, [{ texts: plainTexts }, { texts: plainTexts }]) : withSamples(test, [{ texts: plainTexts }, { texts: plainTexts }])) }
const level = (value: 1 | 2 | 3 | 4 | 5): Score => ({ kind: 'level', level: value })
const samplesPage = async (actor: Actor = clearing.reviewer) => {
  const page = await loadSamplesPage(test.app, actor, clearing.id)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const read = (actor: Actor = clearing.reviewer) => acknowledgeIntroduction(test.app, actor, clearing.id)
const scoreBoth = async (actor: Actor, [first, second]: readonly [Score, Score]) => {
  const [one, two] = (await samplesPage(actor)).samples
  return scoreSamples(test.app, actor, { recruitmentId: clearing.id, levels: { [one?.id ?? '']: first, [two?.id ?? '']: second } })
}

/** Everything that hands out or judges a real answer. */
async function everyDoor(actor: Actor): Promise<unknown[]> {
  const [assignment] = await test.app.db.read.select({ id: assignments.id }).from(assignments).where(eq(assignments.personKey, actor.key))
  const overview = await loadCommitteeOverview(test.app, actor, clearing.id)
  const at = { recruitmentId: clearing.id, assignmentId: assignment?.id ?? '' }
  const results = [
    await loadAnswerToScore(test.app, actor, at), await loadAnswerAfter(test.app, actor, at),
    await loadFirstToScore(test.app, actor, { recruitmentId: clearing.id, questionId: overview.ok ? (overview.value.questions[0]?.id ?? '') : '' }),
    await saveScore(test.app, actor, { ...at, score: level(3), note: '', revision: 0 }), await markAnswer(test.app, actor, { ...at, isMarked: true }),
    await undoScore(test.app, actor, { recruitmentId: clearing.id, undoes: { assignmentId: at.assignmentId, revision: 1 } }),
  ]
  return [...new Set(results.map((result) => (result.ok ? 'open' : result.refusal)))]
}

describe('the introduction', () => {
  it('is in the way of every real answer until it is read, once for each reviewer', async () => {
    await begin(0)
    expect(await everyDoor(clearing.reviewer)).toEqual(['introduction'])
    expect(await read()).toEqual({ ok: true, value: { hasSamples: false } })
    expect(await everyDoor(clearing.reviewer)).toContain('open')
    expect(await everyDoor(clearing.chair)).toEqual(['introduction'])
  })

  it('is written down with person and time, once', async () => {
    await begin(0)
    const now = test.app.clock.now()
    await read()
    test.clock.set(new Date(now.getTime() + 60_000))
    await Promise.all([read(), read()])
    expect(await test.app.db.read.select().from(introductions)).toEqual([{ recruitmentKey: await recruitmentKeyOf(test, clearing.id), personKey: clearing.reviewer.key, readAt: now }])
    const events = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'introduction-read'))
    expect(events.map(({ actorId }) => actorId)).toEqual([clearing.reviewer.id])
    expect(await loadIntroduction(test.app, clearing.reviewer, clearing.id)).toMatchObject({ ok: true, value: { readAt: now } })
    await expect(test.app.db.unitOfWork((tx) => tx.update(introductions).set({ readAt: new Date(0) }))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(introductions))).rejects.toThrow()
  })

  it('is the committee’s alone', async () => {
    await begin(0)
    for (const actor of [clearing.hr, clearing.redactor]) {
      expect(await read(actor)).toEqual({ ok: false, refusal: 'not-found' })
      expect(await loadSamplesPage(test.app, actor, clearing.id)).toEqual({ ok: false, refusal: 'not-found' })
    }
  })
})

describe('sample answers', () => {
  it('come after the introduction and before real answers, and are scored all at once', async () => {
    await begin(2)
    expect(await loadSamplesPage(test.app, clearing.reviewer, clearing.id)).toEqual({ ok: false, refusal: 'introduction' })
    expect(await scoreSamples(test.app, clearing.reviewer, { recruitmentId: clearing.id, levels: {} })).toEqual({ ok: false, refusal: 'introduction' })
    expect(await read()).toEqual({ ok: true, value: { hasSamples: true } })
    expect(await everyDoor(clearing.reviewer)).toEqual(['samples'])

    const [first] = (await samplesPage()).samples
    expect(await scoreSamples(test.app, clearing.reviewer, { recruitmentId: clearing.id, levels: { [first?.id ?? '']: level(2) } })).toEqual({ ok: false, refusal: 'incomplete' })
    expect(await test.app.db.read.select().from(sampleLevels)).toEqual([])
    expect(await scoreBoth(clearing.reviewer, [level(2), { kind: 'cannot-judge' }])).toEqual({ ok: true, value: null })
    expect(await everyDoor(clearing.reviewer)).toContain('open')
  })

  it('hide what they were meant to be until they are scored, and then show it beside my own for good', async () => {
    await begin(2)
    await read()
    const before = await samplesPage()
    expect(before.samples.map(({ compared }) => compared)).toEqual([null, null])
    expect(JSON.stringify(before)).not.toContain('Nævner fristen')
    await scoreBoth(clearing.reviewer, [level(2), { kind: 'cannot-judge' }])
    await scoreBoth(clearing.reviewer, [level(5), level(5)])
    expect((await samplesPage()).samples.map(({ compared }) => compared)).toEqual([
      { own: 2, intended: 2, reason: 'Nævner fristen, men ikke hvorfor.', agreement: 'same', panel: null },
      { own: null, intended: 4, reason: 'Begrunder valget.', agreement: 'not-judged', panel: null },
    ])
    await expect(test.app.db.unitOfWork((tx) => tx.update(sampleLevels).set({ level: 1 }))).rejects.toThrow()
  })

  it('show the panel’s levels when all have scored, and nothing of anybody before', async () => {
    await begin(2)
    await read()
    await read(clearing.chair)
    await scoreBoth(clearing.reviewer, [level(2), level(5)])
    const alone = JSON.stringify([await samplesPage(), await loadCommitteeOverview(test.app, clearing.reviewer, clearing.id)])
    const waiting = JSON.stringify(await samplesPage(clearing.chair))
    expect(waiting).not.toContain('"own"')
    await scoreBoth(clearing.chair, [level(4), level(5)])
    const both = await samplesPage()
    expect(both.samples.map(({ compared }) => compared?.panel)).toEqual([{ byLevel: [0, 1, 0, 1, 0], notJudged: 0 }, { byLevel: [0, 0, 0, 0, 2], notJudged: 0 }])
    const without = { ...both, samples: both.samples.map((sample) => ({ ...sample, compared: sample.compared && { ...sample.compared, panel: null } })) }
    expect(JSON.stringify([without, await loadCommitteeOverview(test.app, clearing.reviewer, clearing.id)])).toBe(alone)
    expect(JSON.stringify(both)).not.toContain(clearing.chair.name)
  })

  it('say the same to whoever has scored, whether the others have begun or not', async () => {
    await begin(2)
    await read()
    await scoreBoth(clearing.reviewer, [level(2), level(5)])
    const nobodyElse = JSON.stringify(await samplesPage())
    await read(clearing.chair)
    expect(JSON.stringify(await samplesPage())).toBe(nobodyElse)
  })

  it('count in no ranking, no progress of anybody, and stand apart in the protocol', async () => {
    await begin(2)
    for (const [actor, own] of [[clearing.reviewer, 2], [clearing.chair, 5]] as const) {
      await read(actor)
      await scoreBoth(actor, [level(own), level(1)])
    }
    const overview = await loadCommitteeOverview(test.app, clearing.reviewer, clearing.id)
    expect(overview).toMatchObject({ ok: true, value: { questions: [{ own: { assigned: 2, done: 0 } }, { own: { assigned: 2, done: 0 } }] } })
    expect((await reviewersProgress(test.app.db.read, await recruitmentKeyOf(test, clearing.id))).map(({ assigned, done }) => [assigned, done])).toEqual([[4, 0], [4, 0]])
    expect(await test.app.db.read.select().from(scores)).toEqual([])

    const shortlisting = await shortlistingOf(test, clearing)
    await propose(test, shortlisting, shortlisting.ranked.slice(0, 1))
    await lockProposed(test.app, clearing.hr, clearing.id)
    const lock = await loadLock(test.app.db.read, await recruitmentKeyOf(test, clearing.id))
    const protocol = lock?.protocol as { scores: { questionId: string }[]; calibration: { introduced: { reviewerId: string }[]; samples: { id: string; intendedLevel: number; levels: (number | null)[] }[] } }
    expect(protocol.scores).toHaveLength(8)
    expect(protocol.calibration.introduced.map(({ reviewerId }) => reviewerId).sort()).toEqual([clearing.reviewer.id, clearing.chair.id].sort())
    expect(protocol.calibration.samples.map(({ intendedLevel, levels }) => [intendedLevel, levels])).toEqual([[2, [2, 5]], [4, [1, 1]]])
  })

  it('are frozen with the publication, also for the database', async () => {
    await begin(2)
    const [sample] = (await samplesPage(await readFirst())).samples
    const change = { recruitmentId: clearing.id, revision: 99, sampleId: sample?.id ?? '', questionId: 'x', language: 'da', text: 'Andet', intendedLevel: 1, reason: 'Nej' } as const
    expect(await saveSample(test.app, clearing.hr, change)).toEqual({ ok: false, refusal: 'not-now' })
    await expect(test.app.db.unitOfWork((tx) => tx.update(sampleAnswers).set({ intendedLevel: 1 }))).rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(sampleAnswers))).rejects.toThrow()
  })
})

async function readFirst(): Promise<Actor> {
  await read()
  return clearing.reviewer
}
