import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test as it } from 'vitest'
import { keptFamilies, keptFamily, updateVersion, versionsOf } from '#db/stores/question-banks'
import { availableBank, availableBanks } from '~/question-banks/available-banks.server'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { loadQuestionBanks, QuestionBankError } from '~/use-cases/load-question-banks.server'
import { putSmallBank, smallBank } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let folder: string
beforeEach(async () => {
  test = await openTestApp()
  folder = mkdtempSync(join(tmpdir(), 'uset-banks-'))
  for (const name of ['schema', 'clerical', 'nurse']) cpSync(join(banksFolder(), name), join(folder, name), { recursive: true })
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await test.close()
})

it('the families of the files are put once, equal to their files', async () => {
  expect(await loadQuestionBanks(test.app, folder)).toBe(2)
  expect(await loadQuestionBanks(test.app, folder)).toBe(2)
  const files = await loadBanks(folder)
  expect(await availableBanks(test.app.db.read)).toEqual(files.ok ? files.value : [])
})

it('what is kept is never touched by a file that has changed since', async () => {
  await loadQuestionBanks(test.app, folder)
  const before = await availableBank(test.app.db.read, 'nurse')
  const file = join(folder, 'nurse', 'family.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^version: \d+/m, 'version: 99'))
  await loadQuestionBanks(test.app, folder)
  expect(await availableBank(test.app.db.read, 'nurse')).toEqual(before)
})

it('a file that is wrong puts nothing at all', async () => {
  writeFileSync(join(folder, 'nurse', 'family.yaml'), 'id: [')
  await expect(loadQuestionBanks(test.app, folder)).rejects.toThrow(QuestionBankError)
  expect(await keptFamilies(test.app.db.read)).toEqual([])
})

it('only what is published is offered', async () => {
  await putSmallBank(test)
  expect((await availableBank(test.app.db.read, 'clerical'))?.questions.map(({ id }) => id)).toEqual(smallBank.questions.filter(({ status }) => status === 'published').map(({ id }) => id))
  expect(await availableBank(test.app.db.read, 'unknown')).toBeNull()
})

it('the database itself refuses to change what was published', async () => {
  await putSmallBank(test)
  const family = await keptFamily(test.app.db.read, 'clerical')
  const [published] = (await versionsOf(test.app.db.read, family?.key ?? 0)).filter(({ status }) => status === 'published')
  const change = (row: Parameters<typeof updateVersion>[2]) => test.app.db.unitOfWork((tx) => updateVersion(tx, published?.key ?? 0, row))
  await expect(change({ content: { other: true } })).rejects.toThrow()
  await expect(change({ status: 'draft' })).rejects.toThrow()
  await change({ status: 'retired' })
  await expect(change({ status: 'published' })).rejects.toThrow()
})
