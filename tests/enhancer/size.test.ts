import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundleEnhancer } from '~/platform/build/enhancer-plugin.mjs'

/** Bytes, brotli: the whole of the script that an applicant's page ships (performance.md P21). */
const goal = 3_000

describe('the applicants’ one script', () => {
  it('is small', async () => {
    const { source } = await bundleEnhancer()
    expect(brotliCompressSync(source).length).toBeLessThanOrEqual(goal)
  })

  it('keeps nothing in the browser and reaches nobody else', async () => {
    const { source } = await bundleEnhancer()
    expect(source).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|https?:|sendBeacon|XMLHttpRequest/)
  })
})
