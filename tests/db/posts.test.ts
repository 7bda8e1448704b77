import { afterEach, beforeEach, expect, it } from 'vitest'
import { familyNames, insertFamily } from '#db/stores/question-banks'
import { qualificationNames } from '#db/stores/questionnaires'
import { findRecruitment, publishedWithDeadlineFrom } from '#db/stores/recruitments'
import { deadline, draftPost, openPost } from '../support/applying'
import { openTestApp, type TestApp } from '../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const keyOf = async (id: string) => (await findRecruitment(test.app.db.read, id))?.key ?? -1

it('what was published is found from a deadline on, the soonest first, and no draft', async () => {
  const { read } = test.app.db
  const late = await openPost(test, { facts: { deadline: new Date(deadline.getTime() + 1) } })
  const soon = await openPost(test)
  await draftPost(test)
  const found = async (earliest: number) => (await publishedWithDeadlineFrom(read, test.organisationKey, new Date(earliest))).map(({ id }) => id)
  expect(await found(deadline.getTime())).toEqual([soon.id, late.id])
  expect(await found(deadline.getTime() + 1)).toEqual([late.id])
  expect(await publishedWithDeadlineFrom(read, test.organisationKey + 1, new Date(0))).toEqual([])
})

it('the names of qualifications and families are found for several at once', async () => {
  const { read } = test.app.db
  const keys = [await keyOf((await openPost(test)).id), await keyOf((await openPost(test)).id)]
  const name = { da: 'Sagsbehandling', en: 'Case work' }
  expect(await qualificationNames(read, keys)).toEqual(new Map(keys.map((key) => [key, [name]])))
  expect(await qualificationNames(read, [])).toEqual(new Map())
  await test.app.db.unitOfWork(async (tx) => { await insertFamily(tx, { family: 'leader', content: { name: { da: 'Ledelse' }, more: 1 } }) })
  expect(await familyNames(read, ['leader', 'nowhere'])).toEqual(new Map([['leader', { da: 'Ledelse' }]]))
  expect(await familyNames(read, [])).toEqual(new Map())
})
