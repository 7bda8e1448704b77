import { createHash } from 'node:crypto'
import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { eventText, record } from '#db/stores/audit'
import { verifyLog } from '#db/stores/verify-log'
import { dialect } from '#db/vocabulary'
import { makeTreeOfOldLogOnce } from '~/use-cases/make-tree-of-old-log.server'
import { tamper } from '../../support/tamper'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

/** The log as the last version before the tree left it: hashes in a chain, and neither commitments nor subtrees. The chain's hashes. */
async function oldLog(events: number): Promise<string[]> {
  for (let n = 0; n < events; n += 1) await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'recruitment-edited', recruitmentId: 'r', details: { n } }))
  let head = '0'.repeat(64)
  const heads: string[] = []
  for (const row of await test.app.db.read.select().from(auditEvents).orderBy(asc(auditEvents.sequence))) {
    const inner = createHash('sha256').update(row.salt).update(eventText(row)).digest()
    head = createHash('sha256').update(head, 'hex').update(inner).digest('hex')
    heads.push(head)
    await tamper(test, `UPDATE audit_events SET hash = '${head}', commitment = NULL, subtrees = NULL WHERE sequence = ${row.sequence}`)
  }
  return heads
}

it('becomes a tree once, and every head that somebody kept of it is still found', async () => {
  const heads = await oldLog(7)
  expect((await verifyLog(test.app.db.read)).fault).toEqual({ sequence: 1, kind: 'not-a-tree' })
  await makeTreeOfOldLogOnce(test.app)
  await makeTreeOfOldLogOnce(test.app)
  await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'signed-in' }))
  expect(await verifyLog(test.app.db.read)).toMatchObject({ events: 9, fault: null })
  const [told] = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'log-became-tree')
  expect(told).toMatchObject({ sequence: 8, details: { events: 7, head: heads[6], brokenAt: null } })
  for (const [at, head] of heads.entries()) expect((await verifyLog(test.app.db.read, { fingerprint: head })).foundAt).toBe(at + 1)
  expect((await verifyLog(test.app.db.read, { fingerprint: 'ab'.repeat(32) })).foundAt).toBeNull()
})

it('says so when the chain was broken already', async () => {
  await oldLog(5)
  await tamper(test, `UPDATE audit_events SET details = ${dialect === 'postgres' ? `'{"n":9}'::jsonb` : `'{"n":9}'`} WHERE sequence = 3`)
  await makeTreeOfOldLogOnce(test.app)
  const [told] = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'log-became-tree')
  expect(told?.details).toMatchObject({ events: 5, brokenAt: 3 })
  expect((await verifyLog(test.app.db.read)).fault).toEqual({ sequence: 3, kind: 'chain' })
})

it('is nothing that a new installation has', async () => {
  await makeTreeOfOldLogOnce(test.app)
  expect(await test.app.db.read.select().from(auditEvents)).toEqual([])
})
