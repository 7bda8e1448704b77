import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectingHere, threadedInspecting, type Inspecting } from '~/platform/inspecting/inspecting.server'
import { makeJpeg, makePdf, pngBomb } from '../support/files'

const program = resolve('.cache', `inspection-thread-${process.pid}.mjs`)
const broken = resolve('.cache', `breaking-thread-${process.pid}.mjs`)

let inspecting: Inspecting
beforeAll(async () => {
  await build({ entryPoints: [join('app', 'platform', 'inspecting', 'inspection-thread.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error' })
  inspecting = threadedInspecting(program, (error) => { throw error })
})
afterAll(async () => {
  await inspecting.close()
  rmSync(program)
})

describe('a file that is looked into by a thread', () => {
  it('comes back as it would here, and is refused as it would be here', async () => {
    const plain = (done: Awaited<ReturnType<Inspecting['file']>>) => (done.ok ? [done.value.type, done.value.content.toString('latin1')] : done.refusal)
    for (const file of [await makeJpeg(), pngBomb(30_000, 30_000), Buffer.from('no document'), Buffer.alloc(0)]) expect(plain(await inspecting.file(file))).toEqual(plain(await inspectingHere.file(file)))
    const pdf = await inspecting.file(await makePdf())
    expect(pdf.ok && [pdf.value.type, Buffer.isBuffer(pdf.value.content), pdf.value.content.subarray(0, 5).toString()]).toEqual(['pdf', true, '%PDF-'])
  })

  it('keeps nobody else waiting', async () => {
    const long = await makePdf({ pages: 40 })
    const before = performance.eventLoopUtilization()
    expect((await inspecting.file(long)).ok).toBe(true)
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
  })
})

describe('a file by which the reading breaks down', () => {
  afterAll(() => { rmSync(broken) })

  it.each([
    ['never ends', 'for (;;) {}'],
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))'],
    ['ends the thread', 'process.exit(1)'],
  ])('because it %s is refused as damaged; the process lives, and the next file is read', async (_, what) => {
    writeFileSync(broken, `import { parentPort, threadId } from 'node:worker_threads'
      parentPort.on('message', ({ id, asked }) => { if (Buffer.from(asked).toString() === 'bomb') { ${what} } else parentPort.postMessage({ id, answer: { ok: true, value: { type: 'pdf', content: Buffer.from(Buffer.from(asked) + ' in ' + threadId) } } }) })`)
    const told: string[] = []
    const weak = threadedInspecting(broken, ({ name }) => { told.push(name) }, { patience: 1000, megabytes: 64 })
    const [bomb, next] = await Promise.all([weak.file(Buffer.from('bomb')), weak.file(Buffer.from('a file'))])
    expect([bomb, next.ok, told]).toEqual([{ ok: false, refusal: 'damaged' }, true, ['ThreadBrokenError']])
    await new Promise((resolve) => setTimeout(resolve, 300)) // the first thread is gone by now
    expect(await weak.file(Buffer.from('a file')), 'by the same thread: none is left behind').toEqual(next)
    await weak.close()
  })
})
