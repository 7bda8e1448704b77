import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { messages, messageKeys, messageThreads } from '#db/schema/messages'
import { decide, recruitmentRoles } from '~/domain/access/capabilities'
import { messageLimits } from '~/domain/recruitment/messages'
import { phases } from '~/domain/recruitment/phases'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { saveIdentity } from '~/use-cases/save-identity.server'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'
import { writeMessage, type WriteMessage } from '~/use-cases/write-message.server'
import { writeToApplicants, type Addressee } from '~/use-cases/write-to-applicants.server'
import { loadOwnMessages } from '~/views/applicant/own-messages.server'
import { loadMessagesPage, loadThreadPage } from '~/views/hr/messages.server'
import { begin, openPost, anna, type Applicant } from '../../support/applying'
import { rowsOf } from '../../support/erasing'
import { candidatesAsSent, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = <T,>(done: { ok: true; value: T } | { ok: false; refusal: string }) => (done.ok ? 'taken' : done.refusal)
let forms = 0
const write = (who: { accessHash: string; receiptCode: string }, typed: string, change: Partial<WriteMessage> = {}) =>
  writeMessage(test.app, { accessHash: who.accessHash, receiptCode: who.receiptCode }, { threadId: null, typed, shown: null, formKey: `form-${++forms}`, ...change })
/** Both steps: as it is shown, so it is sent. */
async function send(who: { accessHash: string; receiptCode: string }, typed: string, change: Partial<WriteMessage> = {}) {
  const formKey = change.formKey ?? `form-${++forms}`
  const shown = await write(who, typed, { ...change, formKey })
  return shown.ok && shown.value.kind === 'preview' ? write(who, typed, { ...change, formKey, shown: shown.value.text }) : shown
}
const answer = (hr: Parameters<typeof writeToApplicants>[1], recruitmentId: string, to: Addressee, text = 'Fristen er kl. 12.') => writeToApplicants(test.app, hr, { recruitmentId, to, text, formKey: `form-${++forms}` })
async function listed(hr: Parameters<typeof loadMessagesPage>[1], recruitmentId: string) {
  const page = await loadMessagesPage(test.app, hr, recruitmentId)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const own = async (who: { accessHash: string }) => { const page = await loadOwnMessages(test.app, who.accessHash, 'da'); if (!page.ok) throw new Error(page.refusal); return page.value }
const nothingLeft = async () => [await test.app.db.read.$count(messages), await test.app.db.read.$count(messageKeys), await test.app.db.read.$count(messageThreads)]
const named = async (test_: TestApp, recruitmentId: string): Promise<Applicant> => {
  const applicant = await begin(test_, recruitmentId)
  const saved = await saveIdentity(test_.app, { accessHash: applicant.accessHash, receiptCode: applicant.receiptCode, identity: { ...anna, knows: '' } })
  if (!saved.ok) throw new Error(saved.refusal)
  return applicant
}

describe('an applicant', () => {
  it('sees how HR will read it before anything is stored: own name, address and number are veiled, other names too', async () => {
    const { id, hr } = await openPost(test)
    const applicant = await named(test, id)
    const typed = `Jeg hedder ${anna.name} og kan fanges på ${anna.email} eller ${anna.phone}. Min leder Birgitte Sørensen kan bekræfte det. Kan jeg få længere tid?`
    const shown = await write(applicant, typed)
    const preview = shown.ok && shown.value.kind === 'preview' ? shown.value.text : ''
    for (const word of ['Anna', 'Holm', 'example', '12 34', 'Sørensen']) expect(preview, word).not.toContain(word)
    expect(preview).toContain('Kan jeg få længere tid?')
    expect(await nothingLeft()).toEqual([0, 0, 0])
    await send(applicant, typed)
    const page = await listed(hr, id)
    expect(page.threads).toEqual([expect.objectContaining({ kind: 'own', candidateNumber: null, isWaiting: true, lastOn: '2026-03-02' })])
    const thread = await loadThreadPage(test.app, hr, { recruitmentId: id, threadId: page.threads[0]?.id ?? '' })
    expect(thread.ok && thread.value.messages.map(({ author, text }) => [author, text])).toEqual([['applicant', preview]])
    const rows = JSON.stringify(await test.app.db.read.select().from(messages), (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))
    for (const word of ['længere tid', 'Anna', 'Holm']) expect(rows).not.toContain(word)
  })

  it('whose text is another than the one that was shown sees it again and nothing is stored', async () => {
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    expect(await write(applicant, 'Må jeg bruge hjælpemidler?', { shown: 'Noget andet' })).toEqual({ ok: true, value: { kind: 'preview', text: 'Må jeg bruge hjælpemidler?' } })
    expect(await nothingLeft()).toEqual([0, 0, 0])
    expect(await write(applicant, 'To\r\nlinjer', { shown: 'To\r\nlinjer' })).toEqual({ ok: true, value: { kind: 'stored' } })
  })

  it('can write from the moment an application is begun; the same form sent twice is one message; too much waits for an answer', async () => {
    const { id, hr } = await openPost(test)
    const applicant = await begin(test, id)
    expect((await Promise.all([1, 2].map(() => write(applicant, 'Hej', { shown: 'Hej', formKey: 'same' })))).map(refusal)).toEqual(['taken', 'taken'])
    expect(await test.app.db.read.$count(messages)).toBe(1)
    expect(refusal(await write(applicant, ' '))).toBe('empty')
    expect(refusal(await write(applicant, 'x'.repeat(messageLimits.characters + 1)))).toBe('too-long')
    for (let more = 1; more < messageLimits.unanswered; more++) await send(applicant, `Besked ${more}`)
    expect(refusal(await send(applicant, 'En til'))).toBe('unanswered')
    const [thread] = (await listed(hr, id)).threads
    await answer(hr, id, { kind: 'thread', threadId: thread?.id ?? '' })
    expect(refusal(await send(applicant, 'Tak'))).toBe('taken')
    expect((await own(applicant)).threads[0]?.messages.map(({ author }) => author).slice(-2)).toEqual(['hr', 'applicant'])
  })

  it('reads their own thread and no other; who withdraws takes it along', async () => {
    const { id, hr } = await openPost(test)
    const [applicant, other] = [await begin(test, id), await begin(test, id)]
    await send(applicant, 'Kun til HR')
    expect((await own(other)).threads).toEqual([])
    await answer(hr, id, { kind: 'everybody' }, 'Vi har rettet en fejl i opslaget.')
    expect((await own(other)).threads.map(({ kind }) => kind)).toEqual(['everybody'])
    const [notice] = (await own(other)).threads
    expect(refusal(await send(other, 'Svar på opslaget', { threadId: notice?.id ?? '' }))).toBe('not-found')
    expect(refusal(await withdrawApplication(test.app, applicant.accessHash))).toBe('taken')
    expect(await nothingLeft()).toEqual([1, 1, 1])
  })

  it('whose post is cancelled reads on and writes no more', async () => {
    const { id, hr } = await openPost(test)
    const applicant = await begin(test, id)
    await send(applicant, 'Hvornår?')
    expect(refusal(await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'other' }))).toBe('taken')
    const page = await own(applicant)
    expect([page.threads.map(({ mayWrite }) => mayWrite), page.mayWrite]).toEqual([[false], false])
    expect(refusal(await write(applicant, 'Hallo?', { shown: 'Hallo?' }))).toBe('closed')
    expect((await listed(hr, id)).threads).toHaveLength(1)
    expect(refusal(await answer(hr, id, { kind: 'everybody' }))).toBe('not-now')
  })
})

describe('HR', () => {
  it('writes to a candidate by number from shortlisting on; the applicant answers there, and is told no number', async () => {
    const shortlisting = await shortlistingOfThree(test)
    const [candidate] = await candidatesAsSent(test)
    const applicant = shortlisting.applicants[0]
    if (!candidate || !applicant) throw new Error('nobody applied')
    const sent = await answer(shortlisting.hr, shortlisting.id, { kind: 'candidate', candidateNumber: candidate.number }, 'Hvilken uddannelse mener du?')
    const threadId = sent.ok ? sent.value.threadId : ''
    expect(refusal(await answer(shortlisting.hr, shortlisting.id, { kind: 'candidate', candidateNumber: 'nobody' }))).toBe('invalid-form')
    const page = await own(applicant)
    expect(JSON.stringify(page)).not.toContain(candidate.number)
    expect(refusal(await send(applicant, 'Agnete Krarup, HK.', { threadId }))).toBe('taken')
    expect(refusal(await send({ accessHash: shortlisting.applicants[1]?.accessHash ?? '', receiptCode: shortlisting.applicants[1]?.receiptCode ?? '' }, 'Jeg er en anden', { threadId }))).toBe('not-found')
    await send(applicant, 'Min egen samtale')
    const threads = (await listed(shortlisting.hr, shortlisting.id)).threads.map(({ kind, candidateNumber, excerpt }) => [kind, candidateNumber, excerpt])
    expect(threads).toHaveLength(2)
    expect(threads).toEqual(expect.arrayContaining([['candidate', candidate.number, '[navn], HK.'], ['own', null, 'Min egen samtale']]))
  })

  it('cannot begin with a candidate before, and nobody but HR reads or writes in any phase', async () => {
    const { id, hr } = await openPost(test)
    expect(refusal(await answer(hr, id, { kind: 'candidate', candidateNumber: '1234' }))).toBe('not-now')
    expect((await listed(hr, id)).candidateNumbers).toBeNull()
    for (const actor of [await test.person('Auditor', ['auditor']), await test.person('Administrator', ['administrator']), await test.person('Clerk', ['clerk']), await test.person('Officer', ['hr-officer'])]) {
      expect(refusal(await loadMessagesPage(test.app, actor, id))).toBe('not-found')
      expect(refusal(await answer(actor, id, { kind: 'everybody' }))).toBe('not-found')
    }
    const allowed = (capability: 'readMessages' | 'writeMessages' | 'writeToCandidate') => recruitmentRoles.filter((role) => phases.some((phase) => decide(role, capability, phase).allowed))
    expect([allowed('readMessages'), allowed('writeMessages'), allowed('writeToCandidate')]).toEqual([['hr'], ['hr'], ['hr']])
  })

  it('sees days and never times, and no order of arrival: within a day threads stand by their random ids', async () => {
    const { id, hr } = await openPost(test)
    for (const text of ['Den første', 'Den anden', 'Den tredje', 'Den fjerde']) await send(await begin(test, id), text)
    const { threads } = await listed(hr, id)
    expect(threads.map(({ id: threadId }) => threadId)).toEqual(threads.map(({ id: threadId }) => threadId).sort())
    expect(threads.map(({ excerpt }) => excerpt)).not.toEqual(['Den første', 'Den anden', 'Den tredje', 'Den fjerde'])
    expect(JSON.stringify(threads)).not.toMatch(/T\d\d:/)
  })

  it('leaves in the log that it wrote and in which thread, never what; an applicant leaves nothing there', async () => {
    const { id, hr } = await openPost(test)
    await send(await begin(test, id), 'Hemmeligt spørgsmål')
    await answer(hr, id, { kind: 'thread', threadId: (await listed(hr, id)).threads[0]?.id ?? '' }, 'Hemmeligt svar')
    const log = JSON.stringify(await rowsOf(test.app.db.read, sql`SELECT action, details FROM audit_events`))
    expect(log).toContain('message-sent')
    expect(log).not.toContain('Hemmelig')
    const [before] = await rowsOf(test.app.db.read, sql`SELECT count(*) AS n FROM audit_events`)
    await send(await begin(test, id), 'Et spørgsmål til')
    const [after] = await rowsOf(test.app.db.read, sql`SELECT count(*) AS n FROM audit_events`)
    expect(Number(after?.n) - Number(before?.n)).toBe(1) // that an application was begun
  })
})
