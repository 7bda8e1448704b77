import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { within } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { applicantCookie } from '~/platform/applicant-session.server'
import { openMail } from '~/platform/mail.server'
import { Visitor, type Visited } from '../../support/applicant-site'
import { answerAll, begin, openPost, send, type Applicant } from '../../support/applying'
import { openMailServer, openSilentServer, type MailServer } from '../../support/mail-server'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let server: MailServer
let applicant: Applicant
const email = 'kanariana.qx7@fugl.example'

beforeEach(async () => {
  test = await openTestApp()
  server = await openMailServer()
  applicant = await begin(test, (await openPost(test, { texts: { title: { da: 'Rådgiver på Ærø', en: 'Adviser on Ærø' } } })).id)
})
afterEach(async () => {
  await server.close()
  await test.close()
})

function visitor(language = 'da', { url }: { url: string } | { url: null } = server, patience = 5000): Visitor {
  const mail = url === null ? null : openMail({ smtpUrl: url, from: 'job@solbjerg.example' }, test.app.log, { patience })
  const made = new Visitor({ ...test.app, mail }, language)
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(applicantCookie(test.app, applicant)) ?? []
  made.cookies.set(name, value)
  return made
}

const see = (page: Visited) => within(page.document.body)
const field = (page: Visited, name = 'Din e-mail') => see(page).getByRole('textbox', { name }) as HTMLInputElement
const button = 'Send koden til min e-mail'

async function mailCode(typed: string, who = visitor()): Promise<Visited> {
  return who.press(await who.open('/application/code'), button, { email: typed })
}

describe('the code by mail', () => {
  it.each([
    ['da', button, 'Mailen er sendt', 'Din kode: Rådgiver på Ærø', ['Ansøgningsfristen er 30. marts 2026 kl. 12.00.', 'hos Solbjerg Kommune', 'Er mailen ikke til dig, så slet den.', 'Mailen kan ikke besvares.']],
    ['en', 'Send the code to my e-mail', 'The mail has been sent', 'Your code: Adviser on Ærø', ['at Solbjerg Kommune', 'If this mail is not for you, delete it.', 'This mail cannot be answered.']],
  ])('comes in the language of the page (%s), as plain text with the way back', async (language, press, told, subject, lines) => {
    const who = visitor(language)
    const page = await who.press(await who.open('/application/code'), press, { email })
    expect(see(page).getByRole('heading', { name: told })).toBeTruthy()
    const [{ to, mail, raw }] = server.received as [MailServer['received'][number]] // there is one
    expect([to, mail.subject, mail.html, mail.attachments]).toEqual([[email], subject, undefined, []])
    for (const line of [...lines, applicant.receiptCode, `http://localhost:3000/return#${applicant.receiptCode}`]) expect(mail.text).toContain(line)
    expect(raw).not.toContain('192.0.2.7')
  })

  it('is offered on the receipt as well, and leads back there', async () => {
    await answerAll(test, applicant, ['Jeg lagde fristen.', 'Kort.', 'yes'])
    await send(test, applicant)
    const who = visitor()
    const page = await who.press(await who.open('/application/receipt'), button, { email })
    expect(see(page).getByRole('heading', { level: 1 }).textContent).toBe('Ansøgningen er modtaget')
    expect(see(page).getByRole('heading', { name: 'Mailen er sendt' })).toBeTruthy()
    expect(server.received).toHaveLength(1)
  })

  it('leaves the address nowhere: not in the page, the log, the audit or the database', async () => {
    const page = await mailCode(email)
    expect(page.html).not.toContain(email)
    expect(test.logged.join('\n')).not.toMatch(/kanariana|fugl/)
    expect((await test.app.db.read.select().from(auditEvents)).map(({ action }) => action)).toEqual(['recruitment-published', 'application-begun'])
    const folder = dirname(test.database.url.replace(/^file:/, ''))
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
    expect(bytes.toString('latin1')).not.toMatch(/kanariana|fugl\.example/i)
  })

  it('opens the application when it is typed', async () => {
    await mailCode(email)
    const typed = /^[2-9C-X-]{19}$/m.exec(server.received[0]?.mail.text ?? '')?.[0] ?? ''
    const back = new Visitor(test.app)
    expect(see(await back.press(await back.open('/return'), 'Åbn ansøgningen', { code: typed })).getByRole('heading', { level: 1 }).textContent).toBe('Din ansøgning')
  })
})

describe('what goes wrong', () => {
  it.each(['anna', 'anna@', 'anna@solbjerg', 'a@b.dk, c@d.dk', 'Anna <anna@solbjerg.example>', 'anna@solbjerg.example\r\nBcc: x@y.example', 'a:b@solbjerg.example'])('%j is no address: said beside the field, with what was typed', async (typed) => {
    const page = await mailCode(typed)
    expect(page.status).toBe(422)
    expect(field(page).getAttribute('aria-invalid')).toBe('true')
    expect(field(page).value).toBe(typed.replace(/[\r\n]/g, '')) // a field of one line shows no line break
    expect(see(page).getByRole('alert').textContent).toContain('Skriv en e-mailadresse')
    expect(see(page).getByText(applicant.receiptCode)).toBeTruthy()
    expect(server.received).toEqual([])
  })

  it('a server that refuses or says nothing is told of in time; the code still stands there', async () => {
    for (const open of [() => openMailServer({ refuses: true }), openSilentServer]) {
      const failing = await open()
      const page = await mailCode(email, visitor('da', failing, 400))
      await failing.close()
      expect(page.status).toBe(409)
      expect(see(page).getByRole('alert').textContent).toContain('Mailen kunne ikke sendes. Skriv koden ned i stedet')
      expect(field(page).value).toBe(email)
      expect(see(page).getByText(applicant.receiptCode)).toBeTruthy()
    }
    expect(test.logged.join('\n')).not.toMatch(/kanariana|fugl/)
  })

  it('a mailbox is not written full', async () => {
    for (let asked = 0; asked < 5; asked++) await mailCode(email)
    const page = await mailCode(email)
    expect(page.status).toBe(429)
    expect(see(page).getByRole('alert').textContent).toContain('Der er gjort mange forsøg')
    expect(server.received).toHaveLength(5)
  })

  it('where no mail is set up none is offered, and a post finds nothing', async () => {
    const who = visitor('da', { url: null })
    expect(see(await who.open('/application/code')).queryByRole('button', { name: button })).toBeNull()
    expect((await who.post('/application/code', { email })).status).toBe(404)
    expect((await who.post('/application/receipt', { email })).status).toBe(404)
  })

  it('whoever holds no application has no code to mail', async () => {
    const stranger = new Visitor({ ...test.app, mail: openMail({ smtpUrl: server.url, from: 'job@solbjerg.example' }, test.app.log) })
    expect((await stranger.post('/application/code', { email })).location).toBe('/return?ended=1')
    stranger.cookies.set('__Host-uset-application', 'wrong.box')
    stranger.cookies.set('uset-application', 'wrong.box')
    expect((await stranger.post('/application/code', { email })).location).toBe('/return?ended=1')
    expect(server.received).toEqual([])
  })
})
