import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitmentOf, eraseContents, record } from '#db/stores/audit'
import { compareLog } from '#db/stores/compare-log'
import { logSize, proofOfEvent, proofOfGrowth, rootAt } from '#db/stores/log-tree'
import { verifyLog } from '#db/stores/verify-log'
import { auditEvents } from '#db/schema/audit'
import { recruitments } from '#db/schema/recruitment'
import { sha256 } from '#db/sha256'
import { isConsistent, isIncluded, leafHash } from '~/domain/audit/merkle-tree'
import { forgeLog, tamper } from '../support/tamper'
import { openTestApp, type TestApp } from '../support/test-app'

let test: TestApp
const events = 11

beforeEach(async () => {
  test = await openTestApp()
  await write(events)
})
afterEach(() => test.close())

async function write(more: number, details: Record<string, string | number> = { n: 1 }): Promise<void> {
  for (let n = 0; n < more; n += 1) await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'recruitment-edited', recruitmentId: 'r', details }))
}

/** The events' recruitment, given up and erased: from then on what its events say may go. */
async function eraseTheRecruitment(): Promise<void> {
  await test.app.db.unitOfWork(async (tx) => {
    await tx.insert(recruitments).values({ id: 'r', organisationKey: test.organisationKey, texts: { title: {}, summary: {}, duties: {}, terms: {} }, languages: ['da'] })
    await tx.update(recruitments).set({ phase: 'cancelled' }).where(eq(recruitments.id, 'r'))
    await tx.update(recruitments).set({ phase: 'erased' }).where(eq(recruitments.id, 'r'))
  })
}

const read = () => test.app.db.read
const verdict = () => verifyLog(read())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const kept = async () => { const size = await logSize(read()); return { size, root: await rootAt(read(), size) } }
const eventAt = async (sequence: number) => {
  const [event] = await read().select().from(auditEvents).where(eq(auditEvents.sequence, sequence))
  if (!event) throw new Error('no such event')
  return event
}

describe('the tree of the audit log', () => {
  it('holds as it was written, and its stored subtrees give the roots that the leaves give', async () => {
    const sizes = Array.from({ length: events + 1 }, (_, size) => size)
    const walked = await verifyLog(read(), { sizes })
    expect(walked).toMatchObject({ events, fault: null, erased: 0 })
    for (const size of sizes) expect(walked.rootsAt.get(size), `of ${size}`).toBe(hex(await rootAt(read(), size)))
    expect(walked.root).toBe(hex(await rootAt(read(), events)))
  })

  it('proves every event, and that it has only grown, from the rows that the proof is made of', async () => {
    for (let size = 1; size <= events; size += 1) {
      const root = await rootAt(read(), size)
      for (let sequence = 1; sequence <= size; sequence += 1) {
        const leaf = leafHash(sha256, commitmentOf(await eventAt(sequence)))
        const proof = await proofOfEvent(read(), { sequence, size })
        expect(isIncluded(sha256, { place: sequence - 1, size, leaf, proof, root })).toBe(true)
        expect(isIncluded(sha256, { place: sequence - 1, size, leaf: sha256(leaf), proof, root })).toBe(false)
      }
      const proof = await proofOfGrowth(read(), { first: size, second: events })
      expect(isConsistent(sha256, { first: { size, root }, second: await kept(), proof })).toBe(true)
    }
  })

  it('takes the event back when what it tells of did not happen', async () => {
    const before = await kept()
    await expect(test.app.db.unitOfWork(async (tx) => {
      await record(tx, test.app, { organisationKey: test.organisationKey, action: 'signed-in' })
      throw new Error('it did not happen')
    })).rejects.toThrow('it did not happen')
    expect(await kept()).toEqual(before)
    await write(5)
    expect((await verdict()).fault).toBeNull()
  })

  it('stands with events that are written at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => write(1)))
    expect(await verdict()).toMatchObject({ events: events + 20, fault: null })
  })

  it('stands when what an event says is erased, and says of how many', async () => {
    const before = await kept()
    await eraseTheRecruitment()
    await test.app.db.unitOfWork((tx) => eraseContents(tx, 'r'))
    expect(await verdict()).toMatchObject({ events, fault: null, erased: events })
    expect(await compareLog(read(), before)).toBe('fits')
  })
})

describe('somebody who goes round the program and its guards is found out', () => {
  it.each([
    ['an action that was changed', "UPDATE audit_events SET action = 'signed-out' WHERE sequence = 2", { sequence: 2, kind: 'changed' }],
    ['details that were changed', `UPDATE audit_events SET details = '{"n":2}' WHERE sequence = 3`, { sequence: 3, kind: 'changed' }],
    ['somebody else put in the place of who did it', "UPDATE audit_events SET actor_id = 'another' WHERE sequence = 1", { sequence: 1, kind: 'changed' }],
    ['a salt that was changed', "UPDATE audit_events SET salt = 'another' WHERE sequence = 5", { sequence: 5, kind: 'changed' }],
    ['an event taken out', 'DELETE FROM audit_events WHERE sequence = 2', { sequence: 2, kind: 'missing' }],
    ['an event taken out and the rest numbered anew', 'DELETE FROM audit_events WHERE sequence = 10; UPDATE audit_events SET sequence = 10 WHERE sequence = 11', { sequence: 10, kind: 'changed' }],
    ['two events that changed places', 'UPDATE audit_events SET sequence = 99 WHERE sequence = 6; UPDATE audit_events SET sequence = 6 WHERE sequence = 7; UPDATE audit_events SET sequence = 7 WHERE sequence = 99', { sequence: 6, kind: 'changed' }],
    ['a commitment that was changed', "UPDATE audit_events SET commitment = subtrees WHERE sequence = 2", { sequence: 2, kind: 'changed' }],
    ['an erased event whose commitment is another', "UPDATE audit_events SET salt = '', details = '{}', commitment = subtrees WHERE sequence = 6", { sequence: 6, kind: 'tree' }],
    ['a subtree that was changed', 'UPDATE audit_events SET subtrees = commitment WHERE sequence = 8', { sequence: 8, kind: 'tree' }],
    ['an event that was put in before the first', "INSERT INTO audit_events SELECT 0, 'new', organisation_key, recruitment_id, at, actor_id, action, details, salt, hash, commitment, subtrees FROM audit_events WHERE sequence = 1", { sequence: 0, kind: 'inserted' }],
    ['an event that was put in after the last', "INSERT INTO audit_events SELECT 12, 'new', organisation_key, recruitment_id, at, actor_id, action, details, salt, hash, commitment, subtrees FROM audit_events WHERE sequence = 1", { sequence: 12, kind: 'changed' }],
  ])('%s', async (_, statement, fault) => {
    await tamper(test, statement)
    expect((await verdict()).fault).toEqual(fault)
  })

  it('an end that was cut off, by a root that was kept', async () => {
    const before = await kept()
    await tamper(test, 'DELETE FROM audit_events WHERE sequence > 9')
    expect(await verdict(), 'what is left fits together').toMatchObject({ events: 9, fault: null })
    expect(await compareLog(read(), before)).toBe('shorter')
    await write(4)
    expect(await verdict()).toMatchObject({ events: 13, fault: null })
    expect(await compareLog(read(), before), 'and written on').toBe('differs')
  })

  it.each([['changed', (rows: number[]) => rows, 3], ['inserted', (rows: number[]) => [...rows.slice(0, 4), 4, ...rows.slice(4)], 0], ['taken out', (rows: number[]) => rows.filter((row) => row !== 5), 0]])(
    'a whole log that was made anew with an event %s, by a root that was kept', async (_, order, edited) => {
      const before = await kept()
      await forgeLog(test, order(Array.from({ length: events }, (_each, at) => at + 1)), edited)
      await write(2)
      expect((await verdict()).fault, 'it fits together').toBeNull()
      expect(await compareLog(read(), before)).toBe('differs')
    })
})

describe('the database', () => {
  const refusing = (change: Partial<typeof auditEvents.$inferInsert>) =>
    test.app.db.unitOfWork((tx) => tx.update(auditEvents).set(change).where(eq(auditEvents.sequence, 3))).then(() => 'done', (error: unknown) => String((error as { cause?: unknown }).cause ?? error))

  it('takes no event that is no leaf, and lets nothing be changed but what is erased', async () => {
    const [row] = await read().select().from(auditEvents).where(eq(auditEvents.sequence, 3))
    if (!row) throw new Error('no event')
    const bare = { ...row, sequence: 12, id: 'x' }
    await expect(test.app.db.unitOfWork((tx) => tx.insert(auditEvents).values({ ...bare, commitment: null })), 'without a commitment').rejects.toThrow()
    for (const change of [{ salt: '' }, { details: {} }, { salt: 'x', details: {} }, { commitment: Buffer.alloc(32) }, { commitment: null }, { subtrees: Buffer.alloc(0) }, { hash: 'x' }, { recruitmentId: null, salt: '', details: {} }]) {
      if (change.subtrees && row.subtrees?.length === 0) continue
      expect(await refusing(change), JSON.stringify(change)).toMatch(/append-only/)
    }
    expect(await refusing({ salt: '', details: {} }), 'before the recruitment is erased').toMatch(/append-only/)
    await eraseTheRecruitment()
    expect(await refusing({ salt: '', details: {} })).toBe('done')
    await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'signed-in' }))
    await expect(test.app.db.unitOfWork((tx) => tx.update(auditEvents).set({ salt: '', details: {} }).where(eq(auditEvents.sequence, sql`${events + 1}`))), 'what belongs to no recruitment is not erased').rejects.toThrow()
  })
})
