import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { tombstones } from '#db/schema/erasure'
import { candidates } from '#db/schema/review'
import { verifyLog } from '#db/stores/verify-log'
import { certificatesOf } from '#db/stores/certificates'
import { allTombstones } from '#db/stores/erasures'
import { withdrawApplication } from '~/use-cases/withdraw-application.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { certificateHash } from '~/use-cases/erase.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { dueRecruitments, eraseDue } from '~/use-cases/erase-due.server'
import { askForErasure, confirmErasure, takeBackErasure } from '~/use-cases/erase-recruitment.server'
import { liftHoldOnCase, placeHold } from '~/use-cases/hold-case.server'
import { replayTombstones } from '~/use-cases/replay-tombstones.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { begin, openPost } from '../../support/applying'
import { concludedOfThree, fullTables } from '../../support/erasing'
import { applicants, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const afterMonths = (months: number) => { test.clock.set(new Date(Date.UTC(2026, 2 + months, 28))) }

/** What may stay of a recruitment: what it was, who decided, how long answers took, and the proof. */
const kept = new Set([
  'organisations', 'departments', 'people', 'person_roles', 'audit_events', 'tombstones', 'erasure_certificates',
  'recruitments', 'recruitment_members', 'qualifications', 'questions', 'question_qualifications', 'question_times', 'sample_answers', 'locks', 'detector_counts', 'clerk_entries', 'legal_holds', 'recruitment_summaries',
])

describe('a recruitment whose period has run out', () => {
  it('is erased whole: keys first, nothing that leads to a person stays, a certificate says what went', async () => {
    const { id } = await concludedOfThree(test)
    const before = await fullTables(test.app.db.read)
    expect(before).toMatchObject({ sealed_keys: 3, released_keys: 2, recruitment_private_keys: 1, applications: 3, scores: expect.any(Number) })
    expect(await eraseDue(test.app)).toEqual([])
    afterMonths(7)
    const [certificate] = await eraseDue(test.app)

    const after = await fullTables(test.app.db.read)
    expect(Object.keys(after).filter((table) => !kept.has(table))).toEqual([])
    expect(certificate).toMatchObject({ what: 'recruitment', occasion: 'due', recruitmentId: id, askedBy: null, keys: { sealed_keys: 3, released_keys: 2, recruitment_private_keys: 1, recruitment_keys: 1 }, rows: { applications: 3, scores: before.scores, cleared_answers: before.cleared_answers } })
    const [stored] = await certificatesOf(test.app.db.read, test.organisationKey)
    expect(stored?.body).toEqual(certificate)
    expect(certificate && certificateHash(certificate)).toBe(stored?.hash)
    const [event] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'recruitment-erased'))
    expect(event?.details).toMatchObject({ certificate: certificate?.id, hash: stored?.hash })
    expect(JSON.stringify([stored, event])).not.toMatch(new RegExp(applicants.map(({ name }) => name.split(' ')[0]).join('|')))
    expect((await verifyLog(test.app.db.read)).fault).toBeNull()
    expect(await eraseDue(test.app)).toEqual([])
  })

  it('counts from the day it was given up, when it was cancelled', async () => {
    const { id, hr } = await shortlistingOfThree(test)
    test.clock.set(new Date('2026-05-01T10:00:00Z'))
    await cancelRecruitment(test.app, hr, { recruitmentId: id, reason: 'post-changed' })
    expect((await dueRecruitments(test.app)).map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-11-01T10:00:00.000Z'])
    test.clock.set(new Date('2026-11-01T10:00:00Z'))
    expect(await eraseDue(test.app)).toHaveLength(1)
  })
})

describe('before its time', () => {
  it('takes two: HR asks, somebody else confirms', async () => {
    const { id, hr } = await concludedOfThree(test)
    const [another, administrator, auditor] = [await test.person('Anden Hr', ['hr']), await test.person('Adm In', ['administrator']), await test.person('Au Ditor', ['auditor'])]
    expect(await confirmErasure(test.app, another, id)).toEqual({ ok: false, refusal: 'not-asked' })
    expect(await askForErasure(test.app, administrator, { recruitmentId: id, reason: 'mistake' })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await askForErasure(test.app, hr, { recruitmentId: id, reason: 'mistake' })).toMatchObject({ ok: true })
    expect(await confirmErasure(test.app, hr, id)).toEqual({ ok: false, refusal: 'same-asker' })
    for (const nobody of [auditor, administrator]) expect(await confirmErasure(test.app, nobody, id)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await takeBackErasure(test.app, another, id)).toMatchObject({ ok: true })
    expect(await confirmErasure(test.app, another, id)).toEqual({ ok: false, refusal: 'not-asked' })
    await askForErasure(test.app, hr, { recruitmentId: id, reason: 'mistake' })
    expect(await confirmErasure(test.app, another, id)).toMatchObject({ ok: true, value: { occasion: 'early', reason: 'mistake', askedBy: hr.id, confirmedBy: another.id } })
    expect(await fullTables(test.app.db.read)).not.toHaveProperty('applications')
  })

  it('is not to be had while the case runs', async () => {
    const { id, hr } = await shortlistingOfThree(test)
    expect(await askForErasure(test.app, hr, { recruitmentId: id, reason: 'mistake' })).toEqual({ ok: false, refusal: 'not-now' })
  })
})

describe('one applicant', () => {
  it('who asks for it after the case is over is gone, by the candidate number, and the others are not', async () => {
    const { id, hr } = await concludedOfThree(test)
    const [first] = await test.app.db.read.select().from(candidates)
    const erased = await eraseApplicant(test.app, hr, { recruitmentId: id, which: first?.number ?? '' })
    expect(erased).toMatchObject({ ok: true, value: { what: 'applicant', occasion: 'request', askedBy: hr.id, tombstones: 2, keys: { sealed_keys: 1 } } })
    expect(await fullTables(test.app.db.read)).toMatchObject({ applications: 2, candidates: 2, sealed_keys: 2 })
    expect((await lookAtIdentities(test.app, hr, { recruitmentId: id, as: 'hr' }))).toMatchObject({ ok: true })
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which: first?.number ?? '' })).toEqual({ ok: false, refusal: 'no-such-candidate' })
  })

  it('cannot be erased while the case runs, unless withdrawn', async () => {
    const { id, hr } = await shortlistingOfThree(test)
    const [first] = await test.app.db.read.select().from(candidates)
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which: first?.number ?? '' })).toEqual({ ok: false, refusal: 'still-running' })
    await test.app.db.unitOfWork(async (tx) => { await tx.update(candidates).set({ isWithdrawn: true }).where(eq(candidates.key, first?.key ?? 0)) })
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which: first?.number ?? '' })).toMatchObject({ ok: true, value: { tombstones: 1 } })
    expect(await fullTables(test.app.db.read)).toMatchObject({ applications: 2, candidate_links: 2, sealed_keys: 2, candidates: 3 })
  })

  it('who withdraws before the deadline leaves a tombstone and nothing else', async () => {
    const { id } = await openPost(test)
    const applicant = await begin(test, id)
    expect(await withdrawApplication(test.app, applicant.accessHash)).toMatchObject({ ok: true })
    expect(await test.app.db.read.select().from(applications)).toEqual([])
    expect(await allTombstones(test.app.db.read)).toMatchObject([{ kind: 'application' }])
  })
})

describe('a legal hold', () => {
  it('keeps everything until it is lifted, and the database keeps it too', async () => {
    const { id, hr } = await concludedOfThree(test)
    expect(await placeHold(test.app, hr, { recruitmentId: id, reason: ' ' })).toEqual({ ok: false, refusal: 'reason-required' })
    expect(await placeHold(test.app, hr, { recruitmentId: id, reason: 'Klage til Ligebehandlingsnævnet.' })).toMatchObject({ ok: true })
    expect(await placeHold(test.app, hr, { recruitmentId: id, reason: 'Igen.' })).toEqual({ ok: false, refusal: 'held-already' })
    const before = await fullTables(test.app.db.read)
    afterMonths(9)
    expect(await eraseDue(test.app)).toEqual([])
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which: (await test.app.db.read.select().from(candidates))[0]?.number ?? '' })).toEqual({ ok: false, refusal: 'on-hold' })
    expect(await askForErasure(test.app, hr, { recruitmentId: id, reason: 'mistake' })).toEqual({ ok: false, refusal: 'on-hold' })
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.insert(tombstones).values({ id, kind: 'recruitment' }) })).rejects.toSatisfy((error: Error) => `${error.message} ${String(error.cause)}`.includes('legal hold'))
    expect(await fullTables(test.app.db.read)).toEqual({ ...before, audit_events: before.audit_events })

    const holdId = (await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'hold-placed')))[0]?.details
    expect(await liftHoldOnCase(test.app, hr, { recruitmentId: id, holdId: String((holdId as { hold: string }).hold) })).toMatchObject({ ok: true })
    expect(await eraseDue(test.app)).toHaveLength(1)
  })
})

describe('tombstones', () => {
  it('erase again what a backup brought back, from whatever phase, past a hold that it brought back too', async () => {
    const { id, hr } = await shortlistingOfThree(test)
    await placeHold(test.app, hr, { recruitmentId: id, reason: 'Var løftet, da der blev slettet.' })
    expect(await replayTombstones(test.app, [{ kind: 'recruitment', id }, { kind: 'application', id: 'unknown' }])).toBe(1)
    expect(Object.keys(await fullTables(test.app.db.read)).filter((table) => !kept.has(table))).toEqual([])
    expect(await replayTombstones(test.app, [{ kind: 'recruitment', id }])).toBe(0)
    expect((await certificatesOf(test.app.db.read, test.organisationKey)).map(({ body }) => body.occasion)).toEqual(['restored'])
  })

  it('of one applicant leave the others, and the hold on their case', async () => {
    const { id, hr } = await concludedOfThree(test)
    await placeHold(test.app, hr, { recruitmentId: id, reason: 'Klage.' })
    const [first] = await test.app.db.read.select({ id: applications.id }).from(applications)
    expect(await replayTombstones(test.app, [{ kind: 'application', id: first?.id ?? '' }])).toBe(1)
    expect(await fullTables(test.app.db.read)).toMatchObject({ applications: 2, sealed_keys: 2 })
    afterMonths(9)
    expect(await eraseDue(test.app)).toEqual([])
  })
})
