import { getTableColumns, getTableName, is, sql, type SQL } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '#db/schema/index'
import type { Queries } from '#db/database.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { chooseNobody } from './interviews'
import { lockedOfThree } from './shortlisting'
import type { TestApp } from './test-app'

/** A recruitment of three, two of whom were invited, that is over. */
export async function concludedOfThree(test: TestApp) {
  const locked = await lockedOfThree(test)
  for (const step of [unsealShortlist, releaseIdentities, chooseNobody, answered, concludeRecruitment]) {
    const done = await step(test.app, locked.hr, locked.id)
    if (!done.ok) throw new Error(done.refusal)
  }
  return locked
}

/** Everybody is answered: without that nothing is concluded. */
export async function answered(...[app, hr, recruitmentId]: Parameters<typeof concludeRecruitment>): Promise<Awaited<ReturnType<typeof concludeRecruitment>>> {
  await answerEverybody(app, hr, recruitmentId)
  return { ok: true, value: null }
}

interface Runner { all?(query: SQL): unknown; execute?(query: SQL): Promise<{ rows: unknown[] }> }

/** Raw rows, on either engine. */
export async function rowsOf(queries: Queries, query: SQL): Promise<Record<string, unknown>[]> {
  const runner = queries as unknown as Runner // the dialects' own ways of raw SQL
  const rows: unknown = runner.execute ? (await runner.execute(query)).rows : await runner.all?.(query)
  return rows as Record<string, unknown>[]
}

const tables = Object.values(schema).flatMap((table) => (is(table, PgTable) || is(table, SQLiteTable) ? [{ name: getTableName(table), columns: Object.keys(getTableColumns(table)) }] : []))

/** How many rows every table has, empty ones left out. */
export async function fullTables(queries: Queries): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await rowsOf(queries, sql`SELECT count(*) AS n FROM ${sql.identifier(name)}`)
    if (Number(row?.n) > 0) counts[name] = Number(row?.n)
  }
  return counts
}
