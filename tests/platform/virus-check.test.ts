import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openVirusCheck } from '~/platform/virus-check.server'
import { eicar, openFakeClamd } from '../support/clamd'

const check = (address: string, content: Iterable<Buffer>) => openVirusCheck(address, { patienceMilliseconds: 500 }).check(content)

it('asks over a socket of the machine and over the network, in pieces, and tells what was found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'uset-clamd-'))
  for (const path of [undefined, join(folder, 'clamd.ctl')]) {
    const clamd = await openFakeClamd(path === undefined ? {} : { path })
    expect(await check(clamd.address, [Buffer.from('Et bevis'), Buffer.alloc(300_000, 7)])).toBe('clean')
    expect(clamd.seen[0]).toHaveLength(300_008)
    expect(await check(clamd.address, [Buffer.from(eicar.slice(0, 20)), Buffer.from(eicar.slice(20))])).toBe('found')
    await clamd.close()
  }
  rmSync(folder, { recursive: true })
})

it('takes nothing for a verdict but the two that there are: nobody there, silence, a limit, another program', async () => {
  expect(await check('127.0.0.1:9', [Buffer.from('x')])).toBe('unreachable')
  const small = await openFakeClamd({ limit: 1000 })
  expect(await check(small.address, [Buffer.alloc(500), Buffer.alloc(600), Buffer.alloc(600)])).toBe('unreachable')
  await small.close()
  for (const say of ['', 'HTTP/1.1 200 OK\r\n\r\nstream: OK', 'stream: OK and more\0']) {
    const other = createServer((socket) => { socket.on('error', () => undefined).resume(); if (say !== '') socket.end(say) })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    expect(await check(`127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, [Buffer.from('x')]), say).toBe('unreachable')
    await new Promise((resolve) => other.close(resolve))
  }
})
