import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { greet, prepareData, WrongDatabaseError } from '~/platform/start.server'
import { openTestApp, type TestApp } from '../support/test-app'
import { testEnvironment } from '../support/test-platform'

let folder = ''
let opened: TestApp
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uset-start-'))
  opened = await openTestApp()
})
afterEach(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})
const appIn = (mode: 'demo' | 'real') => ({ ...opened.app, environment: testEnvironment({ mode, dataDirectory: folder }) })

describe('starting', () => {
  test('a demonstration refuses a database of real use, and leaves it as it was', async () => {
    await expect(prepareData(appIn('demo'))).rejects.toThrow(WrongDatabaseError)
    await expect(prepareData(appIn('demo'))).rejects.toThrow(/holds real data[^]*rigtige data/)
  })

  test('real use goes on with its own database', async () => {
    await expect(prepareData(appIn('real'))).resolves.toBeUndefined()
  })

  test('nothing goes on with half a demonstration', async () => {
    writeFileSync(join(folder, 'demo-unfinished'), '')
    await expect(prepareData(appIn('demo'))).rejects.toThrow(/not finished[^]*Delete the folder/)
  })

  test('the first administrator\'s link is printed while there is no account, and not afterwards', async () => {
    expect(await greet(appIn('real'))).toMatch(/http:\/\/localhost:3000\/account\/first-administrator\/[\w-]{43}\n/)
    await opened.person('Anker Lundsby', ['administrator'])
    expect(await greet(appIn('real'))).not.toContain('first-administrator')
  })

  test('a demonstration prints its address and everybody who can sign in', async () => {
    const said = await greet(appIn('demo'))
    for (const word of ['http://localhost:3000/', 'hr@solbjerg.example', 'auditor@solbjerg.example', 'Password for all']) expect(said).toContain(word)
  })
})
