import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, applications, findings } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { ownBoxes, ownKeyHalves, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { applicationByAccess } from '#db/stores/applications'
import { findRecruitment } from '#db/stores/recruitments'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { correctApplication, discardCorrections } from '~/use-cases/correct-application.server'
import { returnToApplication } from '~/use-cases/return-to-application.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { saveIdentity } from '~/use-cases/save-identity.server'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'
import { loadSent } from '~/views/applicant/sent.server'
import { ownIdentity } from '~/views/applicant/own-identity.server'
import { anna, answerAll, begin, deadline, openPost, send, type Applicant } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let post: Awaited<ReturnType<typeof openPost>>
let applicant: Applicant

beforeEach(async () => {
  test = await openTestApp()
  post = await openPost(test)
  applicant = await begin(test, post.id)
})
afterEach(() => test.close())

const good = ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes']
const late = (minutes: number) => { test.clock.set(new Date(deadline.getTime() + minutes * 60_000)) }
const write = (typed: string, { position = 1, revision = 1 } = {}) => saveAnswer(test.app, { accessHash: applicant.accessHash, position, typed, revision })
const correct = () => correctApplication(test.app, applicant.accessHash)

async function sent(): Promise<void> {
  await answerAll(test, applicant, good)
  expect(await send(test, applicant)).toMatchObject({ ok: true })
}

/** What the clearing desk will read. */
const texts = async () => (await test.app.db.read.select({ text: answers.text }).from(answers).orderBy(answers.questionKey)).map(({ text }) => text)
const state = async () => (await test.app.db.read.select({ state: applications.state }).from(applications))[0]?.state
const readBack = async (who = applicant) => {
  const held = await applicationByAccess(test.app.db.read, who.accessHash)
  return held && ownIdentity(test.app, held, who.receiptCode)
}

describe('correcting what was sent', () => {
  it('leaves what was sent standing until the corrections are sent, all at once', async () => {
    await sent()
    expect(await correct()).toMatchObject({ ok: true })
    expect(await write('Nu hedder jeg Anna Holm her.')).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(await texts()).toEqual(good)
    const status = await loadSent(test.app, applicant.accessHash, 'da')
    expect(status).toMatchObject({ ok: true, value: { isCorrecting: true, answers: [{ words: good[0] }, {}, {}] } })

    const [before] = await test.app.db.read.select().from(sealedIdentities)
    expect(await send(test, applicant, { idempotencyKey: 'form-2', identity: { ...anna, phone: '87 65 43 21' } })).toMatchObject({ ok: true })
    expect(await texts()).toEqual(['Nu hedder jeg Anna Holm her.', 'Kort.', 'yes'])
    expect(await state()).toBe('submitted')
    const boxes = await test.app.db.read.select().from(sealedIdentities)
    expect(boxes).toHaveLength(1)
    expect(boxes[0]?.box.equals(before?.box ?? Buffer.alloc(0))).toBe(false)
    expect(await readBack()).toMatchObject({ phone: '87 65 43 21' })
    expect(await test.app.db.read.select({ category: findings.category }).from(findings)).toEqual([{ category: 'own-name' }])
    expect((await test.app.db.read.select().from(auditEvents)).map(({ action }) => action)).toEqual(expect.arrayContaining(['application-submitted', 'application-corrected']))
  })

  it('finds anew: a name that was taken out is found no more', async () => {
    await answerAll(test, applicant, ['Jeg er Anna Holm.', 'Kort.', 'yes'])
    await send(test, applicant)
    expect(await test.app.db.read.select().from(findings)).toHaveLength(1)
    await correct()
    await write('Jeg er sagsbehandler.')
    await send(test, applicant, { idempotencyKey: 'form-2' })
    expect(await test.app.db.read.select().from(findings)).toEqual([])
  })

  it('is undone wholly, an answer that was new too', async () => {
    await answerAll(test, applicant, ['Jeg lagde fristen i kalenderen.', 'Kort.'])
    await send(test, applicant)
    await correct()
    await write('Andet.')
    await write('yes', { position: 3, revision: 0 })
    expect(await discardCorrections(test.app, applicant.accessHash)).toMatchObject({ ok: true })
    expect([await texts(), await state()]).toEqual([['Jeg lagde fristen i kalenderen.', 'Kort.'], 'submitted'])
    await correct()
    expect(await write('Tredje.', { revision: 2 })).toMatchObject({ ok: true, value: { revision: 3 } })
  })

  it('tells a page that is older than the last correction, and overwrites nothing', async () => {
    await sent()
    await correct()
    await write('Første rettelse.')
    expect(await write('Fra en anden fane.')).toEqual({ ok: false, refusal: 'stale' })
    expect(await write('Første rettelse.')).toMatchObject({ ok: true })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['the deadline', async () => { late(11); await closeDueRecruitments(test.app) }],
    ['HR, early', () => closeRecruitment(test.app, post.hr, post.id)],
  ])('that is not sent is forgotten when the post is closed by %s, and what was sent goes to the desk', async (_, close) => {
    await sent()
    await correct()
    await write('Ikke sendt.')
    await close()
    expect((await findRecruitment(test.app.db.read, post.id))?.phase).toBe('clearing')
    expect([await texts(), await state()]).toEqual([good, 'submitted'])
    expect(JSON.stringify(await test.app.db.read.select().from(answers))).not.toContain('Ikke sendt.')
    expect(await send(test, applicant, { idempotencyKey: 'form-2' })).toMatchObject({ ok: true }) // sent it was, and stays
    expect(await texts()).toEqual(good)
  })

  it('is not begun after the deadline, nor before anything was sent', async () => {
    await answerAll(test, applicant, good)
    expect(await correct()).toEqual({ ok: false, refusal: 'not-now' })
    await send(test, applicant)
    late(11)
    expect(await correct()).toEqual({ ok: false, refusal: 'deadline-passed' })
  })

  it('comes back to the corrections by the code', async () => {
    await sent()
    expect(await returnToApplication(test.app, { typedCode: applicant.receiptCode, clientAddress: 'a' })).toMatchObject({ ok: true, value: { isSubmitted: true } })
    const back = await returnToApplication(test.app, { typedCode: applicant.receiptCode, clientAddress: 'a' })
    if (!back.ok) throw new Error(back.refusal)
    await test.app.db.unitOfWork(async (tx) => { await tx.update(applications).set({ state: 'correcting' }) })
    expect(await returnToApplication(test.app, { typedCode: applicant.receiptCode, clientAddress: 'a' })).toMatchObject({ ok: true, value: { isSubmitted: false } })
  })
})

describe('withdrawing before the deadline', () => {
  it.each([['sent', true], ['only begun', false]] as const)('takes everything of an application that is %s', async (_, isSent) => {
    await answerAll(test, applicant, ['Jeg er Anna Holm.', 'Kort.', 'yes'])
    await saveIdentity(test.app, { accessHash: applicant.accessHash, receiptCode: applicant.receiptCode, identity: anna })
    if (isSent) await send(test, applicant)
    expect(await withdrawApplication(test.app, applicant.accessHash)).toMatchObject({ ok: true })
    for (const table of [applications, answers, findings, sealedIdentities, sealedKeys, ownBoxes, ownKeyHalves]) expect(await test.app.db.read.select().from(table)).toEqual([])
    expect(await withdrawApplication(test.app, applicant.accessHash)).toEqual({ ok: false, refusal: 'access-ended' })
    expect(await returnToApplication(test.app, { typedCode: applicant.receiptCode, clientAddress: 'a' })).toEqual({ ok: false, refusal: 'unknown-code' })
    const [event] = (await test.app.db.read.select().from(auditEvents)).slice(-1)
    expect(event).toMatchObject({ action: 'application-withdrawn', actorId: null, details: {} })
  })

  it('is for others to do after the deadline; a draft can always go', async () => {
    await sent()
    const draft = await begin(test, post.id)
    await answerAll(test, draft, good)
    late(11)
    await closeDueRecruitments(test.app)
    expect(await withdrawApplication(test.app, applicant.accessHash)).toEqual({ ok: false, refusal: 'deadline-passed' })
    expect(await withdrawApplication(test.app, draft.accessHash)).toMatchObject({ ok: true })
    expect(await texts()).toEqual(good)
  })
})

describe('name and contact before they are sent', () => {
  const kept = (identity: typeof anna) => saveIdentity(test.app, { accessHash: applicant.accessHash, receiptCode: applicant.receiptCode, identity })

  it('are there again for the code, half filled in too, and nowhere else', async () => {
    expect(await readBack()).toBeNull()
    await kept({ ...anna, email: '', phone: '' })
    await kept({ ...anna, name: ' Anna  Birgitte Holm ' })
    expect(await readBack()).toMatchObject(anna)
    expect(await readBack({ ...applicant, receiptCode: (await begin(test, post.id)).receiptCode })).toBeNull()
    const [row] = await test.app.db.read.select({ keyHalf: ownKeyHalves.keyHalf, box: ownBoxes.box }).from(ownBoxes).innerJoin(ownKeyHalves, eq(ownKeyHalves.applicationKey, ownBoxes.applicationKey))
    const stored = Buffer.concat([row?.keyHalf ?? Buffer.alloc(0), row?.box ?? Buffer.alloc(0)])
    for (const part of ['Anna', 'Holm', 'anna.holm', '12 34']) expect(stored.includes(part)).toBe(false)
  })

  it('are kept with what is sent, for corrections', async () => {
    await sent()
    expect(await readBack()).toMatchObject(anna)
    expect(await kept(anna)).toEqual({ ok: false, refusal: 'already-submitted' })
    expect(await test.app.db.read.select().from(ownBoxes).where(eq(ownBoxes.applicationKey, 1))).toHaveLength(1)
  })
})
