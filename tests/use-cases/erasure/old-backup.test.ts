import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupEngine } from '#db/backup/parts.server'
import { openDatabase, type Database } from '#db/database.server'
import { candidates } from '#db/schema/review'
import { allTombstones } from '#db/stores/erasures'
import { chooseNobody } from '../../support/interviews'
import { recruitmentKeyOf } from '../../support/shortlisting'
import type { AppContext } from '~/platform/app-context.server'
import { makeBackup, type MadeBackup } from '~/platform/backup/make-backup.server'
import { readBackup } from '~/platform/backup/restore-backup.server'
import { loadKeys } from '~/platform/keys.server'
import { unsealChosen } from '~/identity/door.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { eraseDue } from '~/use-cases/erase-due.server'
import { replayTombstones } from '~/use-cases/replay-tombstones.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { found } from '../../anonymity/encodings'
import { emptyPlace, openInFolder, type EmptyPlace } from '../../support/backups'
import { answered, fullTables } from '../../support/erasing'
import { applicants, lockedOfThree } from '../../support/shortlisting'

let test: Awaited<ReturnType<typeof openInFolder>>
let place: EmptyPlace
let restored: Database | null

beforeEach(async () => {
  test = await openInFolder()
  place = await emptyPlace()
  restored = null
})
afterEach(async () => {
  await restored?.close()
  await test.close()
  for (const folder of [test.folder, place.folder]) rmSync(folder, { recursive: true })
})

const backups = () => join(test.folder, 'backups')
const days = { main: 400, keys: 7 }
const backUp = (): Promise<MadeBackup> => makeBackup(test.app, { folders: { main: backups(), keys: backups() }, recipient: null, days })

async function restore(main: MadeBackup, keys: MadeBackup): Promise<AppContext> {
  const environment = place.environment(backups())
  await readBackup(environment, { places: { main: main.places.main, keys: keys.places.keys }, identity: null, replaces: false })
  restored = await openDatabase(place.url)
  return { ...test.app, db: restored, keys: loadKeys(place.folder), environment }
}

/** Every byte of what was restored: the files, and on a server what its rows say. */
async function bytesOf(app: AppContext): Promise<Buffer> {
  const again = join(place.folder, 'again')
  const engine = await backupEngine()
  await engine.write(place.url, { main: `${again}.main`, keys: `${again}.keys` })
  return Buffer.concat(filesUnder(place.folder).map((file) => readFileSync(file)).concat(Buffer.from(JSON.stringify(app.environment))))
}

const filesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
const canaries = applicants.flatMap(({ name, email, phone }) => [name, email, ...(phone === '' ? [] : [phone])])

/** Whom the doors would name, at the moment that the backup caught. */
async function namedBy(app: AppContext, recruitmentId: string): Promise<string[]> {
  const key = await recruitmentKeyOf({ ...test, app }, recruitmentId)
  const opened = await app.db.unitOfWork((tx) => unsealChosen(tx, app, key)).catch(() => [])
  return opened.map(({ identity }) => identity.name).sort()
}

async function concludeNow({ id, hr }: Awaited<ReturnType<typeof lockedOfThree>>): Promise<void> {
  for (const step of [unsealShortlist, chooseNobody, answered, concludeRecruitment]) {
    const done = await step(test.app, hr, id)
    if (!done.ok) throw new Error(done.refusal)
  }
}

describe('last month’s main backup restored with today’s key table yields no name', { timeout: 120_000 }, () => {
  it('of anybody whose recruitment was erased since', async () => {
    const locked = await lockedOfThree(test)
    const lastMonth = await backUp()
    await concludeNow(locked)
    test.clock.set(new Date('2027-03-01T08:00:00Z'))
    expect(await eraseDue(test.app)).toHaveLength(1)
    const today = await backUp()

    const app = await restore(lastMonth, today)
    expect(await fullTables(app.db.read)).toMatchObject({ sealed_identities: 3 }) // the boxes are there, and shut
    expect(await fullTables(app.db.read)).not.toHaveProperty('sealed_keys')
    expect(found(await bytesOf(app), canaries)).toEqual([])
    expect(await namedBy(app, locked.id)).toEqual([])

    // And what could be read is gone too, once the tombstones are replayed.
    expect(await replayTombstones(app, await allTombstones(test.app.db.read))).toBe(1)
    expect(await fullTables(app.db.read)).not.toHaveProperty('applications')
  })

  it('of the one applicant who was erased since; the others open as before', async () => {
    const locked = await lockedOfThree(test)
    const lastMonth = await backUp()
    const named = await namedBy(test.app, locked.id)
    expect(named).toHaveLength(2)
    await concludeNow(locked)
    const [first] = await test.app.db.read.select().from(candidates).where(and(eq(candidates.id, locked.ranked[0] ?? '')))
    expect(await eraseApplicant(test.app, locked.hr, { recruitmentId: locked.id, which: first?.number ?? '' })).toMatchObject({ ok: true })
    const today = await backUp()

    const app = await restore(lastMonth, today)
    expect(found(await bytesOf(app), canaries)).toEqual([])
    expect(named).toEqual(expect.arrayContaining(await namedBy(app, locked.id)))
    expect(await namedBy(app, locked.id)).toHaveLength(1)
  })

  it('but with last month’s keys it would: the test can fail, and that is why those are kept for days only', async () => {
    const locked = await lockedOfThree(test)
    const lastMonth = await backUp()
    await concludeNow(locked)
    test.clock.set(new Date('2027-03-01T08:00:00Z'))
    await eraseDue(test.app)
    const app = await restore(lastMonth, lastMonth)
    expect(await namedBy(app, locked.id)).toHaveLength(2)
  })
})

it('keeps backups of the keys for seven days, those of the rest as long as is wanted, and the newest always', { timeout: 60_000 }, async () => {
  await backUp()
  test.clock.set(new Date('2026-03-08T08:00:00Z'))
  await backUp()
  test.clock.set(new Date('2026-03-10T08:00:00Z'))
  const third = await backUp()
  expect(third.removed).toHaveLength(1)
  expect(readdirSync(join(backups(), 'keys'))).toHaveLength(2)
  expect(readdirSync(join(backups(), 'main'))).toHaveLength(3)
})

it('holds no key in the main part, not even for a moment that was overwritten', async () => {
  const locked = await lockedOfThree(test)
  const { places } = await backUp()
  const main = Buffer.concat(filesUnder(places.main).map((file) => readFileSync(file)))
  const { recruitmentPrivateKeys, sealedKeys } = await import('#db/schema/sealed')
  const secrets = [...await test.app.db.read.select({ secret: sealedKeys.sealedKey }).from(sealedKeys), ...await test.app.db.read.select({ secret: recruitmentPrivateKeys.wrappedPrivateKey }).from(recruitmentPrivateKeys)]
  expect(secrets.length).toBe(4)
  for (const { secret } of secrets) {
    expect(main.includes(secret)).toBe(false)
    expect(main.includes(secret.toString('hex'))).toBe(false)
  }
  expect(locked.ranked).toHaveLength(3)
})
