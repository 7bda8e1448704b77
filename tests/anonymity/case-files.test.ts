import { eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateLinks } from '#db/schema/application'
import { candidates } from '#db/schema/review'
import { notesOf } from '#db/stores/case-notes'
import { invitedCandidates } from '#db/stores/invited'
import { findRecruitment } from '#db/stores/recruitments'
import { mustSucceed } from '~/commands/demo/walk.server'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { caseFormat } from '~/documents/case-file/case-format'
import type { CaseDocument } from '~/documents/case-file/case-part'
import { loadCase } from '~/documents/case-file/load-case.server'
import { notesDocuments } from '~/documents/case-file/notes-documents'
import { packCase } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import { ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import type { Contact, Identity } from '~/domain/identity'
import { takeFile } from '~/platform/made-case-files.server'
import { giveOwnCopy } from '~/use-cases/give-own-copy.server'
import { recordOutcome } from '~/use-cases/record-outcome.server'
import { writeAnswer } from '~/use-cases/write-answers.server'
import { writeNote } from '~/use-cases/write-note.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { loadAnswerPage } from '~/views/hr/answers.server'
import type { Applicant } from '../support/applying'
import { handIn } from '../support/interviews'
import { readPdf } from '../support/own-copy'
import { seekerOf } from './encodings'
import { long as b, short as a } from './expected'
import { makeWorld, plainAnswers, worldPhases, type World } from './world'

// Two worlds that differ in who the applicants are and in nothing else give the same case file, byte for byte, from the lock to the end; and no
// canary of an identity stands in it, in any form.

let worlds: readonly World[] = []

beforeAll(async () => {
  worlds = await Promise.all([a, b].map((identities) => makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)) })))
  for (const phase of worldPhases.slice(0, worldPhases.indexOf('locked'))) for (const world of worlds) await world.advance(phase)
}, 240_000)

afterAll(async () => {
  for (const world of worlds) await world.test.close()
})

async function caseFileOf(world: World): Promise<Buffer> {
  const { test: { app } } = world
  return packed(world, 'case', caseDocuments(await loadCase(app, app.db.read, { recruitmentKey: await keyOf(world), language: 'da' })))
}

/** What HR and the committee have noted so far: a file of its own. */
async function notesOfCase(world: World): Promise<Buffer> {
  const { test: { app } } = world
  return packed(world, 'notes', notesDocuments(await notesOf(app.db.read, await keyOf(world)), { language: 'da', date: app.clock.now() }))
}

const keyOf = async ({ test: { app }, recruitmentId }: World) => (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0

async function packed({ test: { app }, recruitmentId }: World, part: 'case' | 'notes', documents: readonly CaseDocument[]): Promise<Buffer> {
  const made: Uint8Array[] = []
  const sink = zipSink((bytes) => { made.push(bytes); return Promise.resolve() })
  await packCase(sink, { drawing: app.drawing, part, recruitment: recruitmentId, madeAt: app.clock.now(), documents, count: documents.length })
  return Buffer.concat(made)
}

function applicantAt({ applicants }: World, place: number): Applicant {
  const applicant = applicants[place]
  if (!applicant) throw new Error('somebody has not applied')
  return applicant
}

/** What HR has made for one applicant who asks for it on paper. */
async function copyFor({ test: { app }, recruitmentId, people: { hr } }: World, { receiptCode }: Applicant): Promise<Buffer> {
  mustSucceed(await giveOwnCopy(app, hr, { recruitmentId, which: receiptCode ?? '', language: 'da' }))
  return Buffer.from(await new Response(takeFile(app, { actorId: hr.id, recruitmentId, part: 'applicant' })?.content).arrayBuffer())
}

const dataIn = (zip: Uint8Array | undefined) => caseFormat.parse(JSON.parse(Buffer.from(unzipSync(zip ?? new Uint8Array())['sag.json'] ?? []).toString()))

/** Everywhere where somebody can write about those invited once names are open, they write who it is; and in a note, of those too whom nobody may know. */
async function writeNames({ test: { app, ...test }, recruitmentId, people: { hr, reviewer } }: World, identities: readonly Contact[]): Promise<void> {
  const key = (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0
  const [invited] = await invitedCandidates(app.db.read, key)
  const sent = await app.db.read.select({ id: candidates.id }).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).orderBy(candidateLinks.applicationKey)
  const { name, email, phone } = identities[sent.findIndex(({ id }) => id === invited?.id)] ?? { name: '', email: '', phone: '' }
  const [at, about] = [{ recruitmentId, candidateId: invited?.id ?? '' }, `Vi talte med ${name} (${email}), telefon ${phone || '[kontaktoplysning]'}, om opgaverne.`]
  mustSucceed(await handIn({ app, ...test }, reviewer, { ...at, level: 3, note: about }))
  mustSucceed(await recordOutcome(app, hr, { ...at, outcome: 'not-chosen', reason: about }))
  const { revision } = mustSucceed(await loadAnswerPage(app, hr, at))
  mustSucceed(await writeAnswer(app, hr, { ...at, text: about, revision, isApproved: false }))
  mustSucceed(await writeToApplicants(app, hr, { recruitmentId, to: { kind: 'candidate', candidateNumber: invited?.number ?? '' }, text: about, formKey: 'by-name' }))
  for (const one of identities) mustSucceed(await writeNote(app, hr, { recruitmentId, text: `${one.name} ringede.`, isMeant: true }))
}

test('the notes are the same in both worlds, as long as nobody knows a name that they could write down', async () => {
  for (const world of worlds) {
    await world.advance('locked')
    mustSucceed(await writeNote(world.test.app, world.people.hr, { recruitmentId: world.recruitmentId, text: 'En ansøger ringede om parkering.', isMeant: true }))
  }
  const [first = Buffer.alloc(0), second] = await Promise.all(worlds.map(notesOfCase))
  expect(Object.keys(unzipSync(first))).toContain('manifest.json')
  expect(second?.equals(first)).toBe(true)
}, 60_000)

test.each(['locked', 'unsealed', 'concluded'] as const)('the case file without names is the same in both worlds when %s', async (phase) => {
  if (phase !== 'locked') for (const world of worlds) await world.advance(phase)
  if (phase === 'unsealed') for (const [index, world] of worlds.entries()) await writeNames(world, [a, b][index] ?? [])
  const [first = Buffer.alloc(0), second] = await Promise.all(worlds.map(caseFileOf))
  expect(first.length).toBeGreaterThan(50_000)
  expect(dataIn(second)).toEqual(dataIn(first))
  const differing = Object.entries(unzipSync(first)).filter(([path, bytes]) => !Buffer.from(unzipSync(second ?? new Uint8Array())[path] ?? []).equals(Buffer.from(bytes))).map(([path]) => path)
  // At the conclusion the log has a hash of what was written by name. Only its salted commitment stands in the file, which tells nothing.
  expect(differing).toEqual(phase === 'concluded' ? ['log/haendelser.jsonl', 'log/kontrolpunkt.txt', 'manifest.json'] : [])
  if (phase === 'concluded') expect(dataIn(first)).toMatchObject({ answersGiven: expect.anything(), outcomes: [{ reason: expect.stringMatching(/^Vi talte med \[navn\]/) }], messages: expect.anything(), notes: { length: 5 } })
  const seek = seekerOf([...a, ...b].flatMap(({ name, email, phone }) => [name, email, phone]).filter((one) => one !== ''))
  for (const [path, bytes] of Object.entries(unzipSync(first))) {
    const words = path.endsWith('.pdf') ? (await readPdf(Buffer.from(bytes))).text : ''
    expect([...seek(Buffer.from(bytes)), ...seek(Buffer.from(words))], path).toEqual([])
  }
}, 240_000)

test('a copy for an applicant is the same whoever the others are, and has a name only of those who were invited or have written it themselves', async () => {
  const differing: number[] = []
  for (const [place] of a.entries()) {
    const copies: Buffer[] = []
    for (const world of worlds) copies.push(await copyFor(world, applicantAt(world, place)))
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = copies
    if (!second.equals(first)) differing.push(place)
    const without = ([a, b] as const).map((identities, index) => ownDataWithout(copies[index] ?? first, identities[place]))
    expect(without[1]).toEqual(without[0])
    for (const [index, copy] of copies.entries()) {
      const seek = seekerOf(([a, b][index] ?? []).flatMap(({ name, email, phone }, other) => (other === place ? [] : [name, email, phone])).filter((one) => one !== ''))
      for (const [path, bytes] of Object.entries(unzipSync(copy))) expect([...seek(Buffer.from(bytes)), ...seek(Buffer.from(path.endsWith('.pdf') ? (await readPdf(Buffer.from(bytes))).text : ''))], path).toEqual([])
    }
  }
  expect(differing, 'the first has written who she is, the third was invited; of the second, who withdrew, nobody knows').toEqual([0, 2])
}, 240_000)

/** The copy's data; where one's own name or contact stands, and the size of what one handed in, nothing. */
function ownDataWithout(zip: Uint8Array, own: Identity | undefined): unknown {
  const { name = '', email = '', phone = '' } = own ?? {}
  const data = ownCopyFormat.parse(JSON.parse(Buffer.from(unzipSync(zip)['egne-oplysninger.json'] ?? []).toString()))
  const words = [name, name.split(' ')[0] ?? '', email, phone || '[kontaktoplysning]'].map((word) => JSON.stringify(word).slice(1, -1))
  const plain = words.reduce((text, word) => text.replaceAll(word, '•'), JSON.stringify({ ...data, identity: data.identity && 'known' }))
  return JSON.parse(plain.replaceAll(/"bytes":\d+/g, '"bytes":0'))
}
