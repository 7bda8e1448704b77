import { existsSync } from 'node:fs'
import { openDatabase } from '#db/database.server'
import { holdsHash, verifyChain } from '#db/stores/audit'
import { readEnvironment } from '~/platform/environment.server'

/**
 * Verifies the audit log from the first event to the last: `npm run verify-audit`. A fingerprint that was kept outside the
 * database may be given (`npm run verify-audit -- <hash>`): it must still be in the chain, else events were cut off its end.
 * Exit codes: 0 whole, 1 broken, 2 could not be read.
 */
async function verifyAudit(kept: string | undefined): Promise<number> {
  const { databaseUrl } = readEnvironment(process.env)
  const file = /^file:(.*)$/.exec(databaseUrl)?.[1]
  if (file !== undefined && !existsSync(file)) throw new Error(`There is no database ${file}. / Databasen ${file} findes ikke.`)
  const db = await openDatabase(databaseUrl)
  try {
    const { events, head, brokenAt } = await verifyChain(db.read)
    const isCutOff = kept !== undefined && !(await holdsHash(db.read, kept))
    process.stdout.write(`Events / hændelser:  ${events}\nHead / fingeraftryk:  ${head}\nThe log is / sporet er:  ${verdictOf(brokenAt, isCutOff)}\n`)
    return brokenAt === null && !isCutOff ? 0 : 1
  } finally {
    await db.close()
  }
}

function verdictOf(brokenAt: number | null, isCutOff: boolean): string {
  if (brokenAt !== null) return `BROKEN at event ${brokenAt} / BRUDT ved hændelse ${brokenAt}`
  return isCutOff ? 'BROKEN, the given fingerprint is not in it / BRUDT, det givne fingeraftryk er ikke i det' : 'whole / helt'
}

try {
  process.exitCode = await verifyAudit(process.argv.slice(2).find((word) => /^[\da-f]{64}$/.test(word)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
