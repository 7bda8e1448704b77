import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { keptFamily } from '#db/stores/question-banks'
import { emptyBankQuestion } from '~/domain/questionnaire/empty-bank-question'
import { refused } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { beginBankQuestion, discardBankQuestion, moveBankQuestion, removeBankQualification, writeBankFamily, writeBankQualification, writeBankQuestion, type WriteBankQuestion } from '~/use-cases/keep-banks.server'
import { loadBankFamily, loadBankQualification, loadBankQuestion, loadBanks } from '~/views/hr/banks.server'
import { people, putSmallBank, readyDraft } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let hr: Actor
let everybody: Awaited<ReturnType<typeof people>>
beforeEach(async () => {
  test = await openTestApp()
  await putSmallBank(test)
  everybody = await people(test)
  hr = everybody.hr
})
afterEach(() => test.close())

const family = 'clerical'
const both = (words: string) => ({ da: words, en: `${words} (en)` })
const written: WriteBankQuestion['written'] = {
  approach: 'situation', covers: ['law'], prompt: both('Hvad gør du?'), help: both('Skriv kort'), material: {}, options: {}, unit: {}, minutes: 6, wordLimit: 200, defaultWeight: 1,
  anchors: { 1: both('Siger ja'), 3: both('Spørger en kollega'), 5: both('Slår reglen op og skriver notat') }, strongAnswer: both('Et eksempel'), laterProof: {}, source: 'Egen erfaring',
}
const revision = async () => (await keptFamily(test.app.db.read, family))?.revision ?? -1
const write = async (questionId: string, change: Partial<typeof written> = {}) => writeBankQuestion(test.app, hr, { family, revision: await revision(), questionId, written: { ...written, ...change } })
const move = async (questionId: string, to: 'review' | 'reopen' | 'publish' | 'retire') => moveBankQuestion(test.app, hr, { family, revision: await revision(), questionId, move: to })
const pageOf = async (questionId: string) => {
  const page = await loadBankQuestion(test.app, hr, { family, questionId })
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const offered = async () => (await availableBank(test.app.db.read, family))?.questions.map(({ id, version }) => `${id} ${version}`)

describe('the life of a question', () => {
  it('goes from draft over review to publication, and only then is it offered', async () => {
    const begun = await beginBankQuestion(test.app, hr, { family, revision: await revision(), kind: 'long-text', approach: 'situation', covers: [] })
    const id = begun.ok ? begun.value : ''
    expect(await move(id, 'review')).toEqual(refused('incomplete'))
    expect((await pageOf(id)).missing).toEqual(expect.arrayContaining(['prompt.da', 'prompt.en', 'anchors.1.da', 'covers', 'source']))

    expect(await write(id)).toEqual({ ok: true, value: 'hvad-goer-du-en' })
    expect(await move('hvad-goer-du-en', 'publish')).toEqual(refused('not-now'))
    expect(await move('hvad-goer-du-en', 'review')).toMatchObject({ ok: true })
    expect((await offered())?.join()).not.toContain('hvad')
    expect(await move('hvad-goer-du-en', 'publish')).toMatchObject({ ok: true })
    expect(await offered()).toContain('hvad-goer-du-en 1')
    expect(await pageOf('hvad-goer-du-en')).toMatchObject({ missing: [], moves: ['retire'], versions: [{ status: 'published', reviewedBy: hr.name, changedBy: hr.name }] })
    expect(await move('hvad-goer-du-en', 'retire')).toMatchObject({ ok: true })
    expect((await offered())?.join()).not.toContain('hvad')
  })

  it('writing a published question makes a new version; the old one is offered until the new one is published', async () => {
    await write('decision')
    expect((await pageOf('decision')).versions.map(({ version, status }) => [version, status])).toEqual([[2, 'draft'], [1, 'published']])
    expect(await offered()).toContain('decision 1')
    await write('decision', { minutes: 9 })
    expect((await pageOf('decision')).versions).toHaveLength(2)
    await move('decision', 'review')
    await move('decision', 'publish')
    expect((await pageOf('decision')).versions.map(({ version, status }) => [version, status])).toEqual([[2, 'published'], [1, 'retired']])
    expect(await offered()).toContain('decision 2')
  })

  it('writing a reviewed question makes it a draft again', async () => {
    await write('decision')
    await move('decision', 'review')
    await write('decision')
    expect((await pageOf('decision')).versions[0]).toMatchObject({ status: 'draft', reviewedBy: null })
  })

  it('a draft can be thrown away, what was published cannot', async () => {
    await write('decision')
    const discard = async (questionId: string) => discardBankQuestion(test.app, hr, { family, revision: await revision(), questionId })
    expect(await discard('decision')).toEqual({ ok: true, value: { isLeft: true } })
    expect(await discard('decision')).toEqual(refused('not-now'))
    expect((await pageOf('decision')).versions).toHaveLength(1)
  })

  it('a recruitment stays with the version it took, and the bank shows where', async () => {
    const { recruitmentId } = await readyDraft(test, hr, everybody)
    await write('decision')
    await move('decision', 'review')
    await move('decision', 'publish')
    expect((await pageOf('decision')).uses).toMatchObject([{ recruitmentId, version: 1, phase: 'draft' }])
    const page = await loadBankFamily(test.app, hr, family)
    expect(page.ok && page.value.questions.find(({ id }) => id === 'decision')).toMatchObject({ uses: 1, version: 2 })
  })

  it('only the parts of the kind are kept', async () => {
    await write('licence', { anchors: written.anchors, laterProof: both('Vis kortet'), material: both('Sag') })
    expect((await pageOf('licence')).question).toMatchObject({ kind: 'yes-no', anchors: null, material: null, wordLimit: null, laterProof: both('Vis kortet') })
  })
})

describe('the family', () => {
  it('takes new qualifications, changes them, and removes those that nothing covers', async () => {
    const text = { name: both('Overblik'), description: both('Ser det hele'), indicators: { da: 'Et\nTo\nTre', en: 'One\nTwo\nThree' } }
    await writeBankQualification(test.app, hr, { family, revision: await revision(), qualificationId: null, written: text })
    const page = await loadBankQualification(test.app, hr, { family, qualificationId: 'overblik-en' })
    expect(page.ok && page.value.qualification).toEqual({ id: 'overblik-en', name: text.name, description: text.description, indicators: [{ da: 'Et', en: 'One' }, { da: 'To', en: 'Two' }, { da: 'Tre', en: 'Three' }] })
    const remove = async (qualificationId: string) => removeBankQualification(test.app, hr, { family, revision: await revision(), qualificationId })
    expect(await remove('law')).toEqual(refused('in-use'))
    expect(await remove('overblik-en')).toMatchObject({ ok: true })
    expect(await loadBankQualification(test.app, hr, { family, qualificationId: 'overblik-en' })).toEqual(refused('not-found'))
  })

  it('keeps its facts', async () => {
    await writeBankFamily(test.app, hr, { family, revision: await revision(), written: { name: both('Kontoret'), description: both('Alt'), isco08: ['3343'], krlAgreements: [], lixAtMost: 40 } })
    const page = await loadBankFamily(test.app, hr, family)
    expect(page.ok && page.value.facts).toMatchObject({ isco08: ['3343'], lixAtMost: 40 })
  })
})

describe('who and when', () => {
  it('two who write at once: the second is told', async () => {
    const stale = await revision()
    await write('decision')
    expect(await writeBankQuestion(test.app, hr, { family, revision: stale, questionId: 'letter', written })).toEqual(refused('stale'))
    expect((await pageOf('letter')).versions).toHaveLength(1)
  })

  it.each([['an administrator', ['administrator']], ['an auditor', ['auditor']], ['a reviewer', []]] as const)('for %s there are no banks', async (_, roles) => {
    const other = await test.person('Frank Fremmed', roles)
    expect(await loadBanks(test.app, other)).toEqual(refused('not-found'))
    expect(await loadBankFamily(test.app, other, family)).toEqual(refused('not-found'))
    expect(await writeBankQuestion(test.app, other, { family, revision: await revision(), questionId: 'decision', written })).toEqual(refused('not-found'))
  })

  it('an unknown family or question is not there', async () => {
    expect(await loadBankFamily(test.app, hr, 'unknown')).toEqual(refused('not-found'))
    expect(await loadBankQuestion(test.app, hr, { family, questionId: 'unknown' })).toEqual(refused('not-found'))
    expect(await move('unknown', 'review')).toEqual(refused('not-found'))
  })
})

it('an empty question has the parts of its kind and no others', () => {
  expect(emptyBankQuestion({ id: 'a', kind: 'number', approach: 'fact', covers: [] })).toMatchObject({ scored: false, anchors: null, wordLimit: null, unit: {}, laterProof: {} })
  expect(emptyBankQuestion({ id: 'a', kind: 'work-sample', approach: 'work-sample', covers: [] })).toMatchObject({ scored: true, material: {}, wordLimit: 250, unit: null, options: null })
})
