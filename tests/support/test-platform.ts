import type { Clock } from '~/platform/clock.server'
import type { Environment } from '~/platform/environment.server'
import { openLog, type Log } from '~/platform/log.server'
import { openRateLimits, type RateLimits } from '~/platform/rate-limits.server'
import { systemRandom } from '~/platform/random.server'

export function testEnvironment(change: Partial<Environment> = {}): Environment {
  return {
    mode: 'real',
    port: 3000,
    host: '127.0.0.1',
    dataDirectory: '/nowhere',
    backupDirectory: '/nowhere/backups',
    databaseUrl: 'file:/nowhere/uset.sqlite',
    publicOrigin: null,
    trustedProxies: 0,
    logLevel: 'info',
    mail: null,
    presidioUrl: null,
    nerFolder: null,
    oidcFile: null,
    clamav: null,
    ...change,
  }
}

/** The real log, writing its lines into the array. */
export function testLog(lines: string[]): Log {
  return openLog({ level: 'info', destination: { write: (line) => { lines.push(line) } } })
}

export function testRateLimits(clock: Clock): RateLimits {
  return openRateLimits(systemRandom, clock)
}
