import { existsSync, readFileSync } from 'node:fs'
import { openDatabase } from '#db/database.server'
import { theOrganisation } from '#db/stores/organisations'
import { originOf, readCheckpoint } from '~/domain/audit/checkpoint'
import { readEnvironment } from '~/platform/environment.server'
import { existingLogSigningKey } from '~/platform/keys.server'
import { logKeyOf, publicLogKey, type PublicLogKey } from '~/platform/log-key.server'
import { checkLog, isWhole, type ToCheck } from '~/use-cases/check-log.server'
import { inWords } from './verify-audit-words'

/**
 * Verifies the audit log from the first event to the last, and holds it against the stored checkpoints: `npm run verify-audit`.
 *   --against checkpoint.txt   a checkpoint that was kept outside the database: a printed page typed off, a mail saved as text
 *   --key <word>               the public key, where the installation's own is not at hand (a copy of the database)
 *   <64 hex digits>            the root that stands in a protocol, or a head of the chain that the log once was
 * Exit codes: 0 whole, 1 broken or not this log's, 2 could not be read.
 */
async function verifyAudit({ against, key, fingerprint }: Given): Promise<number> {
  const { databaseUrl, dataDirectory } = readEnvironment(process.env)
  const file = /^file:(.*)$/.exec(databaseUrl)?.[1]
  if (file !== undefined && !existsSync(file)) throw new Error(`There is no database ${file}. / Databasen ${file} findes ikke.`)
  const text = against === undefined ? undefined : readFileSync(against, 'utf8')
  const db = await openDatabase(databaseUrl)
  try {
    const organisation = await theOrganisation(db.read)
    if (!organisation) throw new Error('The database is empty: there is no log yet. / Databasen er tom: der er endnu intet spor.')
    const asked = whatToCheck({ key: keyFor({ key, text, dataDirectory, origin: originOf(organisation.id) }), against: text, fingerprint })
    const check = await checkLog(db.read, asked)
    process.stdout.write(inWords(check, fingerprint))
    return isWhole(check, asked) ? 0 : 1
  } finally {
    await db.close()
  }
}

/** The same without what was not given. */
function whatToCheck({ key, against, fingerprint }: { key: PublicLogKey; against: string | undefined; fingerprint: string | undefined }): ToCheck {
  return { key, ...(against !== undefined && { against }), ...(fingerprint !== undefined && { fingerprint }) }
}

interface Given {
  readonly against: string | undefined
  readonly key: string | undefined
  readonly fingerprint: string | undefined
}

/** The key that was given, the installation's own, or, with a warning, the one that the checkpoint names itself. */
function keyFor({ key, text, dataDirectory, origin }: { key: string | undefined; text: string | undefined; dataDirectory: string; origin: string }): PublicLogKey {
  if (key !== undefined) return parsed(key)
  const own = existingLogSigningKey(dataDirectory)
  if (own) return logKeyOf(own, origin)
  const named = text === undefined ? null : readCheckpoint(text)
  if (!named) throw new Error('The key of the log is not in the data folder: give it with --key. / Sporets nøgle ligger ikke i datamappen: angiv den med --key.')
  process.stdout.write('The key is taken from the checkpoint itself: compare it with the one that you were given. / Nøglen er taget fra selve kontrolpunktet: sammenlign den med den, du har fået.\n')
  return parsed(named.key)
}

function parsed(word: string): PublicLogKey {
  const key = publicLogKey(word)
  if (!key) throw new Error('This is no key of a log: it begins with "uset-audit-log/" and stands in every checkpoint. / Det er ikke nøglen til et spor: den begynder med "uset-audit-log/" og står i hvert kontrolpunkt.')
  return key
}

function given(words: readonly string[]): Given {
  const after = (name: string) => words.flatMap((word, at) => (word === name ? [words[at + 1] ?? ''] : word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : [])).at(-1)
  return { against: after('--against'), key: after('--key'), fingerprint: words.find((word) => /^[\da-f]{64}$/.test(word)) }
}

try {
  process.exitCode = await verifyAudit(given(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
