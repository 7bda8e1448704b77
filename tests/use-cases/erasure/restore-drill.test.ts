import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Database } from '#db/database.server'
import { people } from '#db/schema/account'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { verifyLog } from '#db/stores/verify-log'
import { dialect } from '#db/vocabulary'
import type { AppContext } from '~/platform/app-context.server'
import { loadKeys } from '~/platform/keys.server'
import { hashPassword } from '~/platform/passwords.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { signIn } from '~/use-cases/sign-in.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { anna, answerAll, begin, openPost, send } from '../../support/applying'
import { emptyPlace, openInFolder, runCommand, type EmptyPlace } from '../../support/backups'
import { fullTables } from '../../support/erasing'
import { applicants, lockedOfThree } from '../../support/shortlisting'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'

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

async function openRestored(): Promise<AppContext> {
  restored = await openDatabase(place.url)
  return { ...test.app, db: restored, keys: loadKeys(place.folder), environment: place.environment(join(test.folder, 'backups')) }
}

const source = () => ({ folder: test.folder, url: test.database.url })
const target = () => ({ folder: place.folder, url: place.url, backups: join(test.folder, 'backups') })

it('a backup that was made while applications came in is restored in an empty place, and everything works there', { timeout: 120_000 }, async () => {
  const locked = await lockedOfThree(test)
  await test.app.db.unitOfWork(async (tx) => { await tx.update(people).set({ passwordHash: await hashPassword('et langt kodeord her') }).where(eq(people.key, locked.hr.key)) })
  const post = await openPost(test, { deadline: new Date(test.clock.now().getTime() + 14 * 86_400_000) })
  const sent: string[] = []
  let isOver = false
  const coming = (async () => {
    for (let n = 0; !isOver; n += 1) {
      const applicant = await begin(test, post.id)
      await answerAll(test, applicant, ['Jeg holdt fristen.', 'Kort og venligt.', 'yes'])
      const done = await send(test, applicant, { identity: { ...anna, name: `Ansøger ${n}` }, idempotencyKey: `form-${n}` })
      if (!done.ok) throw new Error(done.refusal)
      sent.push(applicant.accessHash)
    }
  })()
  while (sent.length < 10) await new Promise((resolve) => setTimeout(resolve, 5))
  const [before, startedWith] = [[...sent], await fullTables(test.app.db.read)]
  const backup = await runCommand('backup', [], source())
  const duringBackup = sent.length - before.length
  isOver = true
  await coming
  expect(backup).toMatchObject({ code: 0, said: expect.stringContaining('Main part / hoveddel') })
  expect(duringBackup, 'applications came in meanwhile').toBeGreaterThan(0)

  const restore = await runCommand('restore', [], target())
  expect(restore).toMatchObject({ code: 0, said: expect.stringMatching(/whole \/ helt[\s\S]*Start the server/) })
  const app = await openRestored()
  const there = await app.db.read.select({ access: applications.accessHash, state: applications.state }).from(applications)
  for (const access of before) expect(there).toContainEqual({ access, state: 'submitted' })
  const counts = await fullTables(app.db.read)
  for (const [table, rows] of Object.entries(startedWith)) expect(counts[table], table).toBeGreaterThanOrEqual(rows)
  expect(counts.sealed_keys).toBe(counts.sealed_identities)
  expect((await verifyLog(app.db.read)).fault).toBeNull()
  expect((await app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'backup-restored')))).toHaveLength(1)
  const [hr] = await app.db.read.select().from(people).where(eq(people.key, locked.hr.key))
  expect(await signIn(app, { email: hr?.email ?? '', password: 'et langt kodeord her', clientAddress: '192.0.2.9' })).toMatchObject({ ok: true })
  expect(await unsealShortlist(app, locked.hr, locked.id)).toEqual({ ok: true, value: { opened: 2 } })
  const seen = await lookAtIdentities(app, locked.hr, { recruitmentId: locked.id, as: 'hr' })
  expect(seen.ok && seen.value.every(({ identity }) => applicants.some(({ name }) => name === identity.name))).toBe(true)

  // The guards stand again, and numbers go on where they were: a number that was given is never given again.
  await expect(app.db.unitOfWork(async (tx) => { await tx.delete(auditEvents) })).rejects.toThrow()
  const another = await begin({ ...test, app }, post.id)
  expect(await withdrawApplication(app, another.accessHash)).toMatchObject({ ok: true })
})

it('refuses where somebody works, where something lies, and what is not whole', { timeout: 120_000 }, async () => {
  await openPost(test)
  expect(await runCommand('backup', [], source())).toMatchObject({ code: 0 })
  expect(await runCommand('restore', [], { ...source(), backups: join(test.folder, 'backups') })).toMatchObject({ code: 1, said: expect.stringContaining('Stop the server first') })
  expect(await runCommand('restore', [], target())).toMatchObject({ code: 0 })
  expect(await runCommand('restore', [], target())).toMatchObject({ code: 1, said: expect.stringContaining('--replace') })
  expect(await runCommand('restore', ['--replace'], target())).toMatchObject({ code: 0 })

  const main = join(test.folder, 'backups', 'main')
  const file = join(main, readdirSync(main)[0] ?? '', dialect === 'sqlite' ? 'main.sqlite' : 'main.lines')
  const bytes = readFileSync(file)
  writeFileSync(file, Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]))
  expect(await runCommand('restore', ['--replace'], target())).toMatchObject({ code: 1, said: expect.stringContaining('not what was backed up') })
})

it('is encrypted to whom the operator names, and opened by that key and by Debian’s age alone', { timeout: 120_000 }, async () => {
  await openPost(test)
  const [identity, other, desk] = [await generateX25519Identity(), await generateX25519Identity(), mkdtempSync(join(tmpdir(), 'uset-age-'))]
  writeFileSync(join(desk, 'mine'), `# made for this test\n${identity}\n`, { mode: 0o600 })
  writeFileSync(join(desk, 'other'), `${other}\n`, { mode: 0o600 })
  expect(await runCommand('backup', ['--age', await identityToRecipient(identity)], source())).toMatchObject({ code: 0 })
  const keys = join(test.folder, 'backups', 'keys')
  const made = join(keys, readdirSync(keys)[0] ?? '')
  expect(readdirSync(made).every((name) => name === 'manifest.json' || name.endsWith('.age'))).toBe(true)
  expect(await runCommand('restore', [], target())).toMatchObject({ code: 1, said: expect.stringContaining('--identity') })
  expect(await runCommand('restore', ['--identity', join(desk, 'other')], target())).toMatchObject({ code: 1, said: expect.stringContaining('does not open') })
  expect(await runCommand('restore', ['--identity', join(desk, 'mine')], target())).toMatchObject({ code: 0 })
  if (existsSync('/usr/bin/age')) {
    const kek = execFileSync('/usr/bin/age', ['-d', '-i', join(desk, 'mine'), join(made, 'identity-kek.age')], { encoding: 'utf8' })
    expect(kek).toBe(readFileSync(join(test.folder, 'keys', 'identity-kek'), 'utf8'))
  }
  rmSync(desk, { recursive: true })
})
