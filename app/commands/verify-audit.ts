import { openDatabase } from '#db/database.server'
import { verifyChain } from '#db/stores/audit'
import { EnvironmentError, readEnvironment } from '~/platform/environment.server'

/** Verifies the audit log from the first event to the last. Exit codes: 0 whole, 1 broken, 2 could not be read. */
async function verifyAudit(): Promise<number> {
  const db = await openDatabase(readEnvironment(process.env).databaseUrl)
  try {
    const { events, head, brokenAt } = await verifyChain(db.read)
    const verdict = brokenAt === null ? 'whole / helt' : `BROKEN at event ${brokenAt} / BRUDT ved hændelse ${brokenAt}`
    process.stdout.write(`Events / hændelser:  ${events}\nHead / fingeraftryk:  ${head}\nThe log is / sporet er:  ${verdict}\n`)
    return brokenAt === null ? 0 : 1
  } finally {
    await db.close()
  }
}

try {
  process.exitCode = await verifyAudit()
} catch (error) {
  process.stderr.write(`${error instanceof EnvironmentError || error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
