import { postgres } from './dialects/postgres'
import { sqlite } from './dialects/sqlite'

/** Which engine this process talks to. Decided once, by DATABASE_URL, before the schema is built. */
export const dialect: 'sqlite' | 'postgres' = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite'

export const { table, key, id, ref, text, oneOf, int, flag, instant, json, bytes, index, uniqueIndex, primaryKey } =
  dialect === 'postgres' ? postgres : sqlite
