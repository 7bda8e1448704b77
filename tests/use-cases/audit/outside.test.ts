import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { record } from '#db/stores/audit'
import { newestCheckpoints } from '#db/stores/checkpoints'
import type { Actor } from '~/platform/actor.server'
import { makeCheckpoint } from '~/use-cases/make-checkpoint.server'
import { loadCheckpoints, loadEventProof, loadLogFile } from '~/views/audit/checkpoints.server'
import { logKeyOf } from '~/platform/log-key.server'
import { originOf } from '~/domain/audit/checkpoint'
import { openTestApp, type TestApp } from '../../support/test-app'

// What a works council does with what it was handed: files, and a program of one file.
let test: TestApp
let auditor: Actor
let folder: string
let log: string
let checkpoint: string

beforeEach(async () => {
  test = await openTestApp()
  folder = mkdtempSync(join(tmpdir(), 'outside-'))
  auditor = await test.person('Asta', ['auditor'])
  await write(6)
  await makeCheckpoint(test.app, auditor)
  checkpoint = (await newestCheckpoints(test.app.db.read, 1))[0]?.note ?? ''
  await write(5)
  log = await exported()
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await test.close()
})

async function write(more: number): Promise<void> {
  for (let n = 0; n < more; n += 1) await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'recruitment-edited', recruitmentId: 'r', details: { n, part: 'æøå "quoted"', list: ['a', 'b'] } }))
}

async function exported(): Promise<string> {
  const file = await loadLogFile(test.app, auditor)
  return file.ok ? new Response(file.value).text() : ''
}

interface Said {
  readonly code: number
  readonly text: string
}

/** Runs the program on files of these names and contents. */
function verify(files: Readonly<Record<string, string>>, ...more: string[]): Promise<Said> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const words = [join('public', 'verify-log.mjs'), ...Object.keys(files).map((name) => join(folder, name)), ...more]
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, stdout, stderr) => { resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }) })
  })
}

const keyOf = async () => { const page = await loadCheckpoints(test.app, auditor); return page.ok ? page.value.key : '' }
const line = (at: number) => log.trimEnd().split('\n')[at] ?? ''
const withLines = (change: (lines: string[]) => string[]) => { const [header = '', ...lines] = log.trimEnd().split('\n'); return [header, ...change(lines)].join('\n') + '\n' }

describe('the verifier of one file', () => {
  it('finds the log whole against the checkpoint, as a file, in a mail, and with the key that was handed over', async () => {
    const mail = `From: uset@solbjerg.example\r\nSubject: x\r\n\r\nHej\r\n\r\n${checkpoint.replaceAll('\n', '\r\n')}\r\nHilsen\r\n`
    for (const text of [checkpoint, mail, checkpoint.replaceAll(/^/gm, '> ')]) {
      const said = await verify({ 'log.jsonl': log, 'checkpoint.txt': text }, '--key', await keyOf())
      expect(said.text).toMatch(/IT FITS: the first 6 events .* 6 have come since/)
      expect(said.text).toContain('DET PASSER')
      expect(said.code).toBe(0)
    }
    expect(await verify({ 'log.jsonl': log })).toMatchObject({ code: 0 })
    expect((await verify({ 'log.jsonl': log, 'checkpoint.txt': checkpoint })).text).toContain('Compare it with the one that you were given')
  })

  it.each<[string, () => string, RegExp]>([
    ['an edited event', () => log.replace('"n":2', '"n":9'), /event 3 says something else/],
    ['an event taken out', () => withLines((lines) => lines.filter((_, at) => at !== 2)), /where event 3 should be there is 4/],
    ['two that changed places', () => withLines(([a = '', b = '', ...rest]) => [b, a, ...rest]), /where event 1 should be there is 2/],
    ['one that was put in', () => withLines((lines) => [...lines.slice(0, 3), lines[2] ?? '', ...lines.slice(3)]), /where event 4 should be there is 3/],
    ['an erased one whose commitment is another', () => withLines((lines) => lines.map((one, at) => (at === 3 ? `{"sequence":4,"commitment":"${'ab'.repeat(32)}"}` : one))), /first 6 events are not those/],
    ['an end that was cut off', () => withLines((lines) => lines.slice(0, 4)), /cut off/],
    ['a damaged line', () => withLines((lines) => [...lines.slice(0, 4), lines[4]?.slice(0, 40) ?? '', ...lines.slice(5)]), /line 6 of the file is damaged/],
  ])('finds %s', async (_, tampered, words) => {
    const said = await verify({ 'log.jsonl': tampered(), 'checkpoint.txt': checkpoint })
    expect(said.text).toMatch(words)
    expect(said.code).toBe(1)
  })

  it('finds a shorter log that says of itself that it is whole', async () => {
    const shorter = withLines((lines) => lines.slice(0, 4)).replace(/"events":\d+/, '"events":4')
    const said = await verify({ 'log.jsonl': shorter, 'checkpoint.txt': checkpoint })
    expect(said.text).toMatch(/had 6 events, here are 4\. Its end was cut off, or an older backup was put back/)
    expect(said.code).toBe(1)
  })

  it('goes by no checkpoint that is forged, of another key or of another log, and says which', async () => {
    const other = logKeyOf(Buffer.alloc(32, 7), originOf('another'))
    const note = (origin: string) => logKeyOf(Buffer.alloc(32, 7), origin).sign({ size: 6, root: Buffer.alloc(32, 1), time: test.clock.now() })
    const own = (await keyOf()).split('+')[0] ?? ''
    for (const [text, key, words, code] of [
      [checkpoint.replace('\n6\n', '\n7\n'), await keyOf(), /changed after it was signed/, 1],
      [note(own), await keyOf(), /signed by another key/, 1],
      [note(own), undefined, /first 6 events are not those/, 1],
      [other.sign({ size: 6, root: Buffer.alloc(32, 1), time: test.clock.now() }), await keyOf(), /of another log than the key/, 1],
      [other.sign({ size: 6, root: Buffer.alloc(32, 1), time: test.clock.now() }), undefined, /of another log than the file/, 1],
      ['hello\n', await keyOf(), /no whole checkpoint/, 2],
      [checkpoint, 'uset-audit-log/x+00000000+AAAA', /key is not whole/, 2],
    ] as const) {
      const said = await verify({ 'log.jsonl': log, 'checkpoint.txt': text }, ...(key === undefined ? [] : ['--key', key]))
      expect(said.text).toMatch(words)
      expect(said.code, words.source).toBe(code)
    }
  })

  it('finds one event in the log by its proof, and not another in its place', async () => {
    for (const sequence of [1, 4, 6]) {
      const proof = await loadEventProof(test.app, auditor, sequence)
      if (!proof.ok) throw new Error('no proof')
      expect(await verify({ 'event.json': proof.value.text })).toMatchObject({ code: 0, text: expect.stringContaining(`event ${sequence} is in the log`) })
      expect(await verify({ 'event.json': proof.value.text, 'checkpoint.txt': checkpoint }, '--key', await keyOf())).toMatchObject({ code: 0 })
      const moved = proof.value.text.replace(/"line":.*,"size"/, `"line":${line(sequence === 1 ? 2 : 1)},"size"`)
      expect(await verify({ 'event.json': moved })).toMatchObject({ code: 1, text: expect.stringContaining('is not in the log') })
    }
    expect(await loadEventProof(test.app, auditor, 7), 'after the checkpoint').toMatchObject({ ok: false })
  })
})
