import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeyFileError, loadKeys } from '~/platform/keys.server'

let data = ''
const modeOf = (...path: string[]) => (statSync(join(data, 'keys', ...path)).mode & 0o777).toString(8)

beforeEach(() => { data = mkdtempSync(join(tmpdir(), 'uset-keys-')) })
afterEach(() => { rmSync(data, { recursive: true }) })

test('keys are made once, three different ones of 32 bytes, and stay the same', () => {
  const first = loadKeys(data)
  const values = [first.identityKek, first.receiptPepper, first.sessionPepper]
  expect(values.map((key) => key.length)).toEqual([32, 32, 32])
  expect(new Set(values.map((key) => key.toString('hex'))).size).toBe(3)
  expect(loadKeys(data)).toEqual(first)
})

test('only their owner can read them', () => {
  loadKeys(data)
  expect(modeOf()).toBe('700')
  expect(readdirSync(join(data, 'keys')).sort()).toEqual(['identity-kek', 'log-signing-key', 'receipt-pepper', 'session-pepper'])
  for (const name of readdirSync(join(data, 'keys'))) expect(modeOf(name)).toBe('600')
})

test.each([[0o640], [0o604], [0o622]])('a key file with mode %o is refused with the command that mends it', (mode) => {
  loadKeys(data)
  chmodSync(join(data, 'keys', 'identity-kek'), mode)
  expect(() => loadKeys(data)).toThrow(KeyFileError)
  expect(() => loadKeys(data)).toThrow(/can be read by other users.*chmod 600 '.*identity-kek'/)
})

test('a folder of keys that others may enter is refused', () => {
  loadKeys(data)
  chmodSync(join(data, 'keys'), 0o755)
  expect(() => loadKeys(data)).toThrow(/chmod 700/)
})

test('a damaged key is refused and never replaced', () => {
  loadKeys(data)
  const file = join(data, 'keys', 'identity-kek')
  writeFileSync(file, 'c2hvcnQ\n')
  expect(() => loadKeys(data)).toThrow(/damaged/)
  expect(readFileSync(file, 'utf8')).toBe('c2hvcnQ\n')
})
