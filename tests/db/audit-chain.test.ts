import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdsHash, record, verifyChain } from '#db/stores/audit'
import { dialect } from '#db/vocabulary'
import { openTestApp, type TestApp } from '../support/test-app'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
  for (const action of ['signed-in', 'recruitment-created', 'recruitment-edited', 'signed-out'] as const) {
    await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action, details: { n: 1 } }))
  }
})
afterEach(() => test.close())

/** As somebody would who has the database in hand: around the program, with the guards taken down. */
async function tamper(statement: string): Promise<void> {
  if (dialect === 'postgres') {
    const client = new Client({ connectionString: test.database.url })
    await client.connect()
    await client.query(`ALTER TABLE audit_events DISABLE TRIGGER USER; ${statement}; ALTER TABLE audit_events ENABLE TRIGGER USER`)
    await client.end()
    return
  }
  const file = new Sqlite(test.database.url.replace(/^file:/, ''))
  for (const on of ['update', 'delete']) file.exec(`DROP TRIGGER audit_events_${on}_guard`)
  file.exec(statement)
  file.close()
}

const verdict = () => verifyChain(test.app.db.read)

describe('the chain of the audit log', () => {
  it('holds as it was written', async () => {
    expect(await verdict()).toMatchObject({ events: 4, brokenAt: null })
  })

  it.each([
    ['an action that was changed', "UPDATE audit_events SET action = 'signed-out' WHERE sequence = 2", 2],
    ['details that were changed', `UPDATE audit_events SET details = '{"n":2}' WHERE sequence = 3`, 3],
    ['somebody else put in the place of who did it', "UPDATE audit_events SET actor_id = 'another' WHERE sequence = 1", 1],
    ['an event taken out', 'DELETE FROM audit_events WHERE sequence = 2', 2],
    ['an event taken out and the rest numbered anew', 'DELETE FROM audit_events WHERE sequence = 2; UPDATE audit_events SET sequence = 2 WHERE sequence = 3; UPDATE audit_events SET sequence = 3 WHERE sequence = 4', 2],
    ['a hash that was changed', "UPDATE audit_events SET hash = 'ff' WHERE sequence = 4", 4],
  ])('shows %s', async (_, statement, brokenAt) => {
    await tamper(statement)
    expect((await verdict()).brokenAt).toBe(brokenAt)
  })

  it('shows an end that was cut off to whoever kept the fingerprint', async () => {
    const { head } = await verdict()
    expect(await holdsHash(test.app.db.read, head)).toBe(true)
    await tamper('DELETE FROM audit_events WHERE sequence = 4')
    expect(await verdict()).toMatchObject({ events: 3, brokenAt: null })
    expect(await holdsHash(test.app.db.read, head)).toBe(false)
  })
})
