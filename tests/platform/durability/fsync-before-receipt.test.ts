import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { beginField, bothAnswers, identityOf } from '../../support/begun-field'
import { retryingClient } from '../../support/retrying-client'
import { startProcess } from '../../support/server-process'
import { receiptsIn } from './receipts-in-trace'

// A receipt is told only of what lies on the disk (PRAGMA synchronous = FULL): seen from outside, in the calls that the server makes of the system.

const canTrace = existsSync('/usr/bin/strace') && spawnSync('/usr/bin/strace', ['-f', '-o', '/dev/null', 'true']).status === 0
const people = 12

/** What the server asks of the system while so many send, one after another. */
async function traceOfSubmissions(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-trace-'))
  const field = await beginField(people, { atOnce: 4, answers: bothAnswers })
  const file = join(folder, 'trace')
  const server = await startProcess({
    mode: 'real', dataDirectory: field.dataDirectory, databaseUrl: field.test.database.url, logLevel: 'error',
    under: ['/usr/bin/strace', '-f', '-yy', '-s', '2000', '-o', file, '-e', 'trace=fsync,fdatasync,write,writev,pwrite64,sendto,sendmsg'],
  })
  const client = retryingClient(server.port, 1)
  try {
    for (const [person, cookie] of field.cookies.entries()) {
      expect(await client.post('/application/identity', cookie, identityOf(person))).toMatchObject({ status: 303, location: expect.stringContaining('/application/receipt') })
    }
  } finally {
    client.close()
    await server.end()
  }
  const trace = readFileSync(file, 'utf8')
  await field.close()
  rmSync(folder, { recursive: true })
  return trace
}

if (canTrace) describe('the write-ahead log is on the disk', () => {
  it(`before each of ${people} receipts goes out; a trace without the syncs, or with them too late, is found out`, { timeout: 240_000 }, async () => {
    const trace = await traceOfSubmissions()
    expect(receiptsIn(trace).map(({ isOnDisk }) => isOnDisk)).toEqual(Array.from({ length: people }, () => true))

    const withoutSyncs = trace.split('\n').filter((line) => !/f(data)?sync/.test(line)).join('\n')
    expect(receiptsIn(withoutSyncs).map(({ isOnDisk }) => isOnDisk)).toEqual(Array.from({ length: people }, () => false))
    const [receipts, rest] = [trace.split('\n').filter((line) => line.includes('HTTP/1.1 303')), trace.split('\n').filter((line) => !line.includes('HTTP/1.1 303'))]
    expect(receiptsIn([...receipts, ...rest].join('\n')).some(({ isOnDisk }) => isOnDisk)).toBe(false)
  })
})

if (!canTrace) describe('without strace', () => {
  it('nothing is shown here of what reaches the disk: install strace, and allow ptrace, to run the test that does', () => {
    expect(canTrace).toBe(false)
  })
})

it('reads a trace: written, synced, told; a sync that another thread cut in two; one that failed', () => {
  const [write, sync, told] = ['1 pwrite64(20</d/uset.sqlite-wal>, "x", 10, 0) = 10', '1 fdatasync(20</d/uset.sqlite-wal>) = 0', '1 write(25<TCP:[1->2]>, "HTTP/1.1 303 See Other\\r\\nlocation: /application/receipt", 80) = 80']
  const seen = (...lines: string[]) => receiptsIn(lines.join('\n')).map(({ isOnDisk }) => isOnDisk)
  expect(seen(write, sync, told)).toEqual([true])
  expect(seen(write, told, sync)).toEqual([false])
  expect(seen(write, sync, write, told)).toEqual([false])
  expect(seen(told)).toEqual([false])
  expect(seen(write, '1 fdatasync(20</d/uset.sqlite-wal> <unfinished ...>', told, '1 <... fdatasync resumed>) = 0', told)).toEqual([false, true])
  expect(seen(write, '1 fdatasync(20</d/uset.sqlite-wal>) = -1 EIO (Input/output error)', told)).toEqual([false])
})
