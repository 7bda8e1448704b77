import { within } from '@testing-library/dom'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { sealedIdentities } from '#db/schema/sealed'
import { openApplicantServer, type ApplicantServer } from '../../support/applicant-server'
import type { Visited, Visitor } from '../../support/applicant-site'
import { openPost } from '../../support/applying'
import { ask, askAndCut } from '../../support/raw-request'
import { noticeVersion } from '~/domain/recruitment/notice'

let server: ApplicantServer
let id: string
let visitor: Visitor

beforeEach(async () => {
  server = await openApplicantServer()
  id = (await openPost(server.test)).id
  visitor = server.visitor()
  await visitor.send(`/posts/${id}/start`, { notice: noticeVersion })
})
afterEach(async () => {
  await server.close()
  expect(server.incidents()).toEqual([]) // a line that breaks is no fault of ours
})

const first = '/application/questions/1'
const second = '/application/questions/2'
const autosave = `${second}/autosave`
const identity = '/application/identity'
const anna = { name: 'Anna Holm', email: 'anna@example.dk', phone: '', idempotencyKey: 'form-1' }

const heading = (page: Visited) => within(page.document.body).getByRole('heading', { level: 1 }).textContent
const read = () => server.test.app.db.read
const stored = () => read().select({ text: answers.text, revision: answers.revision }).from(answers)
const sentOnes = async () => ({
  states: (await read().select({ state: applications.state }).from(applications)).map(({ state }) => state),
  sealed: (await read().select().from(sealedIdentities)).length,
  recorded: (await read().select().from(auditEvents).where(eq(auditEvents.action, 'application-submitted'))).length,
})

/** Posts as the visitor's browser would, and is cut off. */
function cut(path: string, fields: Record<string, string>, part = 1): Promise<void> {
  const body = new URLSearchParams(fields).toString()
  const headers = { Origin: server.origin, Cookie: visitor.cookie(), 'Content-Type': 'application/x-www-form-urlencoded' }
  return askAndCut(server.port, path, { headers, body, sending: Math.floor(body.length * part) })
}

const done = () => server.test.logged.filter((line) => line.includes('"msg":"request"')).length

/** The same, over when the server has noticed and is through with it; others are answered as ever. */
async function cutShort(path: string, fields: Record<string, string>, part: number): Promise<void> {
  const before = done()
  await cut(path, fields, part)
  await expect.poll(done).toBe(before + 1)
  expect((await ask(server.port, '/healthz')).status).toBe(200)
  await expect.poll(done).toBe(before + 2)
}

async function answerEverything(): Promise<void> {
  await visitor.send(first, { answer: 'Jeg lagde fristen i kalenderen.', revision: '0', intent: 'next' })
  await visitor.send(second, { answer: 'Kort og venligt.', revision: '0', intent: 'next' })
}

describe.each([0, 0.3, 0.99])('a line that breaks when %d of the form has come', (part) => {
  it('stores nothing of an answer, and the same again stores it once', async () => {
    for (const path of [second, autosave]) await cutShort(path, { answer: 'Kort og venligt.', revision: '0', intent: 'next' }, part)
    expect(await stored()).toEqual([])
    await visitor.send(second, { answer: 'Kort og venligt.', revision: '0', intent: 'next' })
    expect(await stored()).toEqual([{ text: 'Kort og venligt.', revision: 1 }])
  })

  it('overwrites nothing that was stored', async () => {
    await visitor.send(second, { answer: 'før', revision: '0', intent: 'next' })
    await cutShort(autosave, { answer: 'en meget længere tekst end før', revision: '1' }, part)
    expect(await stored()).toEqual([{ text: 'før', revision: 1 }])
  })

  it('sends no application, and pressing again sends it once', async () => {
    await answerEverything()
    await cutShort(identity, anna, part)
    expect(await sentOnes()).toEqual({ states: ['begun'], sealed: 0, recorded: 0 })
    expect(heading(await visitor.send(identity, anna))).toBe('Ansøgningen er modtaget')
    expect(await sentOnes()).toEqual({ states: ['submitted'], sealed: 1, recorded: 1 })
  })

  it('begins no application', async () => {
    await cutShort(`/posts/${id}/start`, { notice: noticeVersion }, part)
    expect((await sentOnes()).states).toEqual(['begun'])
  })
})

describe('an answer of ours that never arrives', () => {
  it('has stored what was saved, and the same again is no second saving', async () => {
    const fields = { answer: 'Kort og venligt.', revision: '0' }
    await cut(autosave, fields)
    await expect.poll(stored).toEqual([{ text: 'Kort og venligt.', revision: 1 }])
    const again = await visitor.post(autosave, fields)
    expect(JSON.parse(again.html)).toMatchObject({ revision: 1 })
    expect((await visitor.post(second, { ...fields, intent: 'next' })).location).toBe('/application/questions/3')
    expect(await stored()).toEqual([{ text: 'Kort og venligt.', revision: 1 }])
  })

  it('has sent the application, and the same again is one application and one receipt that says so', async () => {
    await answerEverything()
    await cut(identity, anna)
    await expect.poll(async () => (await sentOnes()).states).toEqual(['submitted'])
    const again = await visitor.send(identity, anna)
    expect(heading(again)).toBe('Ansøgningen er modtaget')
    expect(again.document.body.textContent).toContain('Den er kun sendt én gang')
    expect(await sentOnes()).toEqual({ states: ['submitted'], sealed: 1, recorded: 1 })
  })

  it('leaves somebody who cannot wait with one application, however often they press', async () => {
    await answerEverything()
    await Promise.all(Array.from({ length: 8 }, () => cut(identity, anna)))
    expect(heading(await visitor.send(identity, anna))).toBe('Ansøgningen er modtaget')
    await expect.poll(sentOnes).toEqual({ states: ['submitted'], sealed: 1, recorded: 1 })
  })

  it('to a code that was typed has given the application to nobody: the code opens it again', async () => {
    const code = /([2-9C-X]{4}-){3}[2-9C-X]{4}/.exec((await visitor.open('/application/code')).html)?.[0] ?? ''
    await cut('/return', { code })
    await expect.poll(async () => (await visitor.open('/application')).location).toBe('/return?ended=1')
    expect(heading(await visitor.send('/return', { code }))).toBe('Din ansøgning')
  })
})
