import { mkdirSync } from 'node:fs'
import { openDatabase } from '#db/database.server'
import type { AppContext } from './app-context.server'
import { systemClock } from './clock.server'
import type { Environment } from './environment.server'
import { loadKeys } from './keys.server'
import { openLog } from './log.server'
import { systemRandom } from './random.server'
import { openRateLimits } from './rate-limits.server'

/** Everything that the program works with, opened once: keys, database (brought up to date), log, limits. Close `db` at the end. */
export async function openApp(environment: Environment): Promise<AppContext> {
  mkdirSync(environment.dataDirectory, { recursive: true, mode: 0o700 })
  const keys = loadKeys(environment.dataDirectory)
  const withMessages = environment.mode === 'demo' && ['trace', 'debug'].includes(environment.logLevel)
  return {
    db: await openDatabase(environment.databaseUrl),
    clock: systemClock,
    random: systemRandom,
    keys,
    log: openLog({ level: environment.logLevel, withMessages }),
    environment,
    rateLimits: openRateLimits(systemRandom),
  }
}
