import { afterEach, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../support/test-server'

// What an answer could tell beside what it says: when something changed last, and by its compressed size what stands in it.

const opened: TestServer[] = []
afterEach(async () => { await Promise.all(opened.splice(0).map((server) => server.close())) })

async function headersOf(path: string): Promise<Record<string, unknown>> {
  const server = await openTestServer({ handle: async () => new Response('x'.repeat(5000), { headers: { 'Content-Type': 'text/html' } }) })
  opened.push(server)
  const { status, headers } = await server.ask(path, { headers: { 'Accept-Encoding': 'gzip, br, zstd, deflate', 'If-None-Match': '*', 'If-Modified-Since': 'Mon, 01 Jan 2035 00:00:00 GMT', Range: 'bytes=0-9' } })
  expect(status).toBe(200)
  return headers
}

const pages = ['/', '/posts/TRKM-9VWX', '/application/status', '/hr', '/committee/1', '/committee/1.data', '/clearing', '/officer']

test.each(pages)('%s is never compressed, whatever the browser offers', async (path) => {
  expect(await headersOf(path)).not.toHaveProperty('content-encoding')
})

test.each(pages)('%s has no header that tells when it changed, and is answered whole', async (path) => {
  const headers = await headersOf(path)
  for (const name of ['etag', 'last-modified', 'age', 'expires', 'content-range']) expect(headers).not.toHaveProperty(name)
})
