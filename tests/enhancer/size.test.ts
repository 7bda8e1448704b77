import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundleScript } from '~/platform/build/enhancer-plugin.mjs'

/** Bytes, brotli: the script that an applicant's page ships, and the one that comes after the first key (performance.md P21). */
const goals = { enhancer: 3_000, hints: 6_000 } as const
const names = ['enhancer', 'hints'] as const

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
