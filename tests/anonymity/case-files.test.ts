import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRecruitment } from '#db/stores/recruitments'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { loadCase } from '~/documents/case-file/load-case.server'
import { packCase } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
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
  await packCase(sink, { part: 'case', recruitment: recruitmentId, madeAt: app.clock.now(), documents, count: documents.length })
  return Buffer.concat(made)
}

test.each(['locked', 'unsealed', 'concluded'] as const)('the case file without names is the same in both worlds when %s', async (phase) => {
  for (const world of worlds) await world.advance(phase)
  const [first = Buffer.alloc(0), second] = await Promise.all(worlds.map(caseFileOf))
  expect(first.length).toBeGreaterThan(50_000)
  expect(second?.equals(first)).toBe(true)
  const seek = seekerOf([...a, ...b].flatMap(({ name, email, phone }) => [name, email, phone]).filter((one) => one !== ''))
  for (const [path, bytes] of Object.entries(unzipSync(first))) {
    const words = path.endsWith('.pdf') ? (await readPdf(Buffer.from(bytes))).text : ''
    expect([...seek(Buffer.from(bytes)), ...seek(Buffer.from(words))], path).toEqual([])
  }
}, 240_000)
