import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { examinations } from '#db/schema/application'
import type { FindingCategory } from '~/domain/anonymity/categories'
import { severityOf } from '~/domain/anonymity/categories'
import { openDetector, type Detector } from '~/platform/detector.server'
import { clearShownAnswers } from '~/use-cases/clear-shown-answers.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { answersOnPage, loadCleanPage, type CleanPage } from '~/views/clearing/clean.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { clearEverything, deskOf, plainTexts, queueIds, recruitmentAtDesk, recruitmentJustClosed, type Clearing } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

/** Finds these words wherever they stand. */
function knowing(words: Readonly<Record<string, FindingCategory>>): Detector {
  const spans = (text: string) => Object.entries(words).flatMap(([word, category]) => (text.includes(word)
    ? [{ start: text.indexOf(word), end: text.indexOf(word) + word.length, category, severity: severityOf(category), score: 0.9, recogniser: 'lexicon' as const }] : []))
  return { ...openDetector(), version: 'test', examine: async (answers) => answers.map(({ text }) => spans(text)) }
}

const words = { astma: 'health', dansk: 'mother-tongue', Føtex: 'employer' } as const

async function withFindings(texts: readonly string[]): Promise<Clearing> {
  const clearing = await recruitmentJustClosed(test, texts.map((text) => ({ texts: [text, 'Kort.', 'yes'] })))
  await examineApplications({ ...test.app, detector: knowing(words) })
  return clearing
}

async function queueOf({ redactor, id }: Clearing) {
  const queue = await loadClearingQueue(test.app, redactor, id)
  if (!queue.ok) throw new Error(queue.refusal)
  return queue.value
}

async function cleanPage({ redactor, id }: Clearing, page = 1): Promise<CleanPage> {
  const loaded = await loadCleanPage(test.app, redactor, { recruitmentId: id, page })
  if (!loaded.ok) throw new Error(loaded.refusal)
  return loaded.value
}

const seen = ({ answers }: CleanPage) => answers.map(({ applicationId, questionId, state }) => ({ applicationId, questionId, state }))

describe('the queue', () => {
  it('has the worst first, by how many findings of each severity wait; what is only good to know waits for nobody', async () => {
    const clearing = await withFindings(['Jeg var i Føtex.', 'Jeg taler dansk.', 'Jeg har astma.', 'Intet her.'])
    const { applications, openFindings, clean, left } = await queueOf(clearing)
    expect(applications.map(({ open }) => open)).toEqual([
      { high: 1, medium: 0, low: 0 }, { high: 0, medium: 1, low: 0 }, { high: 0, medium: 0, low: 0 }, { high: 0, medium: 0, low: 0 },
    ])
    expect({ openFindings, clean, left }).toEqual({ openFindings: 2, clean: 10, left: 12 })
  })

  it('clears an answer in which something is only good to know', async () => {
    const clearing = await withFindings(['Jeg var i Føtex.'])
    const [applicationId = ''] = await queueIds(test, clearing)
    const [first] = (await deskOf(test, clearing, applicationId)).answers
    expect(first?.findings).toHaveLength(1)
    const form = { intent: 'clear' as const, read: [{ questionId: first?.questionId ?? '', state: first?.state ?? '' }] }
    expect(await workAtTheDesk(test.app, clearing.redactor, { at: { recruitmentId: clearing.id, applicationId }, form })).toMatchObject({ ok: true })
  })

  it('tells about how long it takes: by length at first, by the pace when there is one, and nothing when all is done', async () => {
    const clearing = await withFindings(Array.from({ length: 6 }, () => 'Intet her.'))
    expect((await queueOf(clearing)).minutesLeft).toBe(Math.ceil((18 * 6 + 6 * (10 + 5 + 3) * 0.05) / 60))
    const ids = await queueIds(test, clearing)
    for (const applicationId of ids.slice(0, 4)) {
      test.clock.set(new Date(test.clock.now().getTime() + 3 * 60_000))
      const { answers } = await deskOf(test, clearing, applicationId)
      await workAtTheDesk(test.app, clearing.redactor, { at: { recruitmentId: clearing.id, applicationId }, form: { intent: 'clear', read: answers.map(({ questionId, state }) => ({ questionId, state })) } })
    }
    expect((await queueOf(clearing)).minutesLeft).toBe(5) // 9 minutes for 12 answers, 6 to go
    await clearEverything(test, clearing)
    expect((await queueOf(clearing)).minutesLeft).toBe(0)
  })
})

describe('the answers without findings', () => {
  it('are all that are not cleared and have nothing to decide, of applications that were looked through', async () => {
    const clearing = await withFindings(['Jeg har astma.', 'Jeg var i Føtex.'])
    const page = await cleanPage(clearing)
    expect(page.answers.map(({ text, fact }) => fact?.da ?? text).sort()).toEqual(['Ja', 'Ja', 'Jeg var i Føtex.', 'Kort.', 'Kort.'])
    await test.app.db.unitOfWork(async (tx) => { await tx.delete(examinations) })
    expect(await cleanPage(clearing)).toMatchObject({ answers: [], total: 0, page: 1, pages: 1 })
  })

  it('come twenty to a page, in an order at random that stays the same', async () => {
    const clearing = await recruitmentAtDesk(test, Array.from({ length: 8 }, () => ({ texts: plainTexts })))
    const [first, second] = [await cleanPage(clearing), await cleanPage(clearing, 2)]
    expect([first.answers.length, second.answers.length, first.total, first.pages]).toEqual([answersOnPage, 4, 24, 2])
    expect(seen(await cleanPage(clearing))).toEqual(seen(first))
    expect(new Set([...seen(first), ...seen(second)].map(({ applicationId, questionId }) => `${applicationId}/${questionId}`)).size).toBe(24)
    expect(await cleanPage(clearing, 99)).toMatchObject({ page: 2 })
    const inARow = first.answers.filter(({ applicationId }, index) => first.answers[index + 1]?.applicationId === applicationId).length
    expect(inARow).toBeLessThan(10)
  })

  it('are cleared all at once as they were shown; one that is otherwise by then is left', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }, { texts: plainTexts }])
    const page = await cleanPage(clearing)
    const changed = page.answers.find(({ text }) => text === 'Kort og klart.')
    await workAtTheDesk(test.app, clearing.redactor, {
      at: { recruitmentId: clearing.id, applicationId: changed?.applicationId ?? '' }, form: { intent: 'veil-phrase', questionId: changed?.questionId ?? '', phrase: 'klart', replacement: 'veiled' },
    })
    expect(await clearShownAnswers(test.app, clearing.redactor, { recruitmentId: clearing.id, read: seen(page) })).toEqual({ ok: true, value: { cleared: 5, left: 1 } })
    const after = await cleanPage(clearing)
    expect(after.answers.map(({ text, isVeiled }) => ({ text, isVeiled }))).toEqual([{ text: 'Kort og [sløret].', isVeiled: true }])
    expect(await clearShownAnswers(test.app, clearing.redactor, { recruitmentId: clearing.id, read: seen(page).slice(0, 0) })).toEqual({ ok: true, value: { cleared: 0, left: 0 } })
  })

  it.each(['hr', 'reviewer', 'chair'] as const)('do not exist for %s', async (role) => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    expect(await loadCleanPage(test.app, clearing[role], { recruitmentId: clearing.id, page: 1 })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await clearShownAnswers(test.app, clearing[role], { recruitmentId: clearing.id, read: seen(await cleanPage(clearing)) })).toEqual({ ok: false, refusal: 'not-found' })
  })
})
