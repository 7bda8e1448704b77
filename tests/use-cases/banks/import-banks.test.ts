import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { keptFamily, versionsOf } from '#db/stores/question-banks'
import { refused } from '~/domain/result'
import type { Bank } from '~/domain/questionnaire/bank'
import type { Actor } from '~/platform/actor.server'
import { availableBank, putBank, workingBank } from '~/question-banks/available-banks.server'
import { exchangeFormats, exportBank } from '~/question-banks/exchange/exchange.server'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { discardImport, stageImport, stageShippedBank, takeOverImport } from '~/use-cases/import-banks.server'
import { exportFamily, loadImport } from '~/views/hr/bank-imports.server'
import { openTestApp, type TestApp } from '../../support/test-app'

const loaded = await loadBanks(banksFolder())
const nurse = (loaded.ok ? loaded.value : []).find(({ id }) => id === 'nurse') as Bank // one of the thirteen

let test: TestApp
let hr: Actor
beforeEach(async () => {
  test = await openTestApp()
  hr = await test.person('Henriette Holm', ['hr'])
})
afterEach(() => test.close())

const put = () => test.app.db.unitOfWork((tx) => putBank(tx, nurse, { at: test.app.clock.now() }))
const stage = async (bank: Bank, format: (typeof exchangeFormats)[number] = 'yaml') => {
  const staged = await stageImport(test.app, hr, exportBank(bank, format))
  if (!staged.ok) throw new Error(JSON.stringify(staged.refusal))
  return staged.value
}
const page = async (importId: string) => {
  const loadedPage = await loadImport(test.app, hr, importId)
  if (!loadedPage.ok) throw new Error(loadedPage.refusal)
  return loadedPage.value
}
const takeOver = async (importId: string) => takeOverImport(test.app, hr, { importId, revision: (await page(importId)).revision })
const working = async () => {
  const kept = await keptFamily(test.app.db.read, 'nurse')
  return kept ? workingBank(kept, await versionsOf(test.app.db.read, kept.key)) : null
}
const changed = (change: Partial<Bank['questions'][number]>): Bank => ({ ...nurse, questions: nurse.questions.map((question, index) => (index === 0 ? { ...question, ...change } : question)) })
const first = nurse.questions[0]?.id ?? ''
const sorted = (bank: Bank | null) => bank && { ...bank, questions: [...bank.questions].sort((a, b) => (a.id < b.id ? -1 : 1)) }

describe('a file', () => {
  it.each(exchangeFormats)('of a new family is put as it stands, from %s, and comes out again as it was', async (format) => {
    const importId = await stage(nurse, format)
    expect(await page(importId)).toMatchObject({ isNew: true, difference: null, questions: nurse.questions.length })
    expect(await takeOver(importId)).toEqual({ ok: true, value: 'nurse' })
    expect(sorted(await working())).toEqual(sorted(nurse))
    const out = await exportFamily(test.app, hr, { family: 'nurse', format })
    const again = out.ok ? await stageImport(test.app, hr, out.value) : out
    expect((await page(again.ok ? again.value : '')).difference?.isEmpty).toBe(true)
    expect(await loadImport(test.app, hr, importId)).toEqual(refused('not-found')) // taken over once
  })

  it('that says the same changes nothing', async () => {
    await put()
    const importId = await stage(nurse)
    expect((await page(importId)).difference?.isEmpty).toBe(true)
    await takeOver(importId)
    expect(sorted(await working())).toEqual(sorted(nurse))
  })

  it('with another text under the same version makes a draft of the next one; what was published is offered still', async () => {
    await put()
    const importId = await stage(changed({ prompt: { da: 'Nyt spørgsmål?', en: 'New question?' } }))
    expect((await page(importId)).difference?.questions.changed).toMatchObject([{ id: first, changes: [{ property: 'prompt.da', theirs: 'Nyt spørgsmål?' }, { property: 'prompt.en' }] }])
    await takeOver(importId)
    expect((await working())?.questions.find(({ id }) => id === first)).toMatchObject({ version: 2, status: 'draft', prompt: { da: 'Nyt spørgsmål?' } })
    expect((await availableBank(test.app.db.read, 'nurse'))?.questions.find(({ id }) => id === first)).toMatchObject({ version: 1, prompt: nurse.questions[0]?.prompt })
  })

  it('with a higher version is taken as it stands', async () => {
    await put()
    await takeOver(await stage(changed({ version: 4, minutes: 3 })))
    expect((await availableBank(test.app.db.read, 'nurse'))?.questions.find(({ id }) => id === first)).toMatchObject({ version: 4, minutes: 3, status: 'published' })
    const kept = await keptFamily(test.app.db.read, 'nurse')
    expect((await versionsOf(test.app.db.read, kept?.key ?? 0)).filter(({ questionId }) => questionId === first).map(({ version, status }) => [version, status])).toEqual([[4, 'published'], [1, 'retired']])
  })

  it('that lacks what we have leaves it', async () => {
    await put()
    const covered = new Set(nurse.questions.slice(1).filter(({ scored }) => scored).flatMap(({ covers }) => covers))
    const fewer = { ...nurse, qualifications: nurse.qualifications.filter(({ id }) => covered.has(id)), questions: nurse.questions.slice(1) }
    const importId = await stage(fewer)
    expect((await page(importId)).difference?.questions.onlyMine.map(({ id }) => id)).toEqual([first])
    await takeOver(importId)
    expect((await working())?.questions.some(({ id }) => id === first)).toBe(true)
  })

  it('that is wrong changes nothing and waits for nothing', async () => {
    await put()
    const before = await working()
    const staged = await stageImport(test.app, hr, { name: 'bank.yaml', bytes: new TextEncoder().encode('id: nurse\nversion: x\n') })
    expect(staged.ok).toBe(false)
    expect(await working()).toEqual(before)
  })
})

describe('the files that came along', () => {
  it('are compared with what is kept', async () => {
    await put()
    const staged = await stageShippedBank(test.app, hr, 'nurse')
    expect((await page(staged.ok ? staged.value : '')).difference?.isEmpty).toBe(true)
    expect(await stageShippedBank(test.app, hr, 'unknown')).toEqual(refused('not-found'))
  })
})

describe('who and when', () => {
  it('an import belongs to whoever brought it', async () => {
    const importId = await stage(nurse)
    const colleague = await test.person('Hanne Friborg', ['hr'])
    expect(await loadImport(test.app, colleague, importId)).toEqual(refused('not-found'))
    expect(await takeOverImport(test.app, colleague, { importId, revision: 0 })).toEqual(refused('not-found'))
    expect(await discardImport(test.app, colleague, importId)).toEqual(refused('not-found'))
    expect(await discardImport(test.app, hr, importId)).toMatchObject({ ok: true })
    expect(await loadImport(test.app, hr, importId)).toEqual(refused('not-found'))
  })

  it('a bank that changed since the difference was shown is not overwritten', async () => {
    await put()
    const one = await stage(changed({ minutes: 2 }))
    const other = await stage(changed({ minutes: 3 }))
    const shown = (await page(other)).revision
    await takeOver(one)
    expect(await takeOverImport(test.app, hr, { importId: other, revision: shown })).toEqual(refused('stale'))
  })

  it.each([['an administrator', ['administrator']], ['a reviewer', []]] as const)('%s has no way in or out', async (_, roles) => {
    const other = await test.person('Frank Fremmed', roles)
    expect(await stageImport(test.app, other, exportBank(nurse, 'json'))).toEqual(refused('not-found'))
    expect(await exportFamily(test.app, other, { family: 'nurse', format: 'json' })).toEqual(refused('not-found'))
    expect(await stageShippedBank(test.app, other, 'nurse')).toEqual(refused('not-found'))
  })

  it('what nobody took over is forgotten after a day', async () => {
    const importId = await stage(nurse)
    test.clock.set(new Date(test.app.clock.now().getTime() + 2 * 86_400_000))
    await stage(nurse)
    expect(await loadImport(test.app, hr, importId)).toEqual(refused('not-found'))
  })
})
