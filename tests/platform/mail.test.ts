import { afterEach, describe, expect, test, vi } from 'vitest'
import { openMail } from '~/platform/mail.server'
import { openMailServer, openSilentServer, type MailServer } from '../support/mail-server'
import { testLog } from '../support/test-platform'

const logged: string[] = []
let server: MailServer
afterEach(async () => {
  await server.close()
  logged.length = 0
})

const letter = { to: 'anna@ansoeger.example', subject: 'Din kode: Rådgiver på Ærø', text: 'Kære dig\n\nKoden er her – æøå.\n' }
const from = 'job@solbjerg.example'
const mailTo = ({ url }: MailServer, patience?: number) => openMail({ smtpUrl: url, from }, testLog(logged), patience === undefined ? {} : { patience })

describe('a mail', () => {
  test('arrives as it was written, and says nothing of who asked for it or of this machine', async () => {
    server = await openMailServer()
    expect(await mailTo(server).send(letter)).toEqual({ ok: true, value: null })
    const [{ to, mail, raw, greeting }] = server.received as [MailServer['received'][number]] // there is one
    expect(to).toEqual([letter.to])
    expect([mail.subject, mail.text, mail.from?.address, mail.to?.[0]?.address, mail.attachments, mail.html]).toEqual([letter.subject, letter.text, from, letter.to, [], undefined])
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'])
    expect(greeting).toBe('solbjerg.example')
    expect(raw).not.toMatch(/received:|x-mailer|nodemailer|127\.0\.0\.1/i)
    expect(logged).toEqual([])
  })

  test('with line breaks in its subject has them as spaces, and no further header', async () => {
    server = await openMailServer()
    await mailTo(server).send({ ...letter, subject: 'Din kode\r\nBcc: everybody@solbjerg.example\u2028X: y' })
    expect(server.received[0]?.to).toEqual([letter.to])
    expect(server.received[0]?.mail.subject).toBe('Din kode Bcc: everybody@solbjerg.example X: y')
    expect(server.received[0]?.mail.bcc).toBeUndefined()
  })

  test.each([
    'anna@ansoeger.example\r\nBcc: x@y.example', 'anna@ansoeger.example, x@y.example', 'anna@ansoeger.example;x@y.example', 'Anna <anna@ansoeger.example>',
    '"anna x"@ansoeger.example', 'x:anna@ansoeger.example', 'anna', '', 'anna@ansoeger.example\u0000',
  ])('to %j is refused before any server is asked', async (to) => {
    server = await openMailServer()
    expect(await mailTo(server).send({ ...letter, to })).toMatchObject({ ok: false, because: 'address' })
    expect(server.received).toEqual([])
  })
})

describe('a server', () => {
  test('that refuses the recipient makes the mail fail; the log names the reason and nothing else', async () => {
    server = await openMailServer({ refuses: true })
    expect(await mailTo(server).send(letter)).toMatchObject({ ok: false, because: 'address' })
    expect(await mailTo(server).isReachable()).toBe(true)
    expect(logged).toHaveLength(1)
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ msg: 'mail-failed', reason: 'EENVELOPE' })
    expect(logged[0]).not.toMatch(/anna|solbjerg|kode|mailbox/i)
  })

  test('that says nothing is given up in time', async () => {
    server = await openSilentServer()
    const started = performance.now()
    expect(await mailTo(server, 300).send(letter)).toMatchObject({ ok: false, because: 'server' })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('that is not there makes the mail fail', async () => {
    server = await openMailServer()
    await server.close()
    expect(await mailTo(server).send(letter)).toMatchObject({ ok: false, because: 'server' })
    expect(await mailTo(server).isReachable()).toBe(false)
    server = await openMailServer()
  })

  test('cannot be made to have the program print what it sends', async () => {
    server = await openMailServer()
    const mail = openMail({ smtpUrl: `${server.url}/?logger=true&debug=true&transactionLog=true`, from }, testLog(logged))
    const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(console, 'log')]
    expect(await mail.send(letter)).toEqual({ ok: true, value: null })
    expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([])
    expect(server.received).toHaveLength(1)
  })
})
