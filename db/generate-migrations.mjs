// Generates the migrations of both engines from the one schema: npm run db:generate -- --name what-changed
// With --guards it writes the guards of guards.mjs as a migration of their own.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardsAsSql } from './guards.mjs'

const engines = { sqlite: '', postgres: 'postgres://localhost/schema-only' }
/** SQLite stores these by their composite key, with no second tree: half the pages written per submission. */
const withoutRowid = ['answers', 'scores', 'cleared_answers', 'clearances', 'second_readings', 'detector_counts', 'question_qualifications', 'recruitment_members', 'clerk_entries', 'introductions', 'sample_levels', 'blocked_pairs', 'acquaintances', 'level_waivers', 'blindness_counts', 'blindness_marks', 'second_look_verdicts', 'question_times']
const asGuards = process.argv.includes('--guards')

for (const [engine, url] of Object.entries(engines)) {
  const rest = process.argv.slice(2).filter((word) => word !== '--guards')
  const options = ['drizzle-kit', 'generate', `--config=drizzle.${engine}.config.ts`, ...(asGuards ? ['--custom'] : []), ...rest]
  const run = spawnSync('npx', options, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
  if (run.status !== 0) process.exit(run.status ?? 1)
  const folder = join('migrations', engine)
  const newest = join(folder, readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().at(-1))
  if (asGuards) writeFileSync(newest, guardsAsSql(engine))
  else if (engine === 'sqlite') writeFileSync(newest, withTrees(readFileSync(newest, 'utf8')))
}

function withTrees(sql) {
  return withoutRowid.reduce((text, table) => text.replace(new RegExp(`(CREATE TABLE \`${table}\` \\([\\s\\S]*?\\n\\));`), '$1 WITHOUT ROWID;'), sql)
}
