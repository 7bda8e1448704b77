import { boolean, customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** The reference vocabulary: the words that the schema is written in. SQLite must offer the same ones. */
export const postgres = {
  table: pgTable,
  /** The inner integer key. It follows the order of arrival and never leaves the server. */
  key: () => integer().primaryKey().generatedByDefaultAsIdentity(),
  /** A random public id. */
  id: () => text().notNull().unique(),
  ref: () => integer(),
  text: () => text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => text({ enum: [...values] as [string, ...string[]] }).$type<T[number]>(),
  int: () => integer(),
  flag: () => boolean(),
  instant: () => timestamp({ withTimezone: true, mode: 'date', precision: 3 }),
  json: <T>() => jsonb().$type<T>(),
  bytes: () => bytea(),
  index,
  uniqueIndex,
  primaryKey,
}
export type Vocabulary = typeof postgres
