import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { systemRandom } from '~/platform/random.server'
import { makeBackup } from '~/platform/backup/make-backup.server'
import { loadKeys } from '~/platform/keys.server'
import { openMail } from '~/platform/mail.server'
import { Pool } from 'pg'
import { mailCheckpoints } from '~/use-cases/mail-checkpoints.server'
import { scatterWhileHidden } from '~/domain/answering/news'
import { scatter } from '~/domain/answering/retries'
import { sendLetters } from '~/use-cases/send-letters.server'
import { tellOfHearings } from '~/use-cases/tell-of-hearings.server'
import type { AppContext } from '~/platform/app-context.server'
import type { Identity } from '~/domain/identity'
import { seekerOf } from '../anonymity/encodings'
import { openVisits, type Around, type Builds, type Visits } from '../anonymity/visits'
import type { World, WorldPhase } from '../anonymity/world'
import { openMailServer, type MailServer } from '../support/mail-server'
import { testEnvironment } from '../support/test-platform'
import { mayCall } from './connections'
import { canarySaid, count, placeSaid, type Tally } from './findings'
import { kindOfMail, shownOf } from './mails'

/** A world with its server, its mailbox and what may not be found in it. */
export interface Walked {
  readonly name: string
  readonly world: World
  readonly visits: Visits
  readonly mails: MailServer
  readonly identities: readonly Identity[]
  readonly app: AppContext
  /** The canaries of this world that stand in some bytes. */
  seek(bytes: Buffer): string[]
  /** What was looked through already. */
  readonly read: { lines: number; mails: number }
  close(): Promise<void>
}

export const canariesOf = ({ name, email, phone, adjustments }: Identity): string[] =>
  [name, email, phone, phone.replaceAll(' ', ''), adjustments.slice(0, 30).trim()].filter((word) => word !== '')

/** @param around what stands around the server, for those who plant a leak to see whether it is found */
export async function openWalked(name: string, world: World, { identities, builds, around = {} }: { identities: readonly Identity[]; builds: Builds; around?: Around }): Promise<Walked> {
  const mails = await openMailServer()
  const mail = { smtpUrl: mails.url, from: 'hr@solbjerg.example' }
  const withMail = (app: AppContext): AppContext => {
    const whole = { ...app, mail: openMail(mail, app.log), environment: testEnvironment({ publicOrigin: 'https://uset.example', mail }) }
    return around.app ? around.app(whole) : whole
  }
  const visits = await openVisits(world, builds, { ...around, app: withMail })
  const app = withMail(world.test.app)
  mayCall(visits.port, 'the program itself')
  mayCall(new URL(mails.url).port, 'mail server')
  const { protocol, port } = new URL(world.test.database.url)
  if (protocol === 'postgres:') mayCall(port, 'database server')
  return {
    name, world, visits, mails, identities, app, seek: seekerOf(identities.flatMap(canariesOf)), read: { lines: world.test.logged.length, mails: 0 },
    async close() {
      await visits.close()
      await mails.close()
    },
  }
}

/** Has the mails sent that belong to a stage: the server's timer sends the others, an applicant asks for the code. */
export async function sendMails({ app, visits, identities }: Walked, stage: WorldPhase): Promise<void> {
  if (stage === 'open' || stage === 'scoring') await visits.post('/application/code', 'applicant', new URLSearchParams({ email: identities[0]?.email ?? '' }))
  await tellOfHearings(app)
  await mailCheckpoints(app)
  await sendLetters({ ...app, clock: { now: () => new Date(app.clock.now().getTime() + Math.max(scatter, scatterWhileHidden)) } }) // all that were queued have left by then
}

/** Looks through mails, log and files of every world since the last time, and holds the mails of one world against those of the others. */
export async function lookAround(walked: readonly Walked[], stage: WorldPhase, tally: Tally, wishes: { readonly backup?: boolean; readonly folders?: readonly string[] } = {}): Promise<void> {
  const shown = walked.map((one) => lookIntoMails(one, stage, tally))
  if (new Set(shown).size > 1) tally.findings.push({ kind: 'difference', stage, where: placeSaid('mail'), what: { da: 'mails i de forskellige udgaver er ikke ens, selv når modtageren ikke tælles med', en: 'the mails of the worlds differ by more than whom they are to' } })
  for (const one of walked) {
    const lines = one.world.test.logged.slice(one.read.lines)
    one.read.lines = one.world.test.logged.length
    search(one, { place: 'log', stage, bytes: Buffer.from(lines.join('')) }, tally)
    await lookIntoDatabase(one, stage, tally)
    if (wishes.backup) await lookIntoBackup(one, stage, tally)
    for (const file of (wishes.folders ?? []).flatMap(filesIn)) search(one, { place: 'temporary files', stage, bytes: bytesOf(file) }, tally)
  }
}

function lookIntoMails(one: Walked, stage: WorldPhase, tally: Tally): string {
  const received = one.mails.received.slice(one.read.mails)
  one.read.mails = one.mails.received.length
  for (const mail of received) count(tally.mails, kindOfMail(mail))
  const shown = received.map(shownOf)
  for (const text of shown) search(one, { place: 'mail', stage, bytes: Buffer.from(text) }, tally)
  return shown.join('\n')
}

/** SQLite's files byte for byte; of PostgreSQL, whose files lie with its server, every row of every table. */
async function lookIntoDatabase(one: Walked, stage: WorldPhase, tally: Tally): Promise<void> {
  const { url } = one.world.test.database
  if (!url.startsWith('file:')) return search(one, { place: 'database tables', stage, bytes: await tablesOf(url) }, tally)
  for (const file of filesIn(dirname(url.replace(/^file:/, '')))) search(one, { place: /-wal$/.test(file) ? 'write-ahead log' : 'database', stage, bytes: bytesOf(file) }, tally)
}

/** Every value of every table: bytes as they are, all else as PostgreSQL writes it. */
export async function tablesOf(url: string): Promise<Buffer> {
  const pool = new Pool({ connectionString: url, max: 1, types: { getTypeParser: (type: number) => (text: string) => (type === byteaType ? Buffer.from(text.slice(2), 'hex') : text) } })
  try {
    const { rows: tables } = await pool.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")
    const parts: Buffer[] = []
    for (const { name } of tables) {
      const { rows } = await pool.query<Record<string, Buffer | string | null>>(`SELECT * FROM ${name}`)
      for (const value of rows.flatMap((row) => Object.values(row))) parts.push(Buffer.isBuffer(value) ? value : Buffer.from(value ?? ''), newline)
    }
    return Buffer.concat(parts)
  } finally {
    await pool.end()
  }
}

/** The number of the type of bytes in PostgreSQL's catalogue (pg_type.dat). */
const byteaType = 17
const newline = Buffer.from('\n')

async function lookIntoBackup(one: Walked, stage: WorldPhase, tally: Tally): Promise<void> {
  const { folder, files } = await backUp(one)
  for (const file of files) search(one, { place: 'backup', stage, bytes: bytesOf(file) }, tally)
  rmSync(folder, { recursive: true })
}

export function search(one: Pick<Walked, 'seek'>, { place, stage, bytes }: { place: string; stage: WorldPhase | 'all'; bytes: Buffer }, { searched, findings }: Tally): void {
  count(searched, place, bytes.length)
  for (const canary of one.seek(bytes)) findings.push({ kind: 'canary', stage, where: placeSaid(place), what: canarySaid(canary) })
}

/** A database may take a file of its own away while it is looked for. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

export const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
  const path = join(folder, name)
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isDirectory() ? filesIn(path) : found?.isFile() ? [path] : []
})

/** Both parts of a backup, as `npm run backup` makes it. */
async function backUp({ world, app }: Walked): Promise<{ folder: string; files: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-blindness-backup-'))
  loadKeys(folder)
  const environment = testEnvironment({ dataDirectory: folder, backupDirectory: folder, databaseUrl: world.test.database.url })
  const { places } = await makeBackup({ environment, clock: app.clock, random: systemRandom }, { folders: { main: join(folder, 'backups'), keys: join(folder, 'backup-keys') }, recipient: null, days: { main: 90, keys: 7 } })
  return { folder, files: Object.values(places).flatMap(filesIn) }
}
