// Generates the migrations of both engines from the one schema: npm run db:generate -- --name what-changed
// With --guards it writes the guards of guards.mjs as a migration of their own.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardsAsSql } from './guards.mjs'

const engines = { sqlite: '', postgres: 'postgres://localhost/schema-only' }
/** SQLite stores these by their composite key, with no second tree: half the pages written per submission. */
const withoutRowid = ['answers', 'scores', 'cleared_answers', 'clearances', 'second_readings', 'detector_counts', 'question_qualifications', 'recruitment_members', 'clerk_entries', 'introductions', 'sample_levels', 'blocked_pairs', 'acquaintances', 'level_waivers', 'blindness_counts', 'blindness_marks', 'second_look_verdicts', 'question_times', 'feedback']
/** Columns that become a table of their own: what stands in them moves along, and guards that name them make way for the next guards. */
const movedColumns = [
  { to: 'sealed_keys', columns: ['application_key', 'enc', 'sealed_key'], from: 'sealed_identities' },
  { to: 'own_key_halves', columns: ['application_key', 'key_half'], from: 'own_boxes' },
  { to: 'released_keys', columns: ['candidate_key', 'wrapped_key'], from: 'released_identities', guard: 'released_identities_update_guard' },
  { to: 'recruitment_private_keys', columns: ['recruitment_key', 'wrapped_private_key'], from: 'recruitment_keys' },
]
const asGuards = process.argv.includes('--guards')

for (const [engine, url] of Object.entries(engines)) {
  const rest = process.argv.slice(2).filter((word) => word !== '--guards')
  const options = ['drizzle-kit', 'generate', `--config=drizzle.${engine}.config.ts`, ...(asGuards ? ['--custom'] : []), ...rest]
  const run = spawnSync('npx', options, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
  if (run.status !== 0) process.exit(run.status ?? 1)
  const folder = join('migrations', engine)
  const newest = join(folder, readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().at(-1))
  if (asGuards) writeFileSync(newest, guardsAsSql(engine))
  else writeFileSync(newest, withMoves(engine === 'sqlite' ? withTrees(readFileSync(newest, 'utf8')) : readFileSync(newest, 'utf8'), engine))
}

function withMoves(sql, engine) {
  const mark = '--> statement-breakpoint\n'
  return movedColumns.reduce((text, { to, columns, from, guard }) => {
    const dropped = text.search(new RegExp(`ALTER TABLE ["\`]${from}["\`] DROP COLUMN`))
    if (dropped < 0 || !new RegExp(`CREATE TABLE ["\`]${to}["\`]`).test(text)) return text
    const away = guard ? `DROP TRIGGER IF EXISTS ${guard}${engine === 'postgres' ? ` ON ${from}` : ''};${mark}` : ''
    return `${text.slice(0, dropped)}${away}INSERT INTO ${to} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM ${from};${mark}${text.slice(dropped)}`
  }, sql)
}

function withTrees(sql) {
  return withoutRowid.reduce((text, table) => text.replace(new RegExp(`(CREATE TABLE \`${table}\` \\([\\s\\S]*?\\n\\));`), '$1 WITHOUT ROWID;'), sql)
}
