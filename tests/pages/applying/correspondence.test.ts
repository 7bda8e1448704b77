import { within } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '#db/schema/documents'
import { messages } from '#db/schema/messages'
import { ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { interfaceLanguages } from '~/domain/local-text'
import type { ApplicantKeys } from '~/platform/applicant-session.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { readDocument } from '~/use-cases/read-document.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import { violations, visitorAs as visitorOf } from '../../support/applicant-page'
import { Visitor, type Visited } from '../../support/applicant-site'
import { makeJpeg, makePdf } from '../../support/files'
import { openTestApp, type TestApp } from '../../support/test-app'
import { askedForCertificates, unsealedOfThree } from '../../support/unsealed'

let test: TestApp
let world: Awaited<ReturnType<typeof unsealedOfThree>>
beforeAll(async () => {
  test = await openTestApp()
  world = await unsealedOfThree(test)
  await askedForCertificates(test, world)
  mustSucceed(await writeToApplicants(test.app, world.hr, { recruitmentId: world.id, to: { kind: 'everybody' }, text: 'Samtalerne holdes på rådhuset.', formKey: 'notice' }))
})
afterAll(() => test.close())

const visitorAs = (who: ApplicantKeys, language = 'da') => visitorOf(test.app, who, language)
const see = (page: Visited) => within(page.document.body)
const [documentsPath, messagesPath] = ['/application/documents', '/application/messages']

/** What the form by a button would send, with a file beside it. */
function formOf(page: Visited, button: string, file: Buffer, name: string): FormData {
  const form = see(page).getByRole<HTMLButtonElement>('button', { name: button, hidden: true }).form
  const posted = new FormData()
  for (const field of form?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? []) posted.append(field.name, field.value)
  posted.append('file', new File([new Uint8Array(file)], name, { type: 'application/x-anything' }))
  posted.append('intent', 'hand-in')
  return posted
}

describe('documents, without a script', () => {
  it('are asked for on the status page of the invited alone, and handed in one file at a time', async () => {
    expect(see(await visitorAs(world.refused).open('/application/status')).queryByRole('link', { name: 'Se og aflever dokumenter' })).toBeNull()
    const visitor = visitorAs(world.first)
    const link = see(await visitor.open('/application/status')).getByRole('link', { name: 'Se og aflever dokumenter' })
    const page = await visitor.open(link.getAttribute('href') ?? '')
    expect(see(page).getByRole('heading', { level: 2, name: 'Eksamensbeviser og kursusbeviser' })).toBeTruthy()
    const answer = await visitor.postBody(documentsPath, formOf(page, 'Aflever filen', await makePdf(), 'Hemmeligt filnavn Agnete.pdf'))
    expect([answer.status, answer.location]).toEqual([303, '/application/documents?done=ready'])
    const done = await visitor.open(answer.location ?? '')
    expect(see(done).getByRole('status').textContent).toContain('Filen er modtaget')
    expect(JSON.stringify(await test.app.db.read.select().from(documents))).not.toContain('Hemmeligt')
    const file = await visitor.open(see(done).getByRole('link', { name: /PDF, .* MB, afleveret/ }).getAttribute('href') ?? '')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="certificates.pdf"')
    expect([file.headers.get('Content-Security-Policy'), file.headers.get('X-Content-Type-Options'), file.headers.get('Cache-Control')]).toEqual(["sandbox; default-src 'none'", 'nosniff', 'no-store'])
    expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    for (const { candidate } of [world.first, world.second]) expect(done.html).not.toContain(candidate.number)
  })

  it('that are not what they say are refused beside the field, and nothing is stored', async () => {
    const visitor = visitorAs(world.second)
    const page = await visitor.open(documentsPath)
    const refused = await visitor.postBody(documentsPath, formOf(page, 'Aflever filen', Buffer.from('PK\x03\x04'), 'bevis.pdf'))
    expect(refused.status).toBe(422)
    const field = see(refused).getByLabelText('Vælg en fil')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(see(refused).getByRole('alert').querySelector('a')?.getAttribute('href')).toBe(`#${field.id}`)
    expect(see(refused).getAllByText(/ikke en PDF, JPEG eller PNG/)).toHaveLength(2)
    expect(await violations(refused)).toEqual([])
    const none = await visitor.postBody(documentsPath, formOf(page, 'Aflever filen', Buffer.alloc(0), ''))
    expect(see(none).getAllByText('Vælg en fil først.')).toHaveLength(2)
    expect((await test.app.db.read.select().from(documents)).length).toBe(1)
  })

  it('are replaced and taken back on the page', async () => {
    const visitor = visitorAs(world.first)
    const page = await visitor.open(documentsPath)
    await visitor.postBody(documentsPath, formOf(page, 'Byt filen', await makeJpeg(), 'x.jpg'))
    expect((await test.app.db.read.select().from(documents)).map(({ type }) => type)).toEqual(['jpeg'])
    const gone = await visitor.press(await visitor.open(documentsPath), 'Ja, slet filen')
    expect(see(gone).getByRole('status').textContent).toContain('Filen er slettet')
    expect(await test.app.db.read.select().from(documents)).toEqual([])
  })

  it('another applicant’s cannot be fetched, nor by anybody without the code', async () => {
    const visitor = visitorAs(world.first)
    await visitor.postBody(documentsPath, formOf(await visitor.open(documentsPath), 'Aflever filen', await makePdf(), 'x.pdf'))
    const [{ id } = { id: '' }] = await test.app.db.read.select({ id: documents.id }).from(documents)
    expect((await visitorAs(world.second).open(`${documentsPath}/${id}`)).status).toBe(404)
    expect((await new Visitor(test.app).open(`${documentsPath}/${id}`)).location).toBe('/return?ended=1')
    expect((await new Visitor(test.app).postBody(documentsPath, new URLSearchParams({ intent: 'take-back', documentId: id }))).location).toBe('/return?ended=1')
  })
})

describe('messages, without a script', () => {
  it('are shown as HR will read them, and sent so', async () => {
    const visitor = visitorAs(world.first)
    const name = 'Cecilie Rask'
    const page = await visitor.open(messagesPath)
    expect(see(page).getByText('Samtalerne holdes på rådhuset.')).toBeTruthy()
    const preview = await visitor.press(page, 'Se, hvordan HR læser den', { message: `Hilsen ${name}, hvor er indgangen?` })
    expect(see(preview).getByRole('status').textContent).toContain('Hilsen [navn], hvor er indgangen?')
    expect(see(preview).getByRole<HTMLTextAreaElement>('textbox').value).toBe(`Hilsen ${name}, hvor er indgangen?`)
    expect(await test.app.db.read.$count(messages)).toBe(1)
    expect(await violations(preview)).toEqual([])
    const sent = await visitor.press(preview, 'Send beskeden, som den er vist')
    expect(see(sent).getByRole('status').textContent).toContain('Beskeden er sendt')
    expect(see(sent).getByText('Hilsen [navn], hvor er indgangen?')).toBeTruthy()
    expect(sent.html).not.toContain(name)
    expect(await test.app.db.read.$count(messages)).toBe(2)
  })

  it('what was typed stays when it is refused, and when the access is over', async () => {
    const visitor = visitorAs(world.second)
    const page = await visitor.open(messagesPath)
    const long = await visitor.press(page, 'Se, hvordan HR læser den', { message: 'x'.repeat(2001) })
    expect([long.status, see(long).getByRole<HTMLTextAreaElement>('textbox').value.length]).toEqual([422, 2001])
    expect(see(long).getByRole('alert').querySelector('a')?.getAttribute('href')).toBe('#message-')
    visitor.cookies.clear()
    const out = await visitor.press(page, 'Se, hvordan HR læser den', { message: 'Skrevet længe.' })
    expect([out.status, see(out).getByRole<HTMLTextAreaElement>('textbox').value]).toEqual([409, 'Skrevet længe.'])
  })
})

it('the own copy tells of documents, of who has opened them, and of messages; in data and in words', async () => {
  const [{ id } = { id: '' }] = await test.app.db.read.select({ id: documents.id }).from(documents)
  mustSucceed(await readDocument(test.app, world.hr, { recruitmentId: world.id, documentId: id, as: 'hr' }))
  const visitor = visitorAs(world.first)
  const copy = ownCopyFormat.parse(JSON.parse((await visitor.open('/application/copy.json')).html))
  expect(copy.documents).toMatchObject([{ kind: 'certificates', type: 'pdf', state: 'ready' }])
  expect(copy.documentLooks).toMatchObject([{ role: 'hr', times: 1 }])
  expect(copy.messages?.map(({ in: thread, author }) => [thread, author])).toEqual([['own', 'applicant'], ['everybody', 'hr']])
  const html = (await visitor.open('/application/copy.html')).document.body.textContent ?? ''
  for (const words of ['Dokumenter, du har afleveret', 'af HR, 1 gang', 'Samtalerne holdes på rådhuset.', 'Hilsen [navn]']) expect(html).toContain(words)
  expect(ownCopyFormat.parse(JSON.parse((await visitorAs(world.refused).open('/application/copy.json')).html)).documents).toBeUndefined()
})

describe.each(interfaceLanguages)('in %s', (language) => {
  it.each([documentsPath, messagesPath, '/application/status'])('%s has every text, one heading and nothing that axe objects to', async (path) => {
    const page = await visitorAs(world.first, language).open(path)
    expect([page.status, page.document.querySelectorAll('h1').length, page.document.documentElement.lang]).toEqual([200, 1, language])
    expect(page.document.body.textContent).not.toMatch(/\{\{|\b(own-documents|own-messages|applicant|common)[:.]\w+/)
    expect(await violations(page)).toEqual([])
  })
})
