import { getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { ownBoxes, ownKeyHalves, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { answerAll, begin, openPost, send } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

/** What is the same for everybody, and so says nothing of anybody. */
const ofEverybody = new Set(['state', 'language', 'noticeVersion', 'suite', 'extendedUntil', 'messagesSeen'])

it('one person who applies for two posts leaves nothing by which the two could be matched', async () => {
  for (const form of ['form-1', 'form-2']) {
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    await answerAll(test, applicant, ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes'])
    expect(await send(test, applicant, { idempotencyKey: form })).toMatchObject({ ok: true })
  }
  const tables = [applications, sealedIdentities, sealedKeys, ownBoxes, ownKeyHalves]
  for (const table of tables) {
    const rows: Record<string, unknown>[] = await test.app.db.read.select().from(table)
    const [one, two] = rows
    if (!one || !two || rows.length !== 2) throw new Error(`two rows were expected in ${getTableName(table)}`)
    const same = Object.keys(one).filter((column) => !ofEverybody.has(column) && JSON.stringify(one[column]) === JSON.stringify(two[column]))
    expect(same, getTableName(table)).toEqual([])
  }
})
