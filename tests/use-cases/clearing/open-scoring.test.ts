import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications, candidateLinks } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { assignments, candidates, clearedAnswers } from '#db/schema/review'
import { questions } from '#db/schema/questionnaire'
import { reviewerOrder } from '~/domain/anonymity/shuffle'
import type { CandidateId, QuestionId } from '~/domain/ids'
import { openScoring } from '~/use-cases/open-scoring.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadDeskApplication } from '~/views/clearing/application.server'
import { clearEverything, deskOf, plainTexts, queueIds, recruitmentAtDesk, recruitmentInScoring } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const many = (count: number) => Array.from({ length: count }, () => ({ texts: plainTexts }))

/** Spearman's rank correlation of two orders of the same things. */
function correlation(places: readonly number[]): number {
  const n = places.length
  const squares = places.reduce((sum, place, index) => sum + (place - index) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

describe('opening scoring', () => {
  it('is refused while an answer is not cleared, and by everybody but the redactor', async () => {
    const clearing = await recruitmentAtDesk(test, many(2))
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'answers-uncleared' })
    await clearEverything(test, clearing)
    for (const actor of [clearing.hr, clearing.reviewer, clearing.chair]) {
      expect(await openScoring(test.app, actor, clearing.id)).toEqual({ ok: false, refusal: 'not-found' })
    }
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'not-now' })
  })

  it('is refused when nobody applied', async () => {
    const clearing = await recruitmentAtDesk(test, [])
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'no-applications' })
  })

  it('is refused again when a veil withdrew a clearance', async () => {
    const clearing = await recruitmentAtDesk(test, many(1))
    await clearEverything(test, clearing)
    const [applicationId = ''] = await queueIds(test, clearing)
    await workAtTheDesk(test.app, clearing.redactor, { at: { recruitmentId: clearing.id, applicationId }, form: { intent: 'veil-phrase', questionId: 'all', phrase: 'Kort', replacement: 'veiled' } })
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toEqual({ ok: false, refusal: 'answers-uncleared' })
  })

  it('gives the committee the veiled texts, in the words of the answer’s language, facts too', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: ['I am Anna Birgitte Holm.', 'Brief.', 'yes'], language: 'en' }])
    await clearEverything(test, clearing)
    await openScoring(test.app, clearing.redactor, clearing.id)
    const rows = await test.app.db.read.select({ text: clearedAnswers.text, language: clearedAnswers.language, position: questions.position })
      .from(clearedAnswers).innerJoin(questions, eq(questions.key, clearedAnswers.questionKey)).orderBy(questions.position)
    expect(rows).toEqual([
      { text: 'I am [name].', language: 'en', position: 1 }, { text: 'Brief.', language: 'en', position: 2 }, { text: 'yes', language: 'en', position: 3 },
    ])
  })

  it('closes the desk: the originals can be read no more', async () => {
    const clearing = await recruitmentAtDesk(test, many(1))
    const [applicationId = ''] = await queueIds(test, clearing)
    await deskOf(test, clearing, applicationId)
    await clearEverything(test, clearing)
    await openScoring(test.app, clearing.redactor, clearing.id)
    expect(await loadDeskApplication(test.app, clearing.redactor, { recruitmentId: clearing.id, applicationId })).toEqual({ ok: false, refusal: 'not-now' })
  })
})

describe('candidates', () => {
  it('have numbers and keys that say nothing of who came first', async () => {
    await recruitmentInScoring(test, many(60))
    const rows = await test.app.db.read.select({ arrival: applications.key, key: candidates.key, number: candidates.number })
      .from(candidateLinks).innerJoin(applications, eq(applications.key, candidateLinks.applicationKey)).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
      .orderBy(applications.key)
    for (const column of ['number', 'key'] as const) {
      const sorted = rows.map((row) => Number(row[column])).sort((a, b) => a - b)
      expect(new Set(sorted).size).toBe(60)
      expect(Math.abs(correlation(rows.map((row) => sorted.indexOf(Number(row[column])))))).toBeLessThan(0.35) // standard error .13; the seed is fixed
    }
    for (const { number } of rows) expect(number).toMatch(/^[1-9]\d{4}$/)
  })
})

describe('assignments', () => {
  it('give every reviewer every scored answer, in an order of their own that follows from the seed in the log', async () => {
    const { id, reviewer, chair } = await recruitmentInScoring(test, many(12))
    const event = (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'scoring-opened')))[0]
    const seed = String(event?.details.seed)
    const ids = (await test.app.db.read.select({ id: candidates.id }).from(candidates)).map((row) => row.id as CandidateId)
    const orders: string[] = []
    for (const person of [reviewer, chair]) {
      const rows = await test.app.db.read.select({ candidateId: candidates.id, questionId: questions.id, kind: questions.kind, position: assignments.position })
        .from(assignments).innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).innerJoin(questions, eq(questions.key, assignments.questionKey))
        .where(eq(assignments.personKey, person.key)).orderBy(questions.position, assignments.position)
      expect(rows).toHaveLength(24)
      expect(rows.some(({ kind }) => kind === 'yes-no')).toBe(false)
      for (const questionId of new Set(rows.map((row) => row.questionId))) {
        const walk = rows.filter((row) => row.questionId === questionId).map(({ candidateId }) => candidateId)
        expect(walk).toEqual(reviewerOrder({ seed, reviewerId: person.id, questionId: questionId as QuestionId }, ids))
        orders.push(walk.join())
      }
    }
    expect(new Set(orders).size).toBe(4)
    expect(event).toMatchObject({ recruitmentId: id, details: { candidates: 12, assignments: 48 } })
  })
})
