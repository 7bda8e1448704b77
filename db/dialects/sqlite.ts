import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Vocabulary } from './postgres'

const words = {
  table: sqliteTable,
  key: () => integer().primaryKey({ autoIncrement: true }),
  id: () => text().notNull().unique(),
  ref: () => integer(),
  text: () => text(),
  oneOf: (values: readonly [string, ...string[]]) => text({ enum: [...values] as [string, ...string[]] }),
  int: () => integer(),
  flag: () => integer({ mode: 'boolean' }),
  instant: () => integer({ mode: 'timestamp_ms' }),
  json: () => text({ mode: 'json' }),
  bytes: () => blob({ mode: 'buffer' }),
  index,
  uniqueIndex,
  primaryKey,
} satisfies Record<keyof Vocabulary, unknown>

/**
 * The same words with SQLite's types. The one cast of the data layer: queries are typed as PostgreSQL's, so what
 * SQLite alone can do does not compile, and what PostgreSQL alone can do fails at once in the default test run.
 */
export const sqlite = words as unknown as Vocabulary
