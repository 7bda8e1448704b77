import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { insertRecruitment } from '#db/stores/recruitments'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import { askerOf } from '~/platform/refused-access.server'
import { writeRefusedAccess } from '~/use-cases/write-refused-access.server'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let reviewer: Actor
const id = 'aRecruitmentOfTheHouse'

beforeEach(async () => {
  test = await openTestApp()
  reviewer = await test.person('Rie')
  await test.app.db.unitOfWork((tx) => insertRecruitment(tx, { id, organisationKey: test.organisationKey, texts: { title: { da: 'Post' }, summary: {}, duties: {}, terms: {} }, languages: ['da'] }))
})
afterEach(() => test.close())

/** As a request does: somebody is found out to ask, the gate is asked, and an answer is given. Each with an actor of its own, as sessions give them. */
async function ask(person: Actor, { recruitmentId = id, status = 404, pattern = '/committee/:id' }: { recruitmentId?: string; status?: number; pattern?: string } = {}): Promise<void> {
  const [context, actor] = [{}, { ...person }]
  test.app.refusals.asks(context, askerOf(actor))
  await admit(test.app.db.read, { actor, recruitmentId, capability: 'readCommitteeWork' })
  test.app.refusals.answered(context, { status, pattern })
}

const written = async (): Promise<Record<string, unknown>[]> => (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'access-refused').map(({ actorId, recruitmentId, details }) => ({ actorId, recruitmentId, ...details }))
const later = (minutes: number) => { test.clock.set(new Date(test.clock.now().getTime() + minutes * 60_000)) }

describe('refused access', () => {
  it('is written down with person, capability and recruitment, after the answer', async () => {
    await ask(reviewer)
    expect(await written()).toEqual([])
    await writeRefusedAccess(test.app)
    expect(await written()).toEqual([{ actorId: reviewer.id, recruitmentId: id, capability: 'readCommitteeWork', because: 'role', count: 1 }])
  })

  it('is one event for what is hidden and one for what is not there, and never a word of the address', async () => {
    const hidden = await admit(test.app.db.read, { actor: reviewer, recruitmentId: id, capability: 'readCommitteeWork' })
    expect(await admit(test.app.db.read, { actor: reviewer, recruitmentId: 'Ansøger-Anne-Jensen', capability: 'readCommitteeWork' })).toEqual(hidden)
    await ask(reviewer, { recruitmentId: 'Ansøger-Anne-Jensen' })
    await ask(reviewer, { recruitmentId: 'another word' })
    await writeRefusedAccess(test.app)
    expect(await written()).toEqual([{ actorId: reviewer.id, recruitmentId: null, capability: 'readCommitteeWork', because: 'role', count: 2 }])
    expect(JSON.stringify(await test.app.db.read.select().from(auditEvents))).not.toMatch(/Anne|another word/)
  })

  it('is one event an hour, with how often, however much somebody tries', async () => {
    for (let minute = 0; minute < 130; minute += 1) {
      for (let n = 0; n < 30; n += 1) await ask(reviewer, { recruitmentId: n % 2 === 0 ? id : `guess-${minute}-${n}` })
      await writeRefusedAccess(test.app)
      later(1)
    }
    later(60)
    await writeRefusedAccess(test.app)
    const all = await written()
    expect(all.length).toBeLessThanOrEqual(8)
    expect(all.reduce((sum, { count }) => sum + Number(count), 0)).toBe(130 * 30)
    later(61)
    expect(await writeRefusedAccess(test.app), 'nothing more').toBe(0)
  })

  it('is nothing when the person was answered all the same, or somebody who is not signed in', async () => {
    await ask(reviewer, { status: 200 })
    await ask(reviewer, { status: 303 })
    await ask(reviewer, { status: 409 }) // a conflict of another kind: the gate said 404
    test.app.refusals.answered({}, { status: 404, pattern: '/hr' })
    expect(await writeRefusedAccess(test.app, { everything: true })).toBe(0)
  })

  it('of a page that asks for a role of the organisation has the page’s pattern', async () => {
    const auditor = await test.person('Asta', ['auditor'])
    for (const [person, pattern] of [[reviewer, '/audit/proof/:sequence'], [auditor, '/audit/proof/:sequence'], [auditor, '/admin/people/:id'], [reviewer, '/committee/:id/candidates/:candidateId'], [reviewer, '*']] as const) {
      const context = {}
      test.app.refusals.asks(context, askerOf({ ...person }))
      test.app.refusals.answered(context, { status: 404, pattern })
    }
    await writeRefusedAccess(test.app)
    expect(await written(), 'a candidate’s page that is not there says nothing: it may be one that the reviewer stepped back from').toEqual([
      { actorId: reviewer.id, recruitmentId: null, page: '/audit/proof/:sequence', because: 'role', count: 1 },
      { actorId: auditor.id, recruitmentId: null, page: '/admin/people/:id', because: 'role', count: 1 },
    ])
  })

  it('is written when the server stops, and kept when it cannot be written', async () => {
    await ask(reviewer)
    const failing = { ...test.app, db: { ...test.app.db, unitOfWork: () => Promise.reject(new Error('the disk is full')) } }
    await expect(writeRefusedAccess(failing)).rejects.toThrow('the disk is full')
    expect(await writeRefusedAccess(test.app, { everything: true })).toBe(1)
    expect(await written()).toMatchObject([{ count: 1 }])
  })
})
