import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentKeys, documentParts } from '#db/schema/document-parts'
import { documents } from '#db/schema/documents'
import { decide, recruitmentRoles } from '~/domain/access/capabilities'
import { phases } from '~/domain/recruitment/phases'
import { openVirusCheck } from '~/platform/virus-check.server'
import { askForDocuments } from '~/use-cases/ask-for-documents.server'
import { checkWaitingDocuments } from '~/use-cases/check-waiting-documents.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { handInDocument, takeDocumentBack, type HandInDocument } from '~/use-cases/hand-in-document.server'
import { readDocument } from '~/use-cases/read-document.server'
import { loadOwnDocument, loadOwnDocuments } from '~/views/applicant/own-documents.server'
import { loadCommitteeDocuments } from '~/views/committee/documents.server'
import { loadHrDocuments } from '~/views/hr/documents.server'
import { eicar, openFakeClamd } from '../../support/clamd'
import { rowsOf } from '../../support/erasing'
import { canaries, makeJpeg, makePdf } from '../../support/files'
import { openTestApp, type TestApp } from '../../support/test-app'
import { askedForCertificates, releaseToCommittee, unsealedOfThree } from '../../support/unsealed'

let test: TestApp
let world: Awaited<ReturnType<typeof unsealedOfThree>>
let requestId: string
beforeEach(async () => {
  test = await openTestApp()
  world = await unsealedOfThree(test)
  requestId = await askedForCertificates(test, world)
})
afterEach(() => test.close())

const handIn = async (change: Partial<HandInDocument> = {}, who: { accessHash: string } = world.first) =>
  handInDocument(test.app, who.accessHash, { requestId, file: await makePdf(), replaces: null, formKey: 'form-1', ...change })
const stored = () => test.app.db.read.select().from(documents)
const idOf = async () => (await stored())[0]?.id ?? ''
const read = (as: 'hr' | 'committee', documentId: string) => readDocument(test.app, as === 'hr' ? world.hr : world.chair, { recruitmentId: world.id, documentId, as })
async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
const refusal = <T,>(done: { ok: true; value: T } | { ok: false; refusal: string }) => (done.ok ? 'taken' : done.refusal)
const events = async (action: string) => (await rowsOf(test.app.db.read, sql`SELECT details FROM audit_events WHERE action = ${action}`)).map(({ details }) => (typeof details === 'string' ? JSON.parse(details) : details) as Record<string, unknown>)

describe('what is asked for', () => {
  it('is told to the invited alone, and to nobody before the unsealing', async () => {
    for (const [who, kinds] of [[world.first, ['certificates']], [world.second, ['certificates']], [world.refused, []]] as const) {
      const page = await loadOwnDocuments(test.app, who.accessHash, 'da')
      expect(page.ok && page.value.requests.map(({ kind }) => kind)).toEqual(kinds)
    }
    expect(refusal(await handIn({}, world.refused))).toBe('not-found')
  })

  it('is no CV where the post has said that there is none, has a name where it is something else, and a day that has not passed', async () => {
    const ask = (wish: Parameters<typeof askForDocuments>[2]['wish']) => askForDocuments(test.app, world.hr, { recruitmentId: world.id, wish })
    expect(refusal(await ask({ intent: 'ask', kind: 'other', name: ' ', until: '2026-04-20' }))).toBe('invalid-form')
    expect(refusal(await ask({ intent: 'ask', kind: 'authorisation', name: '', until: '2026-03-01' }))).toBe('not-in-time')
    const cv = await ask({ intent: 'ask', kind: 'cv', name: '', until: '2026-04-20' })
    const page = await loadHrDocuments(test.app, world.hr, world.id)
    expect(cv.ok).toBe(page.ok && page.value.takesCv)
    expect(refusal(await askForDocuments(test.app, world.chair, { recruitmentId: world.id, wish: { intent: 'take-back', kind: 'certificates' } }))).toBe('not-found')
    await handIn()
    expect(refusal(await ask({ intent: 'take-back', kind: 'certificates' }))).toBe('in-use')
  })
})

describe('a document', () => {
  it('lies sealed in parts under a key of its own, without a word of what it says or who made it, and comes out as it went in', async () => {
    const done = await handIn({ file: await makePdf({ text: 'Karakterudskrift', compress: false }) })
    expect(done).toEqual({ ok: true, value: { state: 'ready' } })
    const [row] = await stored()
    const boxes = await test.app.db.read.select().from(documentParts)
    expect(boxes).toHaveLength(row?.parts ?? 0)
    const everything = Buffer.concat([...boxes.map(({ box }) => box), Buffer.from(JSON.stringify(await stored()))]).toString('latin1')
    for (const word of ['Karakterudskrift', '%PDF', ...Object.values(canaries)]) expect(everything.includes(word), word).toBe(false)
    const opened = await read('hr', row?.id ?? '')
    const content = opened.ok ? await bytesOf(opened.value.content) : Buffer.alloc(0)
    expect([content.length, content.subarray(0, 5).toString()]).toEqual([row?.bytes, '%PDF-'])
    for (const word of Object.values(canaries)) expect(content.includes(word), word).toBe(false)
  })

  it('of several parts opens whole, and not at all when a part is moved, altered, left out or taken for the last', async () => {
    const { storeContent, contentOf, partBytes } = await import('~/released/sealed-documents.server')
    await handIn()
    const [row] = await stored()
    const place = { documentKey: row?.key ?? 0, documentId: row?.id ?? '', candidateId: world.first.candidate.id }
    const content = Buffer.from(Array.from({ length: partBytes * 2 + 17 }, (_, at) => at % 251))
    await test.app.db.unitOfWork(async (tx) => {
      await tx.delete(documentKeys)
      await tx.delete(documentParts)
      await storeContent(tx, test.app, { ...place, content })
    })
    const open = (change: object = {}, parts = 3) => bytesOf(contentOf(test.app.db.read, test.app, { ...place, ...change, parts }))
    expect((await open()).equals(content)).toBe(true)
    await expect(open({}, 2)).rejects.toThrow('could not be opened')
    await expect(open({ candidateId: world.second.candidate.id })).rejects.toThrow('could not be opened')
    const boxes = await test.app.db.read.select().from(documentParts)
    const put = (position: number, box: Buffer) => test.app.db.unitOfWork(async (tx) => {
      await tx.delete(documentParts).where(sql`position = ${position}`)
      await tx.insert(documentParts).values({ documentKey: place.documentKey, position, box })
    })
    const second = boxes.find(({ position }) => position === 1)?.box ?? Buffer.alloc(0)
    await put(0, second)
    await expect(open()).rejects.toThrow('could not be opened')
  })

  it('is stored once when the form is sent twice, and another takes its place in one go', async () => {
    const file = await makePdf()
    const both = await Promise.all([handIn({ file }), handIn({ file })])
    expect(both.map(refusal)).toEqual(['taken', 'taken'])
    expect(await stored()).toHaveLength(1)
    const before = await idOf()
    await handIn({ file: await makeJpeg(), replaces: before, formKey: 'form-2' })
    expect((await stored()).map(({ type }) => type)).toEqual(['jpeg'])
    expect(await test.app.db.read.$count(documentKeys)).toBe(1)
  })

  it('is taken back until the last day and gone at once; after it nothing is taken or given back', async () => {
    await handIn()
    const documentId = await idOf()
    expect(refusal(await takeDocumentBack(test.app, world.second.accessHash, documentId))).toBe('taken')
    expect(await stored()).toHaveLength(1) // it was not theirs
    expect(refusal(await takeDocumentBack(test.app, world.first.accessHash, documentId))).toBe('taken')
    expect([await stored(), await test.app.db.read.$count(documentParts), await test.app.db.read.$count(documentKeys)]).toEqual([[], 0, 0])
    await handIn({ formKey: 'form-3' })
    test.clock.set(new Date('2026-04-20T22:00:01Z'))
    expect(refusal(await takeDocumentBack(test.app, world.first.accessHash, await idOf()))).toBe('too-late')
    expect(refusal(await handIn({ formKey: 'form-4' }))).toBe('too-late')
  })

  it('is one of ten at the most, and a refused file leaves nothing', async () => {
    for (let file = 0; file < 10; file++) expect(refusal(await handIn({ formKey: `form-${file}` }))).toBe('taken')
    expect(refusal(await handIn({ formKey: 'form-10' }))).toBe('too-many-files')
    expect(refusal(await handIn({ formKey: 'form-1' }, world.second))).toBe('taken') // another's form of the same key is another form
  })
})

describe('who opens it', () => {
  it('HR, and the committee once HR has released who they are: each look is in the log; nobody else in any phase', async () => {
    await handIn()
    const documentId = await idOf()
    expect(refusal(await read('committee', documentId))).toBe('not-found')
    const before = await loadCommitteeDocuments(test.app, world.chair, world.id)
    expect(before.ok && before.value.candidates).toEqual([])
    await releaseToCommittee(test, world)
    for (const as of ['hr', 'committee'] as const) {
      const opened = await read(as, documentId)
      expect(opened.ok && { kind: opened.value.kind, number: opened.value.candidateNumber }).toEqual({ kind: 'certificates', number: world.first.candidate.number })
    }
    expect((await events('document-read')).map(({ as, candidates }) => [as, candidates])).toEqual([['hr', [world.first.candidate.number]], ['committee', [world.first.candidate.number]]])
    for (const actor of [world.redactor, await test.person('Auditor', ['auditor']), await test.person('Administrator', ['administrator']), await test.person('Clerk', ['clerk']), await test.person('Officer', ['hr-officer'])]) {
      for (const as of ['hr', 'committee'] as const) expect(refusal(await readDocument(test.app, actor, { recruitmentId: world.id, documentId, as })), actor.name).toBe('not-found')
    }
    const allowed = (capability: 'readDocuments' | 'readReleasedDocuments') => recruitmentRoles.filter((role) => phases.some((phase) => decide(role, capability, phase).allowed))
    expect([allowed('readDocuments'), allowed('readReleasedDocuments')]).toEqual([['hr'], ['reviewer', 'chair', 'stand-in']])
  })

  it('its applicant by the receipt code, and no other applicant', async () => {
    await handIn()
    const documentId = await idOf()
    expect(refusal(await loadOwnDocument(test.app, world.first.accessHash, documentId))).toBe('taken')
    for (const other of [world.second, world.refused]) expect(refusal(await loadOwnDocument(test.app, other.accessHash, documentId))).toBe('not-found')
  })

  it('after the conclusion HR reads on, and nothing is handed in any more', async () => {
    await handIn()
    await releaseToCommittee(test, world)
    await answerEverybody(test.app, world.hr, world.id)
    await concludeRecruitment(test.app, world.hr, world.id)
    expect(refusal(await read('hr', await idOf()))).toBe('taken')
    expect(refusal(await handIn({ formKey: 'form-2' }))).toBe('not-found')
  })
})

describe('the virus check', () => {
  const withCheck = (address: string) => { test = { ...test, app: { ...test.app, virusCheck: openVirusCheck(address, { patienceMilliseconds: 2000 }) } } }

  it('refuses what it finds something in: nothing is stored, and the log has no name', async () => {
    const clamd = await openFakeClamd()
    withCheck(clamd.address)
    expect(refusal(await handIn())).toBe('taken')
    expect(refusal(await handIn({ file: await makePdf({ text: eicar.replaceAll(/[()\\]/g, '.'), compress: false }), formKey: 'form-2' }))).toBe('taken') // words on a page are no virus
    expect(clamd.seen.every((file) => file.subarray(0, 5).toString() === '%PDF-')).toBe(true)
    await clamd.close()
    const always = await openFakeClamd()
    test = { ...test, app: { ...test.app, virusCheck: { check: async () => 'found' } } }
    expect(refusal(await handIn({ formKey: 'form-3' }))).toBe('infected')
    expect(await stored()).toHaveLength(2)
    expect(await events('document-refused')).toEqual([{ candidates: [world.first.candidate.number], kind: 'certificates' }])
    await always.close()
  })

  it('that cannot be reached lets the document wait, and nobody opens it until it was asked', async () => {
    withCheck('127.0.0.1:9')
    expect(await handIn()).toEqual({ ok: true, value: { state: 'waiting' } })
    const documentId = await idOf()
    expect([refusal(await read('hr', documentId)), refusal(await loadOwnDocument(test.app, world.first.accessHash, documentId))]).toEqual(['not-found', 'not-found'])
    expect(await checkWaitingDocuments(test.app)).toBe(0)
    const clamd = await openFakeClamd()
    withCheck(clamd.address)
    expect(await checkWaitingDocuments(test.app)).toBe(1)
    expect(clamd.seen[0]?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(refusal(await read('hr', documentId))).toBe('taken')
    await clamd.close()
  })

  it('that finds something later destroys the content, and the applicant is told', async () => {
    withCheck('127.0.0.1:9')
    await handIn()
    test = { ...test, app: { ...test.app, virusCheck: { check: async () => 'found' } } }
    expect(await checkWaitingDocuments(test.app)).toBe(1)
    expect([await test.app.db.read.$count(documentParts), await test.app.db.read.$count(documentKeys)]).toEqual([0, 0])
    const page = await loadOwnDocuments(test.app, world.first.accessHash, 'da')
    expect(page.ok && page.value.requests[0]?.documents.map(({ state }) => state)).toEqual(['infected'])
    expect(refusal(await read('hr', await idOf()))).toBe('not-found')
  })
})
