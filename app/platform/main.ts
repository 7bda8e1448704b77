import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { checkWaitingDocuments } from '../use-cases/check-waiting-documents.server'
import { closeDueRecruitments } from '../use-cases/close-due-recruitments.server'
import { destroyUnsent } from '../use-cases/destroy-unsent.server'
import { destroyWithdrawnIdentities } from '../use-cases/destroy-withdrawn.server'
import { mailCheckpoints } from '../use-cases/mail-checkpoints.server'
import { makeDailyCheckpoint } from '../use-cases/make-checkpoint.server'
import { eraseDue } from '../use-cases/erase-due.server'
import { forgetExpired } from '../use-cases/forget-expired.server'
import { replayTombstones } from '../use-cases/replay-tombstones.server'
import { tidyMonitoring } from '../use-cases/tidy-monitoring.server'
import { tellOfHearings } from '../use-cases/tell-of-hearings.server'
import { writeRefusedAccess } from '../use-cases/write-refused-access.server'
import { loadQuestionBanks, QuestionBankError } from '../use-cases/load-question-banks.server'
import type { AppContext } from './app-context.server'
import { keepTombstones, tombstoneFolders, tombstonesIn } from './backup/tombstone-files.server'
import { EnvironmentError, readEnvironment } from './environment.server'
import { OutsideDetectorSettingError } from './outside-detectors/outside-detector.server'
import { keepExamining } from './examining.server'
import { keepSending } from './sending.server'
import { bundleNames, type BundleName } from './http/areas.server'
import { bundleFrom, type Bundle } from './http/bundle.server'
import { KeyFileError } from './keys.server'
import { listen, ListeningError, stopListening } from './listening.server'
import { DatabaseUnreachableError, openApp } from './open-app.server'
import { OrganisationSignInError } from './organisation-sign-in-settings.server'
import { createServer } from './server.server'
import { greet, prepareData, WrongDatabaseError } from './start.server'

/** Recruitments whose deadline has passed are closed, identities of the withdrawn destroyed, and those who are heard written to, within so long. */
const tick = 30_000
const explained = [EnvironmentError, KeyFileError, DatabaseUnreachableError, ListeningError, OrganisationSignInError, OutsideDetectorSettingError, QuestionBankError, WrongDatabaseError]

async function run(): Promise<void> {
  process.umask(0o077) // the database and its log are for the owner alone, as the keys are
  const build = dirname(fileURLToPath(import.meta.url))
  const app = await openApp(readEnvironment(process.env), { reports: join(build, 'report-thread.js'), drawing: join(build, 'drawing-thread.js'), inspection: join(build, 'inspection-thread.js') })
  await prepareData(app)
  await eraseAgain(app)
  await loadQuestionBanks(app)
  const server = createServer({ app, bundles: await loadBundles(build), assetsDirectory: join(build, 'client') })
  await doWhatIsDue(app)
  await listen(server, app.environment)
  const timer = setInterval(() => { void doWhatIsDue(app) }, tick)
  const [examining, sending] = [keepExamining(app), keepSending(app)]
  stopOnSignals(app, server, () => { clearInterval(timer); return Promise.all([examining.stop(), sending.stop()]) })
  process.stdout.write(await greet(app))
}

async function loadBundles(build: string): Promise<Record<BundleName, Bundle>> {
  const load = async (name: BundleName) => {
    const module: ServerBuild = await import(pathToFileURL(join(build, 'server', name, 'index.js')).href)
    return [name, bundleFrom(module)] as const
  }
  return Object.fromEntries(await Promise.all(bundleNames.map(load))) as Record<BundleName, Bundle> // one entry per name
}

/** A database that was put back by hand may hold what had been erased: it goes again before anybody is answered. */
async function eraseAgain(app: AppContext): Promise<void> {
  const again = await replayTombstones(app, tombstonesIn(tombstoneFolders(app)))
  if (again > 0) app.log.notice('erased-again', { again })
}

const duties = { 'closing-due-recruitments': closeDueRecruitments, 'destroying-withdrawn-identities': destroyWithdrawnIdentities, 'destroying-what-was-never-sent': destroyUnsent, 'tidying-monitoring': tidyMonitoring, 'telling-of-hearings': tellOfHearings, 'forgetting-what-expired': forgetExpired, 'erasing-what-is-due': eraseDue, 'keeping-tombstones': keepTombstones, 'making-the-daily-checkpoint': makeDailyCheckpoint, 'mailing-checkpoints': mailCheckpoints, 'checking-documents': checkWaitingDocuments, 'writing-down-refused-access': writeRefusedAccess } as const

async function doWhatIsDue(app: AppContext): Promise<void> {
  for (const [name, duty] of Object.entries(duties)) {
    try {
      await duty(app)
    } catch (error) {
      app.log.incident(name, error) // tried again at the next tick
    }
  }
}

/** The first signal stops in order; a second one stops at once. */
function stopOnSignals(app: AppContext, server: Server, stopDuties: () => Promise<unknown>): void {
  const stop = async () => {
    await stopDuties()
    await stopListening(server)
    await writeRefusedAccess(app, { everything: true })
    await app.reports.close()
    await app.drawing.close()
    await app.inspecting.close()
    await app.db.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1))
      void stop()
    })
  }
  process.on('unhandledRejection', (error) => { app.log.incident('unhandled-rejection', error) })
  process.on('uncaughtException', (error) => {
    app.log.incident('uncaught-exception', error)
    process.exit(1)
  })
}

try {
  await run()
} catch (error) {
  if (!explained.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
