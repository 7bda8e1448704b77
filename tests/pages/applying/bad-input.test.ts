import { within } from '@testing-library/dom'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answers, applications } from '#db/schema/application'
import { sealedIdentities } from '#db/schema/sealed'
import { noticeVersion } from '~/domain/recruitment/notice'
import { accessHash } from '~/platform/applicant-session.server'
import type { Visitor, Visited } from '../../support/applicant-site'
import { openApplicantServer, type ApplicantServer } from '../../support/applicant-server'
import { openPost } from '../../support/applying'
import { ask } from '../../support/raw-request'

let server: ApplicantServer
let id: string
let visitor: Visitor

beforeAll(async () => {
  server = await openApplicantServer()
  id = (await openPost(server.test)).id
})
afterAll(() => server.close())

beforeEach(() => { visitor = server.visitor() })
afterEach(() => { expect(server.incidents()).toEqual([]) }) // whatever is sent, nothing of ours breaks

const first = '/application/questions/1'
const second = '/application/questions/2'
const autosave = `${second}/autosave`
const identity = '/application/identity'

const start = (who = visitor) => who.send(`/posts/${id}/start`, { notice: noticeVersion })
const see = (page: Visited) => within(page.document.body)
const heading = (page: Visited) => see(page).getByRole('heading', { level: 1 }).textContent
const field = (page: Visited, name = 'answer') => page.document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]:not([type=hidden])`)?.value
const codeOn = (page: Visited) => /([2-9C-X]{4}-){3}[2-9C-X]{4}/.exec(page.html)?.[0] ?? ''

/** Answered in words and in the page's language, whatever was sent. */
function expectClear(page: Visited, status: number, language = 'da'): void {
  expect(page.status).toBe(status)
  expect(page.document.documentElement.lang).toBe(language)
  expect(page.document.querySelectorAll('h1')).toHaveLength(1)
  expect(page.document.body.textContent).not.toMatch(/\{\{|\b(public|applicant|common|refusals)[:.]\w+\.|\[object|undefined/)
}

const said = (page: Visited) => see(page).getAllByRole('alert').map(({ textContent }) => textContent).join(' ')

/** Of the visitor's own application. */
const own = (who: Visitor) => eq(applications.accessHash, accessHash(server.test.app, [...who.cookies.values()][0]?.split('.')[0] ?? ''))
const read = () => server.test.app.db.read
const stored = async () => (await read().select({ text: answers.text }).from(answers).innerJoin(applications, eq(applications.key, answers.applicationKey)).where(own(visitor)).orderBy(answers.questionKey)).map(({ text }) => text)
const sealed = () => read().select({ box: sealedIdentities.box }).from(sealedIdentities).innerJoin(applications, eq(applications.key, sealedIdentities.applicationKey)).where(own(visitor))
const begun = async () => (await read().select({ key: applications.key }).from(applications)).length

async function answerEverything(who = visitor): Promise<void> {
  await who.send(first, { answer: 'Jeg lagde fristen i kalenderen.', revision: '0', intent: 'next' })
  await who.send(second, { answer: 'Kort og venligt.', revision: '0', intent: 'next' })
}

describe('an answer', () => {
  beforeEach(async () => { await start() })

  const family = '👨‍👩‍👧‍👦'
  const texts: readonly (readonly [what: string, typed: string, kept: string])[] = [
    ['copied out of a text program', '<p class="MsoNormal" style=\'margin:0\'><o:p>&nbsp;</o:p>“Kære borger” – sådan…</p>', '<p class="MsoNormal" style=\'margin:0\'><o:p>&nbsp;</o:p>“Kære borger” – sådan…</p>'],
    ['that tries to be a page', '</textarea><script>alert(1)</script><!--', '</textarea><script>alert(1)</script><!--'],
    ['with emoji, a family among them', `Godt ${family} 🇩🇰 👍🏽`, 'Godt 👨👩👧👦 🇩🇰 👍🏽'],
    ['from right to left', 'אני כותב \u202Eשלום\u202C \u2067مرحبا\u2069', 'אני כותב שלום مرحبا'],
    ['with what cannot be seen', 'a\u200Bb\u200Dc\uFEFFd\u00ADe\u2060f', 'abcdef'],
    ['with control characters, NUL among them', 'a\0b\u0001c\u001B[31md\u007Fe\tf', 'abc[31mde\tf'],
    ['with line breaks of every kind', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['that is white space alone', ' \r\n\t \u00A0\u3000 ', ''],
    ['in decomposed letters', 'A\u030Are', 'Åre'],
  ]

  it.each(texts)('%s is stored clean and shown as it was meant', async (_what, typed, kept) => {
    const next = await visitor.send(second, { answer: typed, revision: '0', intent: 'next' })
    expectClear(next, 200)
    expect(await stored()).toEqual(kept === '' ? [] : [kept])
    expect(field(await visitor.open(second))).toBe(kept)
    expect(next.html).not.toContain('<script>alert')
  })

  it.each(texts)('%s is saved along the way as well', async (_what, typed, kept) => {
    const saved = await visitor.post(autosave, { answer: typed, revision: '0' })
    expect(JSON.parse(saved.html)).toEqual({ revision: kept === '' ? 0 : 1, time: '09.00' })
    expect(await stored()).toEqual(kept === '' ? [] : [kept])
  })

  it('with bytes that are no letters is stored without them', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    await visitor.postBody(second, 'answer=a%ED%A0%80b%FFc%E2%82&revision=0&intent=next', form)
    const [text = ''] = await stored()
    expect(text).toMatch(/^a\uFFFD+b\uFFFD+c\uFFFD+$/)
    expectClear(await visitor.open(second), 200)
  })

  it('of 100,000 characters is stored whole, and one more is refused with a sentence and kept on the page', async () => {
    const longest = 'å'.repeat(99_999) + 'x'
    expect((await visitor.post(second, { answer: longest, revision: '0', intent: 'next' })).status).toBe(303)
    expect(await stored()).toEqual([longest])
    const page = await visitor.post(second, { answer: `${longest}y`, revision: '1', intent: 'next' })
    expectClear(page, 422)
    expect(said(page)).toContain('Teksten er længere, end vi kan gemme')
    expect(field(page)).toBe(`${longest}y`)
    expect(await stored()).toEqual([longest])
  })

  it('too large to be taken at all is refused in words, and what is stored stays', async () => {
    await visitor.post(second, { answer: 'før', revision: '0' })
    const page = await visitor.post(second, { answer: 'å'.repeat(200_000), revision: '1' })
    expect(page.status).toBe(413)
    expect(page.document.body.textContent).toContain('Gå tilbage, gør teksten kortere')
    expect(await stored()).toEqual(['før'])
  })

  it.each(['da', 'en'])('that is too long says so in the language of the page: %s', async (language) => {
    const who = server.visitor(language)
    await start(who)
    const page = await who.post(first, { answer: 'ord '.repeat(21), revision: '0', intent: 'next' })
    expectClear(page, 422, language)
    expect(said(page)).toContain(language === 'da' ? 'Svaret er 1 ord for langt' : '1 word too long')
  })

  it.each([
    ['no answer', { revision: '0', intent: 'next' }],
    ['no revision', { answer: 'ny tekst', intent: 'next' }],
    ['a revision that is no number', { answer: 'ny tekst', revision: '1; DROP', intent: 'next' }],
    ['a revision out of range', { answer: 'ny tekst', revision: '99999999999', intent: 'next' }],
    ['an unknown intent', { answer: 'ny tekst', revision: '1', intent: 'admin' }],
    ['nothing at all', {}],
  ])('in a form with %s changes nothing, says so and stays on the page', async (_what, fields: Record<string, string>) => {
    await visitor.post(second, { answer: 'før', revision: '0' })
    const page = await visitor.post(second, fields)
    expectClear(page, 422)
    expect(said(page)).toContain('Noget er ikke udfyldt rigtigt')
    expect(field(page)).toBe(fields.answer ?? 'før')
    expect(await stored()).toEqual(['før'])
    const along = await visitor.post(autosave, fields.intent === 'admin' ? { ...fields, revision: 'x' } : fields)
    expect([along.status, JSON.parse(along.html)]).toEqual([422, { refusal: 'invalid-form' }])
    expect(await stored()).toEqual(['før'])
  })

  it('that comes twice in a form is kept whole', async () => {
    await visitor.postBody(second, new URLSearchParams([['answer', 'et'], ['answer', 'to'], ['revision', '0'], ['intent', 'next']]))
    expect(await stored()).toEqual(['et to'])
  })

  it('under names that nobody gave is not taken, and breaks nothing', async () => {
    for (const name of ['answer.text', '__proto__.answer', 'answer[0]', 'constructor', 'answer.a.b.c', '', '.'.repeat(5000)]) {
      const page = await visitor.post(second, { [name]: 'x', revision: '0', intent: 'next' })
      expectClear(page, 422)
    }
    expect(await stored()).toEqual([])
  })

  it('to a yes-no question takes yes and no alone', async () => {
    for (const typed of ['maybe', 'YES', 'yes no', '\0', family]) expect((await visitor.post('/application/questions/3', { answer: typed, revision: '0', intent: 'next' })).status).toBe(422)
    expect(await stored()).toEqual([])
  })
})

describe('what is no form of ours', () => {
  beforeEach(async () => { await start() })

  const bodies: readonly (readonly [what: string, body: string, type: string])[] = [
    ['JSON', '{"answer":"x","revision":"0"}', 'application/json'],
    ['plain text', 'answer=x&revision=0', 'text/plain'],
    ['no type at all', 'answer=x&revision=0', ''],
    ['nonsense for a type', 'answer=x', 'x;;=;'],
    ['parts without their boundary', 'answer=x', 'multipart/form-data'],
    ['parts that are none', 'answer=x', 'multipart/form-data; boundary=abc'],
    ['parts that break off', '--abc\r\nContent-Disposition: form-data; name="answer"\r\n\r\nmin tekst', 'multipart/form-data; boundary=abc'],
  ]

  it.each(bodies)('%s is refused in words, wherever it is sent, and changes nothing', async (_what, body, type) => {
    const before = await begun()
    for (const path of [first, autosave, identity, '/return', `/posts/${id}/start`, '/language']) {
      const answer = await visitor.postBody(path, new TextEncoder().encode(body), type === '' ? {} : { 'Content-Type': type })
      expect([path, answer.status]).toEqual([path, 415])
      expect(answer.document.body.textContent).toContain('Formularen kunne ikke læses')
    }
    expect(await stored()).toEqual([])
    expect(await begun()).toBe(before)
  })

  it('a form in parts is read like any other', async () => {
    const form = new FormData()
    for (const [name, value] of [['answer', 'Linje\nto'], ['revision', '0'], ['intent', 'next']] as const) form.set(name, value)
    expect((await visitor.postBody(second, form)).status).toBe(303)
    expect(await stored()).toEqual(['Linje\nto'])
  })

  it('a file in place of an answer is not taken', async () => {
    const form = new FormData()
    form.set('answer', new File(['x'], 'cv.pdf'))
    form.set('revision', '0')
    expectClear(await visitor.postBody(second, form), 422)
    const code = new FormData()
    code.set('code', new File(['x'], 'code.txt'))
    expectClear(await visitor.postBody('/return', code), 404)
    expect(await stored()).toEqual([])
  })

  it('a page that is only read, or only written, is answered so', async () => {
    for (const path of ['/application/check', '/application/status', '/']) {
      const page = await visitor.post(path, { a: 'b' })
      expect([path, page.status]).toEqual([path, 405])
    }
    expect((await visitor.open(autosave)).status).toBeLessThan(500)
    expect((await ask(server.port, second, { method: 'PUT', headers: { origin: server.origin, cookie: visitor.cookie() }, body: 'x' })).status).toBe(405)
  })

  it.each(['%00', '%E0%A4%A', '1%2F..%2F2', '１', '1e0', ' 1', '-0', '1'.repeat(5000), '%F0%9F%91%A8'])('a question’s number like %s is no page', async (number) => {
    expect((await visitor.open(`/application/questions/${number}`)).status).toBeOneOf([400, 404])
  })

  it('a cookie that was tampered with opens nothing', async () => {
    const [name = '', value = ''] = [...visitor.cookies][0] ?? []
    for (const odd of ['', '%', '%E0%A4%A', 'x', `${value}x`, value.slice(1), value.replace('.', ''), '.'.repeat(3000), '\u00e6']) {
      visitor.cookies.set(name, odd)
      expect([odd, (await visitor.open('/application')).status]).toEqual([odd, odd === `${value}x` ? 200 : 302])
      expect((await visitor.open('/application/code')).status).toBeLessThan(500)
    }
  })
})

describe('name and contact', () => {
  beforeEach(async () => {
    await start()
    await answerEverything()
  })

  const key = 'form-1'
  const anna = { name: 'Anna Holm', email: 'anna@example.dk', phone: '', idempotencyKey: key }
  const send = (change: Partial<typeof anna>) => visitor.post(identity, { ...anna, ...change })

  it.each([
    ['an e-mail address for a name', { name: 'anna@example.dk' }],
    ['a name with everything in it', { name: ' Zoë\u0000 O’Brien–Müller \u202E(née 王)\r\n👩‍🔬 ' }],
    ['a name in Persian, whose letters are kept apart by what is not seen', { name: 'می\u200Cخواهم' }],
    ['an address at a provider that throws it away tomorrow', { email: 'a@mailinator.example' }],
    ['an address with letters of our own', { email: 'søren@æbleø.example' }],
    ['an address with white space and unseen characters around it', { email: ' \u200Banna@example.dk\uFEFF\u00A0' }],
    ['a number from somebody who has no address', { email: '', phone: '12345678' }],
    ['a number beside an address of which nothing is seen', { email: '\u200B', phone: '12345678' }],
    ['a number with everything that people put in', { phone: '+45 (12) 34-56.78 lok. 9' }],
  ])('takes %s', async (_what, change) => {
    expect((await send(change)).location).toBe('/application/receipt')
    expect(await sealed()).toHaveLength(1)
  })

  it.each([
    ['12 34 56 78', 'e-mailadresse'], ['anna', 'e-mailadresse'], ['anna@', 'e-mailadresse'], ['@example.dk', 'e-mailadresse'], ['anna@example', 'e-mailadresse'], ['anna@@example.dk', 'e-mailadresse'],
    ['anna@example..dk', 'e-mailadresse'], ['anna@.example.dk', 'e-mailadresse'], ['anna@example.dk.', 'e-mailadresse'], ['Anna <anna@example.dk>', 'e-mailadresse'], ['anna@example.dk, bo@example.dk', 'e-mailadresse'],
    ['mailto:anna@example.dk', 'e-mailadresse'], ['an\0na@exa\nmple.dk', 'e-mailadresse'], [`${'a'.repeat(250)}@example.dk`, 'for lang'],
  ])('refuses %j for an address beside its field, and keeps what was typed', async (email, words) => {
    const page = await send({ email, phone: '12345678' })
    expectClear(page, 422)
    const input = page.document.querySelector('[name=email]')
    const described = (input?.getAttribute('aria-describedby') ?? '').split(' ').map((name) => page.document.getElementById(name)?.textContent).join(' ')
    expect(input?.getAttribute('aria-invalid')).toBe('true')
    expect(described).toContain(words)
    expect([field(page, 'name'), field(page, 'phone')]).toEqual(['Anna Holm', '12345678'])
    expect(field(page, 'email')?.replaceAll(/[\r\n]/g, '')).toBe(email.replaceAll(/[\r\n]/g, '').replaceAll('\0', '\uFFFD'))
    expect(await sealed()).toHaveLength(0)
  })

  it.each([['', ' '], ['\u200B', '']])('refuses %j and %j, by which nobody can be reached, together with whatever else is wrong', async (email, phone) => {
    const page = await send({ name: '', email, phone })
    expectClear(page, 422)
    const links = see(page).getAllByRole('link').map(({ textContent }) => textContent)
    expect(links).toEqual(expect.arrayContaining(['Fulde navn: Udfyld feltet', 'E-mail: Skriv en e-mailadresse eller et telefonnummer, så vi kan svare dig']))
    expect(await sealed()).toHaveLength(0)
  })

  it('says it in English on an English page', async () => {
    const who = server.visitor('en')
    await start(who)
    await answerEverything(who)
    const page = await who.post(identity, { ...anna, email: '12 34 56 78' })
    expectClear(page, 422, 'en')
    expect(page.document.body.textContent).toContain('Write an e-mail address')
  })

  it.each([
    ['is missing', []], ['is empty', ['']], ['is none', ['<script>']], ['is far too long', ['x'.repeat(500)]], ['comes twice', ['a', 'b']],
  ])('is sent all the same by pressing again when the key of the form %s', async (_what, keys) => {
    const fields: [string, string][] = [['name', 'Anna Holm'], ['email', 'anna@example.dk'], ['phone', ''], ...keys.map((value): [string, string] => ['idempotencyKey', value])]
    const page = await visitor.postBody(identity, new URLSearchParams(fields))
    expectClear(page, 422)
    expect(said(page)).toContain('Noget er ikke udfyldt rigtigt')
    expect([field(page, 'name'), field(page, 'email')]).toEqual(['Anna Holm', 'anna@example.dk'])
    expect(heading(await visitor.press(page, 'Send ansøgningen'))).toBe('Ansøgningen er modtaget')
    expect(await sealed()).toHaveLength(1)
  })

  it('that come twice are refused and stay on the page', async () => {
    const page = await visitor.postBody(identity, new URLSearchParams([['name', 'Anna'], ['name', 'Holm'], ['email', 'anna@example.dk'], ['phone', ''], ['idempotencyKey', key]]))
    expectClear(page, 422)
    expect(field(page, 'name')).toBe('Anna Holm')
  })

  it('posted from an old page after the receipt send nothing twice, change nothing and say so', async () => {
    const old = await visitor.open(identity)
    expect(heading(await visitor.press(old, 'Send ansøgningen', anna))).toBe('Ansøgningen er modtaget')
    const before = await sealed()
    const again = await visitor.press(old, 'Send ansøgningen', { ...anna, email: 'another@example.dk' })
    expectClear(again, 200)
    expect(again.document.body.textContent).toContain('Den er kun sendt én gang. Har du ændret noget siden første gang, er ændringen ikke med.')
    expect(await sealed()).toEqual(before)
    expect((await visitor.open('/application/receipt')).html).not.toContain('kun sendt én gang')
  })

  it('after sending, every old page ends in a clear sentence', async () => {
    const [answer, written] = [await visitor.open(second), await stored()]
    await send({})
    const late = await visitor.press(answer, 'Gem og fortsæt', { answer: 'noget helt andet' })
    expectClear(late, 409)
    expect(late.document.body.textContent).toContain('Ansøgningen er allerede sendt')
    expect(field(late)).toBe('noget helt andet')
    const along = await visitor.post(autosave, { answer: 'noget helt andet', revision: '1' })
    expect([along.status, JSON.parse(along.html)]).toEqual([409, { refusal: 'already-submitted' }])
    expect(await stored()).toEqual(written)
  })
})

describe('a code', () => {
  it.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', '  ')} `],
    ['without anything between', (code: string) => code.replaceAll('-', '')],
    ['with other dashes', (code: string) => code.replace('-', '–').replace('-', '—').replace('-', '\u2011')],
    ['with the minus sign', (code: string) => code.replaceAll('-', '\u2212')],
    ['with the soft hyphen and unseen characters', (code: string) => `\u200B${code.replaceAll('-', '\u00AD')}\uFEFF`],
    ['in full width', (code: string) => [...code].map((one) => (one === '-' ? '－' : String.fromCodePoint(one.charCodeAt(0) + 0xfee0))).join('')],
    ['with line breaks, as it is copied', (code: string) => `${code.replaceAll('-', '-\r\n')}\r\n`],
    ['with underscores or other signs between', (code: string) => code.replace('-', '_').replace('-', '/').replace('-', ', ')],
    ['in quotation marks', (code: string) => `“${code}”.`],
    ['with the word before it', (code: string) => `Din kode: ${code}`],
  ])('typed %s opens the application', async (_what, typed) => {
    const code = codeOn(await start())
    const other = server.visitor()
    const page = await other.send('/return', { code: typed(code) })
    expectClear(page, 200)
    expect(heading(page)).toBe('Din ansøgning')
  })

  it.each(['', ' ', '\0', '👨‍👩‍👧‍👦', 'x'.repeat(100_000), '<script>alert(1)</script>', '\u202E2345', '2345-6789-CDFG-HJKM'])('like %j opens nothing, in words, and stays in the field', async (code) => {
    await start()
    const page = await server.visitor().post('/return', { code })
    expectClear(page, 404)
    expect(said(page)).toContain('Koden passer ikke til en ansøgning')
    expect(page.html).not.toContain('<script>alert')
    expect(field(page, 'code')).toBe(code.slice(0, 200).replaceAll('\0', '\uFFFD'))
  })

  it('that is missing from the form is asked for', async () => {
    expectClear(await visitor.post('/return', {}), 404)
    expectClear(await visitor.postBody('/return', new URLSearchParams([['code', 'a'], ['code', 'b']])), 404)
  })
})

describe('beginning', () => {
  it.each<[string, Record<string, string>]>([['nothing', {}], ['an unknown notice', { notice: 'x' }], ['NUL', { notice: '\0' }]])('with %s shows the post again and begins nothing', async (_what, fields) => {
    const before = await begun()
    const page = await visitor.send(`/posts/${id}/start`, fields)
    expectClear(page, 200)
    expect(heading(page)).toBe('Sagsbehandler i Borgerservice')
    expect(visitor.cookies.size).toBe(0)
    expect(await begun()).toBe(before)
  })

  it.each(['%00', '..%2F', '%F0%9F%91%A8', 'x'.repeat(3000)])('on a post like %s is a plain 404 or no address at all', async (odd) => {
    expect((await visitor.post(`/posts/${odd}/start`, { notice: noticeVersion })).status).toBeOneOf([400, 404])
  })
})
