import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { contactKeys } from '#db/schema/sealed'
import { leaseLetters } from '#db/stores/outbox'
import { answerEverybody } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { openLine, sendLetters } from '~/use-cases/send-letters.server'
import { loadOwnAnswer } from '~/views/applicant/answer.server'
import { loadAnswersPage, loadAnswersToApprove } from '~/views/hr/answers.server'
import { answerUninvited, later, letters, lettersIn, minute, unsealedOfMany, unsealedOfThree, withMail } from '../../support/answering'
import { freePort } from '../../support/free-port'
import { openMailServer, type MailServer } from '../../support/mail-server'
import { officersHold, openAsOfficers } from '../../support/officers'
import { settle } from '../../support/interviews'
import { applicants, candidatesAsSent, lockedOfThree, scoringOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let plain: TestApp
let server: MailServer | null
beforeEach(async () => {
  plain = await openTestApp()
  server = null
})
afterEach(async () => {
  await server?.close()
  await plain.close()
})

const mailServer = async (options: Parameters<typeof openMailServer>[0] = {}) => { server = await openMailServer(options); return server }
const hour = 60 * minute
const states = async (test: TestApp, of: { hr: Parameters<typeof loadAnswersPage>[1]; id: string }) => mustSucceed(await loadAnswersPage(test.app, of.hr, of.id)).answers.map(({ need, state }) => `${need} ${state ?? ''}`).sort()
const addresses = ({ received }: MailServer) => received.map(({ to }) => to.join()).sort()

describe('letters', () => {
  it('leave within ten minutes, to the address that was sealed, without a name to whom is not invited, and with it to whom is', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    const of = await unsealedOfThree(test)
    await settle(test, of, { candidateId: of.ranked[0] ?? '', outcome: 'hired' })
    await answerEverybody(test.app, of.hr, of.id)
    expect(await states(test, of)).toEqual(['chosen queued', 'not-chosen queued', 'not-invited queued'])
    later(test, 10 * minute)
    expect(await sendLetters(test.app)).toBe(3)
    expect(addresses(smtp)).toEqual(applicants.map(({ email }) => email).sort())
    expect(await states(test, of)).toEqual(['chosen sent', 'not-chosen sent', 'not-invited sent'])
    const order = await candidatesAsSent(test)
    for (const { mail, to } of smtp.received) {
      const place = applicants.findIndex(({ email }) => email === to[0])
      const isInvited = of.ranked.slice(0, 2).includes(order[place]?.id ?? '')
      expect(mail.text?.split('\n')[0]).toBe(isInvited ? `Kære ${applicants[place]?.name ?? ''}` : 'Kære ansøger')
      expect(mail.subject).toBe('Svar på din ansøgning: Sagsbehandler i Borgerservice')
      for (const { name } of applicants) if (!isInvited || name !== applicants[place]?.name) expect(mail.text).not.toContain(name)
    }
    expect(await sendLetters(test.app)).toBe(0)
    expect(smtp.received).toHaveLength(3)
  })

  it('stand in the outbox without address, name or text, and leave nothing of them in log and audit log', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    const of = await unsealedOfThree(test)
    await answerUninvited(test, of)
    const before = JSON.stringify(await letters(test))
    await sendLetters(test.app)
    const all = before + JSON.stringify(await letters(test)) + JSON.stringify(await test.app.db.read.select().from(auditEvents)) + test.logged.join('')
    for (const { name, email } of applicants) { expect(all).not.toContain(name); expect(all).not.toContain(email) }
    expect(before).not.toContain('Tak for')
  })

  it('outlive a day without a mail server, one attempt at a time, and then all leave', async () => {
    const port = await freePort()
    const test = withMail(plain, `smtp://127.0.0.1:${String(port)}`)
    const of = await unsealedOfMany(test, ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', ''])
    await answerUninvited(test, of)
    const line = openLine()
    let tries = 0
    for (let gone = 0; gone < 24 * 60; gone += 30) {
      await sendLetters(test.app, { line })
      tries = line.failures
      later(test, 30 * minute)
    }
    expect(tries).toBeGreaterThan(8)
    expect(tries).toBeLessThan(48) // pauses grow
    expect(await states(test, of)).toEqual([...Array<string>(3).fill('not-invited queued'), 'open draft', 'open draft'])
    const smtp = await mailServer()
    const up = withMail(test, smtp.url)
    for (let hours = 0; hours < 7; hours += 1) { await sendLetters(up.app); later(test, hour) }
    expect(await lettersIn(test, 'sent')).toBe(3)
    expect(new Set(addresses(smtp)).size).toBe(smtp.received.length)
  })

  it('are tried again when one mailbox is busy (4xx), and given up at once when there is none (5xx), which HR is told by number', async () => {
    const smtp = await mailServer({ answer: (address, attempt) => (address.startsWith('busy') && attempt === 1 ? 451 : address.startsWith('gone') ? 550 : null) })
    const test = withMail(plain, smtp.url)
    const of = await unsealedOfMany(test, ['busy@x.example', 'gone@x.example', 'fine@x.example', 'busy2@x.example', 'gone2@x.example', 'fine2@x.example'])
    await answerEverybody(test.app, of.hr, of.id)
    later(test, 10 * minute)
    await sendLetters(test.app)
    expect([await lettersIn(test, 'given-up'), await lettersIn(test, 'waiting'), await lettersIn(test, 'sent')]).toEqual([2, 2, 2])
    later(test, 30_000)
    expect(await sendLetters(test.app)).toBe(0) // the first pause is a minute
    later(test, 40_000)
    await sendLetters(test.app)
    expect([await lettersIn(test, 'given-up'), await lettersIn(test, 'waiting'), await lettersIn(test, 'sent')]).toEqual([2, 0, 4])
    const page = mustSucceed(await loadAnswersPage(test.app, of.hr, of.id))
    expect(page.answers.filter(({ state }) => state === 'undelivered')).toHaveLength(2)
    expect(JSON.stringify(page)).not.toMatch(/x\.example|Person Nummer/)
    for (const { accessHash } of of.applicants) expect(mustSucceed(await loadOwnAnswer(test.app, accessHash, 'da')).stands).toBe('sent')
  })

  it('of somebody without an address look to HR like any other, whether the mail server is there or not', async () => {
    const port = await freePort()
    const pages: string[] = []
    const emails = [['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'], ['a@x.example', 'b@x.example', '', '']]
    const made: TestApp[] = []
    for (const [world, addressesOf] of emails.entries()) {
      const own = world === 0 ? plain : await openTestApp()
      made.push(own)
      const down = withMail(own, `smtp://127.0.0.1:${String(port)}`)
      const of = await unsealedOfMany(down, addressesOf)
      await answerUninvited(down, of)
      const shown: unknown[] = []
      const look = async () => { shown.push(mustSucceed(await loadAnswersPage(down.app, of.hr, of.id)), mustSucceed(await loadAnswersToApprove(down.app, of.hr, of.id))) }
      await look()
      await sendLetters(down.app)
      await look()
      const smtp = await openMailServer()
      later(own, 2 * minute)
      await sendLetters(withMail(own, smtp.url).app)
      await look()
      await smtp.close()
      pages.push(JSON.stringify(shown))
      expect(await lettersIn(own, 'sent')).toBe(2)
    }
    await made[1]?.close()
    expect(pages[1]).toBe(pages[0])
  })

  it('that were sent and not marked when the server fell are sent once more under the same Message-ID', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    const of = await unsealedOfThree(test)
    await answerUninvited(test, of)
    const { mail } = test.app
    if (!mail) throw new Error('no mail')
    const falling = { ...test.app, mail: { ...mail, send: async (letter: Parameters<typeof mail.send>[0]) => { await mail.send(letter); throw new Error('the power is gone') } } }
    await expect(sendLetters(falling)).rejects.toThrow('the power is gone')
    expect(smtp.received).toHaveLength(1)
    expect(await sendLetters(test.app)).toBe(0) // it is leased still
    later(test, 6 * minute)
    expect(await sendLetters(test.app)).toBe(1)
    const ids = smtp.received.map(({ mail: { messageId } }) => messageId)
    expect(ids).toEqual([ids[0], ids[0]])
    expect(ids[0]).toMatch(/^<[\w-]{10,}@solbjerg\.example>$/)
    later(test, hour)
    await sendLetters(test.app)
    expect(smtp.received).toHaveLength(2)
  })

  it('are each taken by one of two servers', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    const of = await unsealedOfMany(test, Array.from({ length: 9 }, (_, index) => `p${String(index)}@x.example`))
    await answerUninvited(test, of)
    const now = test.clock.now()
    const taken = await Promise.all(['one', 'two'].map((lease) => test.app.db.unitOfWork((tx) => leaseLetters(tx, { lease, now, until: new Date(now.getTime() + minute), atMost: 4 }))))
    expect(new Set(taken.flat()).size).toBe(taken.flat().length)
    later(test, 2 * minute)
    await Promise.all([sendLetters(test.app), sendLetters(test.app)])
    expect(addresses(smtp)).toHaveLength(7)
    expect(new Set(addresses(smtp)).size).toBe(7)
    expect(await lettersIn(test, 'sent')).toBe(7)
  })
})

describe('where officers hold the key', () => {
  it('those who are not invited are written to by the contact keys, which are forgotten when all is over', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    const officers = await officersHold(test)
    const locked = await lockedOfThree(test)
    expect((await openAsOfficers(test, locked.id, { opener: officers.employees, other: officers.hr })).kind).toBe('opened')
    const kept = () => test.app.db.read.select().from(contactKeys)
    expect(await kept()).toHaveLength(1)
    await answerEverybody(test.app, locked.hr, locked.id)
    mustSucceed(await concludeRecruitment(test.app, locked.hr, locked.id))
    await sendLetters(test.app) // none may have left yet
    later(test, 10 * minute)
    await sendLetters(test.app)
    expect(addresses(smtp)).toEqual(applicants.map(({ email }) => email).sort())
    expect(await kept()).toEqual([])
  })

  it('nobody is written to when the recruitment is cancelled: it stands behind the receipt code', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    await officersHold(test)
    const { hr, id, applicants: sent } = await scoringOfThree(test)
    mustSucceed(await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'post-changed' }))
    later(test, 10 * minute)
    await sendLetters(test.app)
    expect(smtp.received).toEqual([])
    expect(mustSucceed(await loadOwnAnswer(test.app, sent[0]?.accessHash ?? '', 'da')).stands).toBe('cancelled')
  })
})

describe('a cancelled recruitment', () => {
  it('is told to everybody who applied, by mail and behind the receipt code', async () => {
    const smtp = await mailServer()
    const test = withMail(plain, smtp.url)
    const { hr, id, applicants: sent } = await scoringOfThree(test)
    mustSucceed(await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'post-changed' }))
    later(test, 10 * minute)
    expect(await sendLetters(test.app)).toBe(3)
    expect(addresses(smtp)).toEqual(applicants.map(({ email }) => email).sort())
    for (const { mail } of smtp.received) {
      expect(mail.subject).toBe('Rekrutteringen er annulleret: Sagsbehandler i Borgerservice')
      for (const { name } of applicants) expect(mail.text).not.toContain(name)
    }
    for (const { accessHash } of sent) expect(mustSucceed(await loadOwnAnswer(test.app, accessHash, 'da')).stands).toBe('cancelled')
    const certificate = mustSucceed(await eraseApplicant(test.app, hr, { recruitmentId: id, which: (await candidatesAsSent(test))[0]?.number ?? '' }))
    expect(certificate.rows.outgoing_letters).toBe(1)
    expect(await letters(test)).toHaveLength(2)
  })
})
