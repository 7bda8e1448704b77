import { mkdirSync } from 'node:fs'
import { openDatabase, type Database } from '#db/database.server'
import { makeTreeOfOldLogOnce } from '../use-cases/make-tree-of-old-log.server'
import { writeMissingSummaries } from '../use-cases/write-missing-summaries.server'
import type { AppContext } from './app-context.server'
import { systemClock } from './clock.server'
import { openDetector } from './detector.server'
import { drawingHere, threadedDrawing } from './drawing/drawing.server'
import type { Environment } from './environment.server'
import { loadKeys } from './keys.server'
import { inspectingHere, threadedInspecting } from './inspecting/inspecting.server'
import { openLog, type Log } from './log.server'
import { openMail } from './mail.server'
import { openOrganisationSignIn } from './organisation-sign-in.server'
import { readOrganisationSignIn } from './organisation-sign-in-settings.server'
import { outsideDetectors } from './outside-detectors/outside-detectors.server'
import { systemRandom } from './random.server'
import { openRateLimits } from './rate-limits.server'
import { openRefusals } from './refused-access.server'
import { reckoning } from './reports/reckon.server'
import { remembered } from './reports/reports.server'
import { threadedReports } from './reports/threaded.server'
import { openVirusCheck } from './virus-check.server'

/** The database does not answer, for a reason that the operator can mend. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError'
}

/** Where the programs of the server's threads are. */
export interface Threads {
  readonly reports: string
  readonly drawing: string
  readonly inspection: string
}

/**
 * Everything that the program works with, opened once: keys, database (brought up to date), log, limits. Close `reports`, `drawing`, `inspecting` and `db` at the end.
 * @param threads the built threads; without them all is done here
 */
export async function openApp(environment: Environment, threads: Threads | null = null): Promise<AppContext> {
  mkdirSync(environment.dataDirectory, { recursive: true, mode: 0o700 })
  const keys = loadKeys(environment.dataDirectory)
  const withMessages = environment.mode === 'demo' && ['trace', 'debug'].includes(environment.logLevel)
  const log = openLog({ level: environment.logLevel, withMessages })
  const db = await reach(environment.databaseUrl)
  await makeTreeOfOldLogOnce({ db, clock: systemClock, random: systemRandom })
  await writeMissingSummaries({ db })
  return {
    db,
    clock: systemClock,
    random: systemRandom,
    keys,
    log,
    environment,
    rateLimits: openRateLimits(systemRandom, systemClock),
    detector: openDetector({ detectors: await outsideDetectors(environment), log }),
    ...(threads === null ? doneHere(db) : doneInThreads(threads, environment, log)),
    mail: environment.mail && openMail(environment.mail, log),
    refusals: openRefusals(systemClock),
    organisationSignIn: environment.oidcFile === null ? null : openOrganisationSignIn(readOrganisationSignIn(environment.oidcFile, process.env), environment),
    virusCheck: environment.clamav === null ? null : openVirusCheck(environment.clamav),
  }
}

type Aside = Pick<AppContext, 'reports' | 'drawing' | 'inspecting'>

const doneHere = ({ read }: Database): Aside => ({ reports: remembered(reckoning(read)), drawing: drawingHere, inspecting: inspectingHere })

const doneInThreads = ({ reports, drawing, inspection }: Threads, { databaseUrl }: Environment, log: Log): Aside =>
  ({ reports: threadedReports(reports, databaseUrl), drawing: threadedDrawing(drawing), inspecting: threadedInspecting(inspection, (error) => { log.incident('inspection', error) }) })

/** Codes of the network, of SQLite and of PostgreSQL that mean: the address, the file or the password is not right. */
const unreachable = /^(ECONN|ENOTFOUND|EAI_|EHOST|ETIMEDOUT|SQLITE_(CANTOPEN|NOTADB|READONLY|PERM|FULL|IOERR)|28|3D000|42501|53)/

async function reach(url: string): Promise<Database> {
  try {
    return await openDatabase(url)
  } catch (error) {
    const code = codeOf(error)
    if (!unreachable.test(code)) throw error
    throw new DatabaseUnreachableError(
      `The database cannot be opened (${code}). Check DATABASE_URL or DATA_DIR, and that the database server runs.\n` +
      `Databasen kan ikke åbnes (${code}). Efterse DATABASE_URL eller DATA_DIR, og at databaseserveren kører.`,
      { cause: error },
    )
  }
}

/** The code of an error or of what caused it (drizzle wraps the driver's error), or ''. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return codeOf(error.cause)
}
