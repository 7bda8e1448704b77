import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { candidateLinks } from '#db/schema/application'
import { candidates } from '#db/schema/review'
import { invitedCandidates } from '#db/stores/invited'
import { findRecruitment } from '#db/stores/recruitments'
import { mustSucceed } from '~/commands/demo/walk.server'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { caseFormat } from '~/documents/case-file/case-format'
import { loadCase } from '~/documents/case-file/load-case.server'
import { packCase } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import type { Contact } from '~/domain/identity'
import { recordOutcome } from '~/use-cases/record-outcome.server'
import { writeAnswer } from '~/use-cases/write-answers.server'
import { writeNote } from '~/use-cases/write-note.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { loadAnswerPage } from '~/views/hr/answers.server'
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

async function caseFileOf({ test: { app }, recruitmentId }: World): Promise<Buffer> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  const documents = caseDocuments(await loadCase(app, app.db.read, { recruitmentKey: recruitment?.key ?? 0, language: 'da' }))
  const made: Uint8Array[] = []
  const sink = zipSink((bytes) => { made.push(bytes); return Promise.resolve() })
  await packCase(sink, { drawing: app.drawing, part: 'case', recruitment: recruitmentId, madeAt: app.clock.now(), documents, count: documents.length })
  return Buffer.concat(made)
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

test.each(['locked', 'unsealed', 'concluded'] as const)('the case file without names is the same in both worlds when %s', async (phase) => {
  for (const world of worlds) await world.advance(phase)
  if (phase === 'unsealed') for (const [index, world] of worlds.entries()) await writeNames(world, [a, b][index] ?? [])
  const [first = Buffer.alloc(0), second] = await Promise.all(worlds.map(caseFileOf))
  expect(first.length).toBeGreaterThan(50_000)
  expect(dataIn(second)).toEqual(dataIn(first))
  const differing = Object.entries(unzipSync(first)).filter(([path, bytes]) => !Buffer.from(unzipSync(second ?? new Uint8Array())[path] ?? []).equals(Buffer.from(bytes))).map(([path]) => path)
  // At the conclusion the log has a hash of what was written by name. Only its salted commitment stands in the file, which tells nothing.
  expect(differing).toEqual(phase === 'concluded' ? ['log/haendelser.jsonl', 'log/kontrolpunkt.txt', 'manifest.json'] : [])
  if (phase === 'concluded') expect(dataIn(first)).toMatchObject({ answersGiven: expect.anything(), outcomes: [{ reason: expect.stringMatching(/^Vi talte med \[navn\]/) }], messages: expect.anything(), notes: { length: 4 } })
  const seek = seekerOf([...a, ...b].flatMap(({ name, email, phone }) => [name, email, phone]).filter((one) => one !== ''))
  for (const [path, bytes] of Object.entries(unzipSync(first))) {
    const words = path.endsWith('.pdf') ? (await readPdf(Buffer.from(bytes))).text : ''
    expect([...seek(Buffer.from(bytes)), ...seek(Buffer.from(words))], path).toEqual([])
  }
}, 240_000)
