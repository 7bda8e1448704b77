import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { caseFormat } from '~/documents/case-file/case-format'
import type { Manifest } from '~/documents/case-file/manifest'
import { canonicalJson } from '~/domain/canonical-json'
import { fileSettled, madeFile, takeFile, type CaseFilePart } from '~/platform/made-case-files.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { makeCaseFile } from '~/use-cases/make-case-file.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { writeNote } from '~/use-cases/write-note.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { loadCaseFilePage, loadMadeCaseFile } from '~/views/hr/case-file.server'
import { handIn, preparedInterviews, settle } from '../../support/interviews'
import { applicants, lockedOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'
import { askedForCertificates } from '../../support/unsealed'
import { readPdf } from '../../support/own-copy'
import { problemsOfPdf } from '../../support/pdf-a'

type Files = Record<string, Uint8Array>
type Verifier = { verifyCase(path: string, given?: { manifest?: string; key?: string }): { manifest: { sha256: string; files: unknown[] }; log: { proved: number; events: { action: string }[] } | null; protocol: { hash: string } | null } }

let test: TestApp
let locked: Awaited<ReturnType<typeof lockedOfThree>>
let verifier: Verifier
let folder = ''
let atLock: Files
let zip: Buffer
let files: Files

async function made(part: CaseFilePart): Promise<Buffer> {
  const owner = { actorId: locked.hr.id, recruitmentId: locked.id, part }
  expect(await makeCaseFile(test.app, locked.hr, { recruitmentId: locked.id, part })).toEqual({ ok: true, value: null })
  await fileSettled(test.app, owner)
  expect([test.logged, madeFile(test.app, owner)?.kind]).toEqual([[], 'ready'])
  const taken = takeFile(test.app, owner)
  return Buffer.from(await new Response(taken?.content).arrayBuffer())
}

/** Documents asked for, an interview judged by two, one hired by two people, a note and a notice. */
async function afterTheLock(): Promise<void> {
  const { app } = test
  mustSucceed(await releaseIdentities(app, locked.hr, locked.id))
  await askedForCertificates(test, locked)
  await preparedInterviews(test, locked)
  const [candidateId = ''] = locked.ranked
  for (const [index, member] of [locked.chair, locked.reviewer].entries()) mustSucceed(await handIn(test, member, { recruitmentId: locked.id, candidateId, level: index === 0 ? 5 : 4 }))
  await settle(test, locked, { candidateId, outcome: 'hired' })
  mustSucceed(await writeNote(app, locked.hr, { recruitmentId: locked.id, text: 'Cecilie Rask ringede og spurgte til svaret.', isMeant: true }))
  mustSucceed(await writeToApplicants(app, locked.hr, { recruitmentId: locked.id, to: { kind: 'everybody' }, text: 'Vi svarer i denne uge.', formKey: 'notice' }))
}

beforeAll(async () => {
  test = await openTestApp()
  folder = mkdtempSync(join(tmpdir(), 'uset-case-test-'))
  verifier = await import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), 'public', 'verify-case-file.mjs')).href) as Verifier
  locked = await lockedOfThree(test)
  atLock = unzipSync(await made('case'))
  await unsealShortlist(test.app, locked.hr, locked.id)
  await afterTheLock()
  await answerEverybody(test.app, locked.hr, locked.id)
  await concludeRecruitment(test.app, locked.hr, locked.id)
  zip = await made('case')
  files = unzipSync(zip)
}, 120_000)

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await test.close()
})

let written = 0
function fileOf(bytes: Uint8Array): string {
  const path = join(folder, `${++written}.zip`)
  writeFileSync(path, bytes)
  return path
}
const text = (name: string, from = files) => Buffer.from(from[name] ?? []).toString('utf8')
const verified = (changed: Zippable) => () => verifier.verifyCase(fileOf(zipSync(changed)))

describe('the case as a file', () => {
  it('holds what the case is made of, each with its date and subject', () => {
    const data = caseFormat.parse(JSON.parse(text('sag.json')))
    expect(Object.keys(files).sort()).toEqual([...data.documents.map(({ path }) => path), 'manifest.json'].sort())
    expect(data.documents.every(({ date, subject }) => date >= '2026-03-02' && subject.length > 3 && subject.length < 80)).toBe(true)
    expect(data.candidates.map(({ chosen, scores }) => [chosen, scores.length])).toEqual([[true, 4], [true, 4], [false, 4]])
    expect(data.candidates.every(({ answers }) => answers.every(({ text: words }) => words !== ''))).toBe(true)
    expect(data.lock?.hash).toMatch(/^[\da-f]{64}$/)
    expect(data.steps.map(({ action }) => action)).toEqual(expect.arrayContaining(['shortlist-locked', 'case-file-made', 'identities-unsealed', 'recruitment-concluded']))
  })

  it('tells what came after the lock: answers with reasons, what was asked for, interviews under letters, and the two behind a hiring', () => {
    const data = caseFormat.parse(JSON.parse(text('sag.json')))
    const hr = locked.hr.name
    expect(data.answersGiven?.map(({ kind, approvedBy, delivery }) => [kind, approvedBy, delivery])).toEqual([['chosen', hr, 'no-mail'], ['not-chosen', hr, 'no-mail'], ['not-invited', hr, 'no-mail']])
    expect(data.answersGiven?.every((answer) => (answer.text ?? '').length > 50)).toBe(true)
    expect(data.documentsAskedFor).toEqual([{ kind: 'certificates', name: '', until: expect.any(String) }])
    expect(data.interviews?.assessments.map(({ candidate, member }) => [candidate, member])).toEqual([[data.candidates[0]?.number, 'A'], [data.candidates[0]?.number, 'B']])
    expect(data.interviews?.assessments.map(({ level }) => level).sort()).toEqual([4, 5])
    expect(data.interviews?.averages).toEqual([{ candidate: data.candidates[0]?.number, average: 4.5 }])
    expect(data.outcomes?.map(({ outcome, recordedBy, confirmedBy, stands }) => [outcome, recordedBy, confirmedBy, stands])).toEqual([['hired', hr, locked.chair.name, true], ['not-chosen', hr, null, true]])
    expect(data.messages).toMatchObject([{ kind: 'everybody', candidate: null, messages: [{ author: 'hr', text: 'Vi svarer i denne uge.' }] }])
    expect(data.notes).toMatchObject([{ by: hr, side: 'hr', phase: 'unsealed' }])
    expect(data.steps.map(({ action }) => action)).toEqual(expect.arrayContaining(['documents-asked-for', 'interviews-offered', 'outcome-recorded', 'outcome-confirmed', 'answers-approved', 'answers-sent', 'notice-sent']))
    expect(Object.keys(caseFormat.parse(JSON.parse(text('sag.json', atLock)))).filter((name) => name in data && ['answersGiven', 'outcomes', 'interviews', 'notes'].includes(name))).toEqual([])
  })

  it('says the same in XML as in JSON', () => {
    const { window } = new JSDOM(text('sag.xml'), { contentType: 'application/xml' })
    const made: Record<string, (element: Element) => unknown> = {
      null: () => null, number: ({ textContent }) => Number(textContent), boolean: ({ textContent }) => textContent === 'true',
      list: ({ children }) => [...children].map(read), object: ({ children }) => Object.fromEntries([...children].map((child) => [child.tagName, read(child)])),
    }
    const read = (element: Element): unknown => (made[element.getAttribute('type') ?? ''] ?? (({ textContent }: Element) => textContent))(element)
    expect(read(window.document.documentElement)).toEqual(JSON.parse(text('sag.json')))
  })

  it('has no name, e-mail or telephone number of an applicant anywhere, read from its PDFs too', async () => {
    const names = applicants.flatMap(({ name, email, phone }) => [name, email, phone]).filter(Boolean)
    for (const content of [files, atLock]) {
      for (const [path, bytes] of Object.entries(content)) {
        const words = path.endsWith('.pdf') ? (await readPdf(Buffer.from(bytes))).text : Buffer.from(bytes).toString('utf8')
        expect(names.filter((one) => words.includes(one)), path).toEqual([])
      }
    }
  })

  it('has no seed of the log, by which one could reckon who was kept off whom, and no hash of what names somebody', () => {
    const lines = text('log/haendelser.jsonl').split('\n').filter(Boolean).slice(1).map((line) => JSON.parse(line) as { line: { event?: { action: string; details: object } } })
    expect(lines.filter(({ line }) => line.event === undefined)).toHaveLength(3)
    expect(JSON.stringify(lines)).not.toMatch(/"seed"/i)
  })

  it('has documents that are tagged PDF/A-2a in Danish, their tables with headings', async () => {
    for (const [path, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.pdf'))) {
      const raw = Buffer.from(bytes).toString('latin1')
      for (const sign of [/pdfaid:part>2</, /pdfaid:conformance>A</, /\/OutputIntents/, /\/FontFile2/, /\/ToUnicode/, /\/Marked true/, /\/StructTreeRoot/, /\/Lang \(da\)/, /\/DisplayDocTitle true/, /\/ID \[/]) expect(raw, `${path} ${sign}`).toMatch(sign)
      expect(raw, path).not.toMatch(/\/Encrypt|\/JavaScript|\/JS |Helvetica/)
      expect((await readPdf(Buffer.from(bytes))).title, path).not.toBe('')
      expect(await problemsOfPdf(bytes, 'da'), path).toEqual([])
    }
    const steps = await readPdf(Buffer.from(files['dokumenter/06-sagens-gang.pdf'] ?? []))
    expect(steps.structure.map(([tag]) => tag)).toEqual(expect.arrayContaining(['H1', 'TH', 'TD']))
    expect(Buffer.from(files['dokumenter/06-sagens-gang.pdf'] ?? []).toString('latin1')).toMatch(/\/Scope \/Column/)
  })
})

describe('who gets it', () => {
  it('is HR of the recruitment, and nobody else', async () => {
    for (const actor of [locked.chair, locked.reviewer, locked.redactor]) {
      expect(await makeCaseFile(test.app, actor, { recruitmentId: locked.id, part: 'case' })).toEqual({ ok: false, refusal: 'not-found' })
      expect(await loadCaseFilePage(test.app, actor, locked.id)).toEqual({ ok: false, refusal: 'not-found' })
    }
  })

  it('must have shown of late who they are', async () => {
    expect(await makeCaseFile(test.app, { ...locked.hr, provenAt: new Date(0) }, { recruitmentId: locked.id, part: 'names' })).toEqual({ ok: false, refusal: 'prove-again' })
  })

  it('gets no second file by a second click, and none once it was fetched or its time is over', async () => {
    const owner = { actorId: locked.hr.id, recruitmentId: locked.id, part: 'case' } as const
    await Promise.all([1, 2].map(() => makeCaseFile(test.app, locked.hr, { recruitmentId: locked.id, part: 'case' })))
    await fileSettled(test.app, owner)
    const log = await test.app.db.read.select().from(auditEvents)
    expect(log.filter(({ action }) => action === 'case-file-made')).toHaveLength(3)
    const started = test.clock.now()
    test.clock.set(new Date(started.getTime() + 16 * 60_000))
    expect(await loadMadeCaseFile(test.app, locked.hr, owner)).toEqual({ ok: false, refusal: 'not-found' })
    test.clock.set(started)
    expect(madeFile(test.app, owner)).toBeNull()
  })

  it('gets the names of those invited alone, in a file of their own, as a look that is written down', async () => {
    const looked = async () => (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'identity-read').length
    const before = await looked()
    const names = unzipSync(await made('names'))
    expect(await looked()).toBe(before + 1)
    const { invited } = JSON.parse(text('navne/navne.json', names)) as { invited: { name: string }[] }
    expect(invited).toHaveLength(2)
    expect(invited.every(({ name }) => applicants.some((one) => one.name === name))).toBe(true)
    expect(verifier.verifyCase(fileOf(zipSync(names))).manifest.files).toHaveLength(3)
    const protocol = createHash('sha256').update(names['navne/samtaleprotokol.json'] ?? '').digest('hex')
    const [concluded] = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'recruitment-concluded')
    expect(concluded?.details.interviews).toBe(protocol)
    expect(Object.keys(files).filter((path) => text(path).includes(protocol))).toEqual([]) // whoever had it and the rest could try names until it fits
  })

  it('gets the notes with their text in a file of their own, which may name anybody', async () => {
    const notes = unzipSync(await made('notes'))
    expect(text('noter/noter.json', notes)).toContain('Cecilie Rask ringede')
    expect((await readPdf(Buffer.from(notes['noter/noter.pdf'] ?? []))).text).toContain('Cecilie Rask ringede')
    expect(verifier.verifyCase(fileOf(zipSync(notes))).manifest.files).toHaveLength(2)
  })
})

describe('the verifier', () => {
  it('finds the file whole, as a ZIP and as a folder, and the protocol the one that was locked', () => {
    const whole = verifier.verifyCase(fileOf(zip))
    expect(whole.protocol?.hash).toBe(caseFormat.parse(JSON.parse(text('sag.json'))).lock?.hash)
    expect(whole.log?.proved).toBeGreaterThan(8)
    const unpacked = join(folder, 'unpacked')
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true })
      writeFileSync(join(unpacked, path), bytes)
    }
    expect(verifier.verifyCase(unpacked, { manifest: whole.manifest.sha256 }).manifest.sha256).toBe(whole.manifest.sha256)
    expect(() => verifier.verifyCase(unpacked, { manifest: '0'.repeat(64) })).toThrow(/BROKEN/)
  })

  const changed = (name: string, change: (bytes: Buffer) => Uint8Array): Files => ({ ...files, [name]: change(Buffer.from(files[name] ?? [])) })
  const without = (name: string): Files => Object.fromEntries(Object.entries(files).filter(([path]) => path !== name))

  it.each<[string, () => Zippable]>([
    ['a changed byte', () => changed('protokol.json', (bytes) => { bytes[10] = (bytes[10] ?? 0) ^ 1; return bytes })],
    ['a removed file', () => without('sag.xml')],
    ['an added file', () => ({ ...files, 'dokumenter/99-nyt.pdf': strToU8('x') })],
    ['two files that changed places', () => ({ ...files, 'dokumenter/01-opslag.pdf': files['dokumenter/05-beslutning.pdf'] ?? strToU8(''), 'dokumenter/05-beslutning.pdf': files['dokumenter/01-opslag.pdf'] ?? strToU8('') })],
    ['a changed manifest', () => changed('manifest.json', (bytes) => Buffer.from(bytes.toString().replace('Stillingsopslag', 'Opslag')))],
    ['a name that leads out', () => ({ ...files, '../ud.txt': strToU8('x') })],
    ['a name from the root', () => ({ ...files, '/etc/passwd': strToU8('x') })],
    ['a name of another machine', () => ({ ...files, 'c:\\ud.txt': strToU8('x') })],
  ])('finds %s', (_, make) => { expect(verified(make())).toThrow(/BROKEN[^]*BRUDT/) })

  it('does not unpack more than the directory says, nor what it says when that is too much', () => {
    const bomb = Buffer.from(zipSync({ ...files, 'sag.json': new Uint8Array(40_000_000) }))
    expect(() => verifier.verifyCase(fileOf(bomb))).toThrow(/BROKEN/)
    const lying = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(1000) }))
    lying.writeUInt32LE(0xF0000000, lying.indexOf(Buffer.from('504b0102', 'hex')) + 24)
    expect(() => verifier.verifyCase(fileOf(lying))).toThrow(/larger than a case file/)
    lying.writeUInt32LE(10, lying.indexOf(Buffer.from('504b0102', 'hex')) + 24)
    expect(() => verifier.verifyCase(fileOf(lying))).toThrow(/larger than a case file/)
  })

  it.each([0.3, 0.9, 0.999])('says that a ZIP cut off at %d of its length is none', (share) => {
    expect(() => verifier.verifyCase(fileOf(zip.subarray(0, Math.floor(zip.length * share))))).toThrow()
  })

  /** As somebody would who changes a file and makes the manifest anew. */
  function remade(name: string, words: string): Files {
    const bytes = strToU8(words)
    const { sha256: _, ...manifest } = JSON.parse(text('manifest.json')) as Manifest
    const bare = { ...manifest, files: manifest.files.map((file) => (file.path === name ? { ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') } : file)) }
    const sha256 = createHash('sha256').update(canonicalJson(bare)).digest('hex')
    return { ...files, [name]: bytes, 'manifest.json': strToU8(JSON.stringify({ ...bare, sha256 })) }
  }

  it('finds by the log what was changed together with the manifest', () => {
    const log = text('log/haendelser.jsonl')
    const other = (from: RegExp, to: string) => { expect(log).toMatch(from); return remade('log/haendelser.jsonl', log.replace(from, to)) }
    expect(verified(remade('protokol.json', `${text('protokol.json')} `))).toThrow(/protocol is not the one that was locked/)
    expect(verified(other(/"action":"shortlist-locked"/, '"action":"shortlist-opened"'))).toThrow(/says something else/)
    expect(verified(other(/"proof":\["[\da-f]{64}/, `"proof":["${'0'.repeat(64)}`))).toThrow(/not in the log/)
    expect(verified(remade('log/kontrolpunkt.txt', text('log/kontrolpunkt.txt').replace(/time 2026/, 'time 2025')))).toThrow(/changed after it was signed/)
    expect(verified(remade('sag.json', '{}'))).not.toThrow()
    expect(() => verifier.verifyCase(fileOf(zipSync(remade('sag.json', '{}'))), { manifest: (JSON.parse(text('manifest.json')) as Manifest).sha256 })).toThrow(/another one/)
  })
})

it('is the same file for the same case at the same time', () => {
  expect(Object.keys(atLock).filter((path) => !(path in files))).toEqual([])
  for (const path of ['dokumenter/01-opslag.pdf', 'dokumenter/03-svar-og-bedoemmelser-001.pdf', 'dokumenter/04-protokol.pdf', 'protokol.json']) {
    expect(Buffer.from(atLock[path] ?? []).equals(Buffer.from(files[path] ?? [])), path).toBe(path !== 'dokumenter/01-opslag.pdf') // the post tells when it ended
  }
})
