import { performance } from 'node:perf_hooks'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Document } from '~/documents/document'
import { drawingHere, threadedDrawing, type Drawing } from '~/platform/drawing/drawing.server'

const program = resolve('.cache', `drawing-thread-${process.pid}.mjs`)
const madeAt = new Date('2026-05-04T10:00:00Z')
const document: Document = { language: 'da', title: 'Sagen', pageLabel: 'Side {page} af {pages}', blocks: Array.from({ length: 60 }, () => ({ kind: 'paragraph', text: 'Kort og venligt. '.repeat(40) })) }

let drawing: Drawing
beforeAll(async () => {
  await build({ entryPoints: [join('app', 'platform', 'drawing', 'drawing-thread.ts')], outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error' })
  drawing = threadedDrawing(program)
})
afterAll(async () => {
  await drawing.close()
  rmSync(program)
})

it('is the same out of a thread, many at once', async () => {
  const here = await drawingHere.pdf(document, madeAt)
  for (const there of await Promise.all([1, 2, 3].map(() => drawing.pdf(document, madeAt)))) expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true)
})

it('leaves the process to others meanwhile, which drawing here does not', async () => {
  const long = { ...document, blocks: [...document.blocks, ...document.blocks, ...document.blocks] }
  const busyWith = async (by: Drawing) => {
    await by.pdf(document, madeAt) // fonts are read
    const before = performance.eventLoopUtilization()
    await by.pdf(long, madeAt)
    return performance.eventLoopUtilization(before).utilization
  }
  expect(await busyWith(drawing)).toBeLessThan(0.5)
  expect(await busyWith(drawingHere)).toBeGreaterThan(0.5)
})

it('tells who waits when a document cannot be drawn, and draws the next', async () => {
  const broken = { ...document, blocks: [{ kind: 'nothing' }] } as unknown as Document // what the types forbid
  await expect(drawing.pdf(broken, madeAt)).rejects.toThrow('work failed')
  expect((await drawing.pdf(document, madeAt)).length).toBeGreaterThan(1000)
})
