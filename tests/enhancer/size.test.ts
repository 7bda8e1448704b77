import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '~/domain/local-text'
import { bundleScript } from '~/platform/build/enhancer-plugin.mjs'

/** Bytes, brotli: the script that an applicant's page ships, the one that comes after the first key (performance.md P21), and the detector after it. */
const goals = { enhancer: 3_000, hints: 6_000, detector: 60_000 } as const
const names = ['enhancer', 'hints', 'detector'] as const

it('what the detector reads is at most 1.5 MB (brotli), all languages together', () => {
  const files = ['names/data/names.bin', ...interfaceLanguages.map((language) => `lexicons/${language}.json`)]
  const sizes = files.map((file) => brotliCompressSync(readFileSync(`app/detection/${file}`)).length)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1_500_000)
})

describe.each(names)('the applicants’ script %s', (name) => {
  it('is small', async () => {
    const { source } = await bundleScript(name)
    expect(brotliCompressSync(source).length).toBeLessThanOrEqual(goals[name])
  })

  it('keeps nothing in the browser and reaches nobody else', async () => {
    const { source } = await bundleScript(name)
    expect(source).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|https?:|sendBeacon|XMLHttpRequest/)
  })
})
