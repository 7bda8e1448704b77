import { afterEach, beforeEach, expect, test as it } from 'vitest'
import { currentBanks, storeBanks } from '#db/stores/question-banks'
import { availableBank } from '~/question-banks/available-banks.server'
import { putSmallBank, smallBank } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

it('storing the same bank again changes nothing', async () => {
  await putSmallBank(test)
  await putSmallBank(test)
  expect(await currentBanks(test.app.db.read)).toHaveLength(1)
  expect(await availableBank(test.app.db.read, 'clerical')).toEqual(smallBank)
})

it('a new content takes the place of the old, and the old comes back when its files do', async () => {
  await putSmallBank(test)
  await test.app.db.unitOfWork((tx) => storeBanks(tx, [{ family: 'clerical', contentHash: 'newer', content: { ...smallBank, version: 2 } }]))
  expect((await currentBanks(test.app.db.read)).map(({ contentHash }) => contentHash)).toEqual(['newer'])
  await putSmallBank(test)
  expect((await currentBanks(test.app.db.read)).map(({ contentHash }) => contentHash)).toEqual(['small'])
})
