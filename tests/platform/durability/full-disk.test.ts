import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/database.server'
import { applications } from '#db/schema/application'
import { verifyLog } from '#db/stores/verify-log'
import { noticeVersion } from '~/domain/recruitment/notice'
import { beginField, bothAnswers, identityOf, textOf, type BegunField } from '../../support/begun-field'
import { ask } from '../../support/raw-request'
import { startProcess, type ServerProcess } from '../../support/server-process'

// A small file system of its own, in a mount namespace of the server's own: nobody else sees it, and it is gone with the server.

const becomesServer = (mount: string, words: string) => ['unshare', '-rm', 'sh', '-c', `${words} && exec "$@"`, mount]
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0
const people = 60

let field: BegunField
let place: string
let server: ServerProcess | null

beforeEach(async () => {
  field = await beginField(people, { atOnce: 8, answers: bothAnswers })
  place = mkdtempSync(join(tmpdir(), 'uset-small-'))
  cpSync(field.test.database.url.replace(/^file:/, ''), join(field.dataDirectory, 'uset.sqlite'))
  server = null
})
afterEach(async () => {
  await server?.end('SIGKILL')
  await field.close()
  rmSync(place, { recursive: true })
})

/** The server's own view of its data directory. */
const seenFrom = (pid: number | undefined) => join('/proc', String(pid), 'root', place)

function post(path: string, cookie: string, { language = 'da', fields }: { language?: string; fields: Record<string, string> }) {
  const port = server?.port ?? 0
  return ask(port, path, { method: 'POST', headers: { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language }, body: new URLSearchParams(fields).toString() })
}

const send = (person: number, language = 'da') => post('/application/identity', field.cookies[person] ?? '', { language, fields: identityOf(person) })

/** Writes until nothing more goes in. */
function fill(folder: string): void {
  const file = openSync(join(folder, 'filler'), 'w')
  try {
    for (const size of [65_536, 4096, 512]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    }
  } finally {
    closeSync(file)
  }
}

if (canMount) describe('a full disk', () => {
  it('gives no false receipt, says so in the reader’s language beside what was typed, and the server goes on when there is room again', { timeout: 120_000 }, async () => {
    server = await startProcess({
      mode: 'real', dataDirectory: place, logLevel: 'error',
      under: becomesServer(place, `mount -t tmpfs -o size=24m tmpfs "$0" && cp -a '${field.dataDirectory}/.' "$0"`),
    })
    expect((await send(0)).status).toBe(303)
    fill(seenFrom(server.pid))
    const acknowledged = [0]
    let next = 1
    let refused = await send(next)
    for (; refused.status === 303; refused = await send(next)) { acknowledged.push(next); next += 1 } // while the write-ahead log has room left in itself
    expect(refused.status, server.output()).toBe(503)
    expect(refused.body).toContain('Det, du har skrevet, står her stadig')
    expect(refused.body).toContain(`Person ${next}`)
    const english = await send(next, 'en')
    expect(english).toMatchObject({ status: 503, body: expect.stringContaining('What you wrote is still here') })
    expect(english.headers.location).toBeUndefined()
    const typed = await post('/application/questions/2', field.cookies[next] ?? '', { fields: { answer: textOf(next), revision: '1', intent: 'next' } })
    expect(typed).toMatchObject({ status: 503, body: expect.stringContaining(textOf(next)) })
    expect((await post('/application/questions/2/autosave', field.cookies[next] ?? '', { fields: { answer: textOf(next), revision: '1' } })).status).toBe(503)
    const begun = await post(`/posts/${field.recruitmentId}/start`, '', { fields: { notice: noticeVersion } })
    expect(begun).toMatchObject({ status: 503, body: expect.stringContaining('Intet er sendt eller gemt') })
    expect(begun.headers['set-cookie']).toBeUndefined()
    for (const path of ['/application/withdraw', '/application/correct']) expect(await post(path, field.cookies[0] ?? '', { fields: {} })).toMatchObject({ status: 503, body: expect.stringContaining('Intet er sendt eller gemt') })
    expect((await ask(server.port, '/')).status).toBe(200)

    rmSync(join(seenFrom(server.pid), 'filler'))
    expect((await send(next)).status).toBe(303)
    acknowledged.push(next)
    cpSync(seenFrom(server.pid), join(field.dataDirectory, 'after'), { recursive: true })
    await expectJust(acknowledged.map((person) => identityOf(person).idempotencyKey))
  })

  it('or one that may only be read is told at the start, in words', { timeout: 60_000 }, async () => {
    const starting = startProcess({ mode: 'real', dataDirectory: place, logLevel: 'error', under: becomesServer(place, `mount --bind '${field.dataDirectory}' "$0" && mount -o remount,ro,bind "$0"`) })
    const said: string = await starting.then(() => 'it started', (error: unknown) => String(error))
    expect(said).toContain('ended at once')
    expect(said).toMatch(/Check DATABASE_URL or DATA_DIR[\s\S]*Efterse DATABASE_URL eller DATA_DIR/)
    expect(said).not.toMatch(/^ {4}at /m)
  })
})

if (!canMount) describe('without namespaces of one’s own', () => {
  it('no small disk can be made here: allow unprivileged user namespaces, or run as root, to run the test of a full one', () => { expect(canMount).toBe(false) })
})

/** Those that were told so were sent, and nobody else. */
async function expectJust(keys: readonly string[]): Promise<void> {
  const db = await openDatabase(`file:${join(field.dataDirectory, 'after', 'uset.sqlite')}`)
  const rows = await db.read.select({ state: applications.state, key: applications.idempotencyKey }).from(applications)
  expect(new Set(rows.filter(({ state }) => state === 'submitted').map(({ key }) => key?.split('.').at(-1)))).toEqual(new Set(keys)) // the server puts the application before it
  expect((await verifyLog(db.read)).fault).toBeNull()
  await db.close()
}
