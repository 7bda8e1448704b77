import Sqlite from 'better-sqlite3'
import { asc } from 'drizzle-orm'
import { Client } from 'pg'
import { auditEvents } from '#db/schema/audit'
import { sha256 } from '#db/sha256'
import { commitmentOf } from '#db/stores/audit'
import { dialect } from '#db/vocabulary'
import { append, emptyTree, leafHash } from '~/domain/audit/merkle-tree'
import type { TestApp } from './test-app'

type Tampered = Pick<TestApp, 'database'>

/** As somebody would who has the database in hand: around the program, with the guards taken down. `tables`: whose, as SQL's LIKE has it. */
export async function tamper({ database }: Tampered, statement: string, tables = 'audit%'): Promise<void> {
  if (dialect === 'postgres') {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    await client.query(`SET session_replication_role = replica; ${statement}`)
    await client.end()
    return
  }
  const file = new Sqlite(database.url.replace(/^file:/, ''))
  const guards = file.prepare<[string], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE ?").all(tables)
  for (const { name } of guards) file.exec(`DROP TRIGGER ${name}`)
  file.exec(statement)
  for (const { sql } of guards) file.exec(sql)
  file.close()
}

/**
 * A whole log made anew from the rows of this one in another order, one of them edited (0: none), every hash reckoned again: what somebody
 * would do who knows the program. Fits together; only what was kept outside tells.
 */
export async function forgeLog(test: TestApp, order: readonly number[], edited: number): Promise<void> {
  const rows = await test.app.db.read.select().from(auditEvents).orderBy(asc(auditEvents.sequence))
  let frontier = emptyTree
  const forged = order.map((from, at) => {
    const row = rows[from - 1]
    if (!row) throw new Error('no such event')
    const event = { ...row, sequence: at + 1, id: order.indexOf(from) === at ? row.id : `${row.id}${at}`, ...(from === edited && { action: 'signed-out' as const }) }
    const commitment = commitmentOf(event)
    const grown = append(sha256, frontier, leafHash(sha256, commitment))
    frontier = grown.frontier
    return { ...event, commitment: Buffer.from(commitment), subtrees: Buffer.concat(grown.completed) }
  })
  await tamper(test, 'DELETE FROM audit_events')
  await test.app.db.unitOfWork((tx) => tx.insert(auditEvents).values(forged))
}
