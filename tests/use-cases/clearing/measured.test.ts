import { afterEach, beforeEach, expect, it } from 'vitest'
import { detectorCounts } from '#db/schema/detector'
import { openScoring } from '~/use-cases/open-scoring.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadFindingsPage } from '~/views/admin/findings.server'
import { clearEverything, deskOf, queueIds, recruitmentAtDesk } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const texts = ['Skriv til a@firma.example om kælderen.', 'Se https://firma.example/b i dag.', 'yes'] as const

/** So many applications, each with a mail that is veiled, a link that is kept, and a word that is veiled by hand; sent for scoring. */
async function sentForScoring(applications: number): Promise<void> {
  const clearing = await recruitmentAtDesk(test, Array.from({ length: applications }, () => ({ texts })))
  for (const applicationId of await queueIds(test, clearing)) {
    const at = { recruitmentId: clearing.id, applicationId }
    const { answers } = await deskOf(test, clearing, applicationId)
    const link = answers.flatMap(({ findings }) => findings).find(({ category }) => category === 'link')
    expect(await workAtTheDesk(test.app, clearing.redactor, { at, form: { intent: 'decide', findingId: link?.id ?? '', decision: 'keep' } })).toMatchObject({ ok: true })
    await workAtTheDesk(test.app, clearing.redactor, { at, form: { intent: 'veil-phrase', questionId: 'all', phrase: 'kælderen', replacement: 'place' } })
  }
  await clearEverything(test, clearing)
  expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
}

async function page() {
  const loaded = await loadFindingsPage(test.app, await test.person(`Anker ${test.app.random.id()}`, ['administrator']))
  if (!loaded.ok) throw new Error(loaded.refusal)
  return loaded.value
}

it('is counted when scoring opens, month by month, and small counts are told as few', async () => {
  expect(await page()).toMatchObject({ found: [], missed: [] })
  await sentForScoring(3)
  expect((await test.app.db.read.select().from(detectorCounts).orderBy(detectorCounts.about)).map(({ month, outcome, about, spans, answers }) => ({ month, outcome, about, spans, answers }))).toEqual([
    { month: '2026-03', outcome: 'accepted', about: 'email', spans: 3, answers: 3 },
    { month: '2026-03', outcome: 'rejected', about: 'link', spans: 3, answers: 3 },
    { month: '2026-03', outcome: 'by-hand', about: 'place', spans: 3, answers: 3 },
  ])
  expect(await page()).toMatchObject({
    found: [{ language: 'da', category: 'email', figures: null }, { language: 'da', category: 'link', figures: null }], missed: [{ language: 'da', replacement: 'place', spans: null }],
  })
})

it('adds up over recruitments', async () => {
  await sentForScoring(3)
  await sentForScoring(2)
  expect(await page()).toMatchObject({
    found: [{ category: 'email', figures: { found: 5, accepted: 1 } }, { category: 'link', figures: { found: 5, accepted: 0 } }], missed: [{ replacement: 'place', spans: 5 }],
  })
})

it('knows no application, no recruitment and no text', () => {
  expect(Object.keys(detectorCounts).filter((name) => /application|recruitment|question|text|at$/i.test(name))).toEqual([])
})
