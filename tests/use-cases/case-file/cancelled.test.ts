import { unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mustSucceed } from '~/commands/demo/walk.server'
import { inspectCase } from '~/commands/inspect-case'
import { caseFormat } from '~/documents/case-file/case-format'
import type { Actor } from '~/platform/actor.server'
import { fileSettled, takeFile } from '~/platform/made-case-files.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { makeCaseFile } from '~/use-cases/make-case-file.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { writeNote } from '~/use-cases/write-note.server'
import { anna, answerAll, begin, draftPost, openPost, send } from '../../support/applying'
import { plainTexts } from '../../support/clearing'
import { readPdf } from '../../support/own-copy'
import { scoreAll, scoringOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

// A recruitment that was given up has a case file too: whole, verified, and with nothing that HR had no right to when it ended.

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'uset-cancelled-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

interface Given {
  readonly id: string
  readonly hr: Actor
  /** Who may note something besides HR, where there is one. */
  readonly chair?: Actor
}

const before: Readonly<Record<string, (test: TestApp) => Promise<Given>>> = {
  draft: (test) => draftPost(test),
  async open(test) {
    const { id, hr } = await openPost(test)
    const applicant = await begin(test, id)
    await answerAll(test, applicant, plainTexts)
    mustSucceed(await send(test, applicant, { identity: anna, idempotencyKey: 'sent' }))
    const wanted = { threadId: null, typed: `Jeg hedder ${anna.name}. Er fristen flyttet?`, formKey: 'asked' }
    const shown = mustSucceed(await writeMessage(test.app, applicant, { ...wanted, shown: null }))
    mustSucceed(await writeMessage(test.app, applicant, { ...wanted, shown: shown.kind === 'preview' ? shown.text : '' }))
    return { id, hr }
  },
  async scoring(test) {
    const clearing = await scoringOfThree(test)
    await scoreAll(test, clearing, clearing.reviewer)
    mustSucceed(await writeNote(test.app, clearing.chair, { recruitmentId: clearing.id, text: 'Formandens eget notat.', isMeant: true }))
    return clearing
  },
  shortlisting: (test) => shortlistingOfThree(test),
}

async function fileOf(phase: string) {
  const test = await openTestApp(`cancelled ${phase}`)
  try {
    const { id, hr } = await before[phase]?.(test) ?? { id: '', hr: await test.person('Nobody') }
    if (phase !== 'draft') mustSucceed(await writeNote(test.app, hr, { recruitmentId: id, text: 'Vi opgiver, fordi stillingen er ændret.', isMeant: true }))
    mustSucceed(await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'post-changed' }))
    const owner = { actorId: hr.id, recruitmentId: id, part: 'case' } as const
    mustSucceed(await makeCaseFile(test.app, hr, { recruitmentId: id, part: 'case' }))
    await fileSettled(test.app, owner)
    const zip = Buffer.from(await new Response(takeFile(test.app, owner)?.content).arrayBuffer())
    const path = join(folder, `${phase}.zip`)
    writeFileSync(path, zip)
    const files = unzipSync(zip)
    const words = await Promise.all(Object.entries(files).map(async ([name, bytes]) => (name.endsWith('.pdf') ? (await readPdf(Buffer.from(bytes))).text : Buffer.from(bytes).toString('utf8'))))
    return { data: caseFormat.parse(JSON.parse(Buffer.from(files['sag.json'] ?? []).toString('utf8'))), words: words.join('\n'), inspected: await inspectCase(path), paths: Object.keys(files) }
  } finally {
    await test.close()
  }
}

it.each(['draft', 'open', 'scoring', 'shortlisting'])('one given up in %s has a whole file, with what HR could read then', async (phase) => {
  const { data, words, inspected, paths } = await fileOf(phase)
  expect(inspected).toContain('DET PASSER')
  expect([data.recruitment.phase, data.lock, data.steps.at(-1)?.action]).toEqual(['cancelled', null, 'recruitment-cancelled'])
  expect(paths).toEqual(expect.arrayContaining(['dokumenter/01-opslag.pdf', 'dokumenter/05-beslutning.pdf', 'dokumenter/06-sagens-gang.pdf']))
  expect(words).toContain('Rekrutteringen blev opgivet.')
  expect([data.answersGiven, data.interviews, data.outcomes, data.documentsAskedFor]).toEqual([undefined, undefined, undefined, undefined])
  const hasAnswers = phase === 'shortlisting'
  expect(data.candidates.length > 0).toBe(hasAnswers)
  expect(words.includes(plainTexts[0])).toBe(hasAnswers)
  expect(words.includes('Konkret.')).toBe(hasAnswers)
  for (const hidden of [anna.name, 'Anna', anna.email, 'Formandens eget notat', 'Vi opgiver, fordi']) expect(words).not.toContain(hidden)
  expect(data.notes?.map(({ side }) => side)).toEqual(phase === 'draft' ? undefined : ['hr'])
  expect(data.messages?.flatMap(({ candidate, messages }) => [candidate, ...messages.map(({ text }) => text)])).toEqual(phase === 'open' ? [null, 'Jeg hedder [navn]. Er fristen flyttet?'] : undefined)
}, 60_000)
