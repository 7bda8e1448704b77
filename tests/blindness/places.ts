import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { systemRandom } from '~/platform/random.server'
import { makeBackup } from '~/platform/backup/make-backup.server'
import { loadKeys } from '~/platform/keys.server'
import { openMail } from '~/platform/mail.server'
import { mailCheckpoints } from '~/use-cases/mail-checkpoints.server'
import { tellOfHearings } from '~/use-cases/tell-of-hearings.server'
import type { AppContext } from '~/platform/app-context.server'
import type { Identity } from '~/domain/identity'
import { seekerOf } from '../anonymity/encodings'
import { openVisits, type Around, type Builds, type Visits } from '../anonymity/visits'
import type { World, WorldPhase } from '../anonymity/world'
import { openMailServer, type MailServer } from '../support/mail-server'
import { testEnvironment } from '../support/test-platform'
import { count, type Tally } from './findings'

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
}

/** Looks through mails, log and files of every world since the last time, and holds the mails of one world against those of the others. */
export async function lookAround(walked: readonly Walked[], stage: WorldPhase, tally: Tally, wishes: { readonly backup?: boolean; readonly folders?: readonly string[] } = {}): Promise<void> {
  const shown = walked.map((one) => lookIntoMails(one, stage, tally))
  if (new Set(shown).size > 1) tally.findings.push({ kind: 'difference', stage, where: 'mail', what: 'the mails of the worlds differ by more than whom they are to' })
  for (const one of walked) {
    const lines = one.world.test.logged.slice(one.read.lines)
    one.read.lines = one.world.test.logged.length
    search(one, { place: 'log', stage, bytes: Buffer.from(lines.join('')) }, tally)
    const folder = folderOf(one.world)
    if (folder === null) continue
    for (const file of filesIn(folder)) search(one, { place: /-wal$/.test(file) ? 'write-ahead log' : 'database', stage, bytes: readFileSync(file) }, tally)
    if (wishes.backup) for (const file of await backUp(one)) search(one, { place: 'backup', stage, bytes: readFileSync(file) }, tally)
    for (const file of (wishes.folders ?? []).flatMap(filesIn)) search(one, { place: 'temporary files', stage, bytes: readFileSync(file) }, tally)
  }
}

/** What a mail shows apart from whom it is to, and what the library draws anew each time. */
function lookIntoMails(one: Walked, stage: WorldPhase, tally: Tally): string {
  const received = one.mails.received.slice(one.read.mails)
  one.read.mails = one.mails.received.length
  const shown = received.map(({ to, raw, mail }) => to.reduce((text, address) => text.replaceAll(address, 'the recipient'), `${raw.replaceAll(/^(Date|Message-ID):.*(\r\n[ \t].*)*\r\n/gim, '').replace(/^To:\r\n /m, 'To: ')}\n${mail.subject ?? ''}\n${mail.text ?? ''}`))
  for (const text of shown) search(one, { place: 'mail', stage, bytes: Buffer.from(text) }, tally)
  count(tally.searched, 'mails', received.length)
  return shown.join('\n')
}

function search(one: Walked, { place, stage, bytes }: { place: string; stage: WorldPhase; bytes: Buffer }, { searched, findings }: Tally): void {
  count(searched, place, bytes.length)
  for (const canary of one.seek(bytes)) findings.push({ kind: 'canary', stage, where: place, what: canary })
}

const folderOf = ({ test }: World) => (test.database.url.startsWith('file:') ? dirname(test.database.url.replace(/^file:/, '')) : null)

export const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
  const path = join(folder, name)
  return statSync(path).isDirectory() ? filesIn(path) : [path]
})

/** Both parts of a backup, as `npm run backup` makes it. */
async function backUp({ world, app }: Walked): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-blindness-backup-'))
  loadKeys(folder)
  const environment = testEnvironment({ dataDirectory: folder, backupDirectory: folder, databaseUrl: world.test.database.url })
  const { places } = await makeBackup({ environment, clock: app.clock, random: systemRandom }, { folders: { main: join(folder, 'backups'), keys: join(folder, 'backup-keys') }, recipient: null, days: { main: 90, keys: 7 } })
  return Object.values(places).flatMap(filesIn)
}
