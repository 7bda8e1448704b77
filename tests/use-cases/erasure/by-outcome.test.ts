import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneTimeLinks, sessions } from '#db/schema/account'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { identityTombstones, legalHolds, tombstones } from '#db/schema/erasure'
import { recruitments } from '#db/schema/recruitment'
import { candidates } from '#db/schema/review'
import { startingSettings, theOrganisation } from '#db/stores/organisations'
import { allTombstones } from '#db/stores/erasures'
import { standingHolds } from '#db/stores/legal-holds'
import { applicantRefusal } from '~/domain/retention/erasing'
import { readTombstones, writeTombstones } from '~/domain/retention/tombstones'
import type { RetentionRules } from '~/domain/retention/periods'
import { changeRetention } from '~/use-cases/change-retention.server'
import { eraseApplicant } from '~/use-cases/erase-applicant.server'
import { eraseDue } from '~/use-cases/erase-due.server'
import { forgetExpired } from '~/use-cases/forget-expired.server'
import { askForErasure } from '~/use-cases/erase-recruitment.server'
import { liftHoldOnCase, placeHold } from '~/use-cases/hold-case.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { replayTombstones } from '~/use-cases/replay-tombstones.server'
import { loadErasurePage } from '~/views/hr/erasure.server'
import { openPost } from '../../support/applying'
import { concludedOfThree, fullTables } from '../../support/erasing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const afterMonths = (months: number) => { test.clock.set(new Date(Date.UTC(2026, 2 + months, 28))) }
const rules: RetentionRules = {
  periods: { 'not-invited': { identity: 3, case: 6 }, invited: { identity: 6, case: 12 }, 'given-up': { identity: 1, case: 2 } },
  reasons: { 'not-invited': '', invited: 'Klager til Ligebehandlingsnævnet.', 'given-up': '' },
}

/** Two invited, one not, under the rules above. */
async function concluded() {
  const administrator = await test.person('Adm In', ['administrator'])
  expect(await changeRetention(test.app, administrator, rules)).toEqual({ ok: true, value: null })
  const of = await concludedOfThree(test)
  return { ...of, administrator }
}

describe('periods by outcome', () => {
  it('are frozen when a post is published, shortened to what HR chose, and stand in the log', async () => {
    const { id } = await concluded()
    const [row] = await test.app.db.read.select().from(recruitments).where(eq(recruitments.id, id))
    expect(row).toMatchObject({ retentionMonths: 6, retention: { 'not-invited': { identity: 3, case: 6 }, invited: { identity: 6, case: 6 }, 'given-up': { identity: 1, case: 2 } } })
    const events = await test.app.db.read.select({ action: auditEvents.action, details: auditEvents.details }).from(auditEvents)
    expect(events).toContainEqual({ action: 'settings-changed', details: { retention: 'not-invited 3/6, invited 6/12, given-up 1/2' } })
    expect(JSON.stringify(events)).not.toContain('Ligebehandlingsnævnet')
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ retention: rules.periods }).where(eq(recruitments.id, id)) })).rejects.toThrow()
  })

  it('are the administrator’s to set, within bounds', async () => {
    const hr = await test.person('H R', ['hr'])
    expect(await changeRetention(test.app, hr, rules)).toEqual({ ok: false, refusal: 'not-found' })
    const administrator = await test.person('Adm In', ['administrator'])
    expect(await changeRetention(test.app, administrator, { ...rules, reasons: { ...rules.reasons, invited: ' ' } })).toEqual({ ok: false, refusal: 'invalid-form' })
    expect((await theOrganisation(test.app.db.read))?.settings).toEqual(startingSettings)
  })

  it('take the names of those who were not invited first, then their cases, then everything', async () => {
    const { id, hr } = await concluded()
    afterMonths(2)
    expect(await eraseDue(test.app)).toEqual([])
    afterMonths(4)
    const [names] = await eraseDue(test.app)
    expect(names).toMatchObject({ what: 'identities', occasion: 'due', keys: { sealed_keys: 1 }, rows: { sealed_identities: 1 }, tombstones: 1 })
    expect(await fullTables(test.app.db.read)).toMatchObject({ applications: 3, candidates: 3, sealed_identities: 2, released_identities: 2, identity_tombstones: 1 })
    expect(await lookAtIdentities(test.app, hr, { recruitmentId: id, as: 'hr' })).toMatchObject({ ok: true, value: [{}, {}] })
    expect(await eraseDue(test.app)).toEqual([])

    afterMonths(7)
    expect((await eraseDue(test.app)).map(({ what }) => what)).toEqual(['recruitment'])
    expect(await fullTables(test.app.db.read)).not.toHaveProperty('applications')
  })

  it('let the database go of a name by its own tombstone, and of nothing else', async () => {
    await concluded()
    afterMonths(4)
    await eraseDue(test.app)
    const [stone] = await test.app.db.read.select().from(identityTombstones)
    const [of] = await test.app.db.read.select().from(applications).where(eq(applications.id, stone?.id ?? ''))
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(applications).where(eq(applications.key, of?.key ?? 0)) })).rejects.toThrow()
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(identityTombstones) })).rejects.toThrow()
    expect(readTombstones(writeTombstones(await allTombstones(test.app.db.read)))).toEqual([{ kind: 'identity', id: stone?.id }])
  })

  it('a name that a backup brought back is erased again, by its tombstone', async () => {
    await concluded()
    const [one] = await test.app.db.read.select().from(applications)
    expect(await replayTombstones(test.app, [{ kind: 'identity', id: one?.id ?? '' }])).toBe(1)
    expect(await fullTables(test.app.db.read)).toMatchObject({ applications: 3, sealed_identities: 2, sealed_keys: 2 })
    expect(await replayTombstones(test.app, [{ kind: 'identity', id: one?.id ?? '' }])).toBe(0)
  })
})

describe('a hold on one applicant', () => {
  it('keeps that one when the others go, in the program and in the database, until it is lifted', async () => {
    const { id, hr } = await concluded()
    const [held, other] = await test.app.db.read.select().from(candidates)
    const which = held?.number ?? ''
    expect(await placeHold(test.app, hr, { recruitmentId: id, reason: 'Klage.', which: '00000' })).toEqual({ ok: false, refusal: 'no-such-candidate' })
    expect(await placeHold(test.app, hr, { recruitmentId: id, reason: 'Klage.', which })).toMatchObject({ ok: true })
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which })).toEqual({ ok: false, refusal: 'on-hold' })
    expect(await askForErasure(test.app, hr, { recruitmentId: id, reason: 'mistake' })).toEqual({ ok: false, refusal: 'on-hold' })
    const [stood] = await test.app.db.read.select().from(legalHolds)
    for (const stone of [{ kind: 'application', id: stood?.applicationId ?? '' }, { kind: 'candidate', id: held?.id ?? '' }, { kind: 'recruitment', id }] as const) {
      await expect(test.app.db.unitOfWork(async (tx) => { await tx.insert(tombstones).values(stone) })).rejects.toSatisfy((error: Error) => `${error.message} ${String(error.cause)}`.includes('legal hold'))
    }
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which: other?.number ?? '' })).toMatchObject({ ok: true })

    afterMonths(9)
    expect((await eraseDue(test.app)).map(({ what }) => what)).toEqual(['applicants'])
    expect(await fullTables(test.app.db.read)).toMatchObject({ applications: 1, candidates: 1, sealed_identities: 1 })
    expect(await eraseDue(test.app)).toEqual([])
    expect(await liftHoldOnCase(test.app, hr, { recruitmentId: id, holdId: stood?.id ?? '' })).toMatchObject({ ok: true })
    expect((await eraseDue(test.app)).map(({ what }) => what)).toEqual(['recruitment'])
  })

  it('tells nobody whom it is on: HR may know whose receipt code it was placed by', async () => {
    const { id, hr } = await concluded()
    const [held] = await test.app.db.read.select().from(candidates)
    const which = held?.number ?? ''
    const hold = (reason: string) => placeHold(test.app, hr, { recruitmentId: id, reason, which })
    expect([await hold('Klage.'), await hold('Aktindsigt.')]).toEqual([{ ok: true, value: null }, { ok: true, value: null }])
    const page = await loadErasurePage(test.app, hr, id)
    expect(page).toMatchObject({ ok: true, value: { holds: [{ isOfOne: true, reason: 'Aktindsigt.' }, { isOfOne: true, reason: 'Klage.' }] } })
    expect(JSON.stringify(page)).not.toContain(which)
    for (const isHeld of [true, false]) expect(applicantRefusal({ phase: 'shortlisting', isHeld, isWithdrawn: false })).toBe('still-running')
    for (const { id: holdId } of await standingHolds(test.app.db.read)) expect(await liftHoldOnCase(test.app, hr, { recruitmentId: id, holdId })).toMatchObject({ ok: true })
    expect(await eraseApplicant(test.app, hr, { recruitmentId: id, which })).toMatchObject({ ok: true })
  })

  it('that an old backup brought back stands again, unless it is on somebody who was erased', async () => {
    const { id, hr } = await concluded()
    const [held, other] = await test.app.db.read.select().from(candidates)
    for (const { number } of [held, other].filter((one) => one !== undefined)) await placeHold(test.app, hr, { recruitmentId: id, reason: 'Klage.', which: number })
    const [first] = await standingHolds(test.app.db.read)
    expect(await replayTombstones(test.app, [{ kind: 'application', id: first?.applicationId ?? '' }])).toBe(1)
    expect((await standingHolds(test.app.db.read)).map(({ applicationId }) => applicationId)).toHaveLength(1)
    expect((await standingHolds(test.app.db.read))[0]?.applicationId).not.toBe(first?.applicationId)
  })
})

it('sessions that are over and links that open nothing are taken away; the others stay', async () => {
  await openPost(test)
  const person = await test.person('Nogen', ['hr'])
  const at = (minutes: number) => new Date(test.clock.now().getTime() + minutes * 60_000)
  await test.app.db.unitOfWork(async (tx) => {
    const session = { personKey: person.key, startedAt: at(-600) }
    await tx.insert(sessions).values([
      { ...session, tokenHash: 'over', lastSeenAt: at(-5), expiresAt: at(0) }, { ...session, tokenHash: 'quiet', lastSeenAt: at(-60), expiresAt: at(60) }, { ...session, tokenHash: 'live', lastSeenAt: at(-59), expiresAt: at(60) },
    ])
    const link = { purpose: 'choose-password', personKey: person.key } as const
    await tx.insert(oneTimeLinks).values([{ ...link, tokenHash: 'run-out', expiresAt: at(-1) }, { ...link, tokenHash: 'used', expiresAt: at(60), usedAt: at(-1) }, { ...link, tokenHash: 'open', expiresAt: at(60) }])
  })
  expect(await forgetExpired(test.app)).toBe(4)
  expect((await test.app.db.read.select().from(sessions)).map(({ tokenHash }) => tokenHash)).toEqual(['live'])
  expect((await test.app.db.read.select().from(oneTimeLinks)).map(({ tokenHash }) => tokenHash)).toEqual(['open'])
  expect(await forgetExpired(test.app)).toBe(0)
})
