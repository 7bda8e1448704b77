// The server killed (SIGKILL) again and again while 16 write: what was acknowledged is there, nothing twice, file and audit log whole. On SQLite 40 kills in 6,000
// submissions; on PostgreSQL 20 in 1,200, every second one of them a process of PostgreSQL itself. It is the test of every day with other figures.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const loops = { sqlite: { people: 6000, kills: 40, clients: 16 }, postgres: { people: 1200, kills: 20, clients: 16 } }
let failed = 0
for (const [project, loop] of Object.entries(loops)) {
  const { status } = spawnSync(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project, 'tests/use-cases/applying/killed.test.ts'], { stdio: 'inherit', env: { ...process.env, USET_KILL_LOOP: JSON.stringify(loop) } })
  failed += status === 0 ? 0 : 1
}
process.exit(failed === 0 ? 0 : 1)
