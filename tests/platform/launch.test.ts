import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Runs the launcher, which must give up before it installs or builds anything. */
function launch(words: readonly string[], environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'uset-launch-'))
  const { status, stderr, stdout } = spawnSync(process.execPath, ['app/commands/launch.mjs', ...words], {
    encoding: 'utf8', timeout: 15_000, env: { ...process.env, PORT: '', HOST: '', DATA_DIR: join(folder, 'data'), ...environment },
  })
  rmSync(folder, { recursive: true })
  return { status, said: stderr + stdout }
}

test.each([
  [['demo', '--port', 'abc'], /"abc" is not a port/, /"abc" er ikke en port/],
  [['demo', '--port=70000'], /"70000" is not a port/, /"70000" er ikke en port/],
  [['nonsense'], /There is no command "nonsense"/, /Kommandoen "nonsense" findes ikke/],
  [[], /There is no command ""/, /Kommandoen "" findes ikke/],
])('%j gets one sentence in each language', (words, english, danish) => {
  const { status, said } = launch(words)
  expect(status).toBe(1)
  expect(said).toMatch(english)
  expect(said).toMatch(danish)
  expect(said.trim().split('\n')).toHaveLength(2)
})

test('a port that is taken is named, with one that may be free', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo // it listens on a port, not on a pipe
  const { status, said } = launch(['demo', '--port', String(port)])
  other.close()
  expect(status).toBe(1)
  expect(said).toBe(
    `Port ${port} is already in use. Stop the other program, or choose another port: --port ${port + 1}\n` +
    `Port ${port} er allerede i brug. Stop det andet program, eller vælg en anden port: --port ${port + 1}\n`,
  )
})

test('a data folder that cannot be made is named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'uset-launch-')), 'a-file')
  writeFileSync(file, '')
  chmodSync(file, 0o600)
  const { status, said } = launch(['start'], { DATA_DIR: join(file, 'data') })
  expect(status).toBe(1)
  expect(said).toContain(`The data folder ${join(file, 'data')} cannot be written to`)
})
