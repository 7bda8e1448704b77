import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { locks } from '#db/schema/review'
import { record } from '#db/stores/audit'
import { verifyLog } from '#db/stores/verify-log'
import { readersOfEach } from '#db/stores/shortlist'
import { scoreAnswers } from '~/commands/demo/walk.server'
import { protocolText } from '~/domain/scoring/selection-protocol'
import type { Actor } from '~/platform/actor.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { confirmProtocol } from '~/use-cases/confirm-protocol.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { stepBack } from '~/use-cases/step-back.server'
import { waiveLevels } from '~/use-cases/waive-levels.server'
import { loadChairProtocol, loadChairProtocolFile } from '~/views/committee/protocol.server'
import { loadHrProtocol, loadHrProtocolFile } from '~/views/hr/protocol.server'
import { loadLockPage } from '~/views/hr/lock.server'
import { loadMyWork } from '~/views/staff/my-work.server'
import type { Clearing } from '../../support/clearing'
import { placesOf } from '../../support/panel'
import { confirmedHash, lockedOfThree, propose, recruitmentKeyOf, scoringOfThree, shortlistingOfThree, shownHash, shownProtocol } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')

async function proposed() {
  const shortlisting = await shortlistingOfThree(test)
  await propose(test, shortlisting, shortlisting.ranked.slice(0, 2))
  return shortlisting
}

const lockAs = (clearing: Clearing, hash: string, actor: Actor = clearing.hr) => confirmLock(test.app, actor, { recruitmentId: clearing.id, hash })
const confirmAs = (clearing: Clearing, hash: string, actor: Actor = clearing.chair) => confirmProtocol(test.app, actor, { recruitmentId: clearing.id, hash })

/** Two who stood far apart: the chair's 5 and the reviewer's 1. */
async function thinField() {
  const clearing = await scoringOfThree(test)
  const [first = ''] = [...new Set((await placesOf(test, await recruitmentKeyOf(test, clearing.id))).map(({ candidate }) => candidate))].sort()
  await scoreAnswers(test.app, clearing.chair, { recruitmentId: clearing.id, judge: (number) => ({ score: { kind: 'level', level: number === first ? 5 : 3 }, note: 'Konkret.' }) })
  await scoreAnswers(test.app, clearing.reviewer, { recruitmentId: clearing.id, judge: (number) => (number === first ? { score: { kind: 'cannot-judge' }, note: '' } : { score: { kind: 'level', level: 3 }, note: '' }) })
  await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
  const shown = await loadLockPage(test.app, clearing.hr, clearing.id)
  if (!shown.ok) throw new Error(shown.refusal)
  await propose(test, clearing, shown.value.candidates.slice(0, 1).map(({ id }) => id))
  return clearing
}

describe('the chair’s confirmation', () => {
  it('is needed before HR can lock, of this very hash', async () => {
    const clearing = await proposed()
    const hash = await shownHash(test, clearing.id)
    expect(await lockAs(clearing, hash)).toEqual(refusal('protocol-unconfirmed'))
    expect(await confirmAs(clearing, '0'.repeat(64))).toEqual(refusal('stale'))
    expect(await lockAs(clearing, hash)).toEqual(refusal('protocol-unconfirmed'))
    expect(await confirmAs(clearing, hash)).toEqual({ ok: true, value: { hash } })
    expect(await lockAs(clearing, hash)).toEqual({ ok: true, value: { hash } })
    expect(await confirmAs(clearing, hash)).toEqual(refusal('not-now'))
  })

  it('is the chair’s alone, of a list that is proposed', async () => {
    const clearing = await shortlistingOfThree(test)
    expect(await confirmAs(clearing, '0'.repeat(64))).toEqual(refusal('not-proposed'))
    await propose(test, clearing, clearing.ranked.slice(0, 1))
    const hash = await shownHash(test, clearing.id)
    for (const actor of [clearing.reviewer, clearing.hr, clearing.redactor]) expect(await confirmAs(clearing, hash, actor)).toEqual(refusal('not-found'))
  })

  it('stands for nothing once the list is proposed anew, and once anything else of the protocol has changed', async () => {
    const clearing = await thinField()
    const before = await confirmedHash(test, clearing)
    expect((await waiveLevels(test.app, clearing.hr, { recruitmentId: clearing.id, answer: 'all', reason: 'Entydige.' })).ok).toBe(true)
    const after = await shownHash(test, clearing.id)
    expect(after).not.toBe(before)
    expect(await lockAs(clearing, before)).toEqual(refusal('stale'))
    expect(await lockAs(clearing, after)).toEqual(refusal('protocol-unconfirmed'))
    const page = await loadHrProtocol(test.app, clearing.hr, clearing.id)
    expect(page.ok && page.value.shown?.confirmation).toMatchObject({ isOfThis: false, name: clearing.chair.name })
    expect(await lockAs(clearing, await confirmedHash(test, clearing))).toMatchObject({ ok: true })
  })

  it('is what the chair is asked to do next, and then HR', async () => {
    const clearing = await shortlistingOfThree(test)
    const tasks = async () => Promise.all([clearing.chair, clearing.hr].map(async (actor) => (await loadMyWork(test.app, actor)).items.map(({ task, href }) => [task, href?.split('/').at(-1)])))
    expect(await tasks()).toEqual([[['propose', 'shortlist']], [['wait-for-chair', 'lock']]])
    await propose(test, clearing, clearing.ranked.slice(0, 1))
    expect(await tasks()).toEqual([[['confirm-protocol', 'protocol']], [['wait-for-chair', 'lock']]])
    await confirmedHash(test, clearing)
    expect(await tasks()).toEqual([[['wait-for-lock', 'shortlist']], [['confirm-lock', 'lock']]])
    await propose(test, clearing, clearing.ranked.slice(0, 2), { revision: 1 })
    expect(await tasks()).toEqual([[['confirm-protocol', 'protocol']], [['wait-for-chair', 'lock']]])
  })
})

describe('the protocol', () => {
  it('is the same for the chair and for HR, before the lock and after, and its file has the hash byte for byte', async () => {
    const clearing = await proposed()
    const hash = await confirmedHash(test, clearing)
    const both = async () => {
      const [chair, hr] = [await loadChairProtocol(test.app, clearing.chair, clearing.id), await loadHrProtocol(test.app, clearing.hr, clearing.id)]
      const files = [await loadChairProtocolFile(test.app, clearing.chair, clearing.id), await loadHrProtocolFile(test.app, clearing.hr, clearing.id)]
      if (!chair.ok || !hr.ok || !chair.value.shown?.protocol) throw new Error('no protocol')
      expect(chair.value.shown).toEqual(hr.value.shown)
      expect(chair.value.shown.hash).toBe(hash)
      for (const file of files) expect(file.ok && [sha256(file.value.text), file.value.name]).toEqual([hash, `protocol-${hash.slice(0, 16)}.json`])
      return protocolText(chair.value.shown.protocol)
    }
    const before = await both()
    await lockAs(clearing, hash)
    expect(await both()).toBe(before)
    expect(sha256(before)).toBe(hash)
  })

  it('holds the criteria, the figures for as many places as are proposed, and where it all comes from', async () => {
    const clearing = await proposed()
    const drawnUp = await shownProtocol(test, clearing.id)
    if (!drawnUp) throw new Error('no protocol')
    const { criteria, figures, panel, seeds, log, scores, entries } = drawnUp.protocol
    expect(criteria.questionSetHash).toMatch(/^[\da-f]{64}$/)
    expect(criteria.questions.every(({ anchors, prompt, weight }) => anchors?.[3].da && prompt.da && weight > 0)).toBe(true)
    expect(criteria.qualifications.length).toBeGreaterThan(0)
    expect(panel).toEqual({ readers: await readersOfEach(test.app.db.read, await recruitmentKeyOf(test, clearing.id)), least: 2 })
    expect(figures.top).toBe(entries.filter(({ isChosen }) => isChosen).length)
    expect(figures.candidates.map(({ candidate }) => candidate).sort()).toEqual(entries.map(({ candidate }) => candidate).sort())
    expect(scores).toHaveLength(12)
    expect(new Set(scores.map(({ reviewer }) => reviewer))).toEqual(new Set(['A', 'B']))
    for (const { id, name } of [clearing.reviewer, clearing.redactor]) expect(JSON.stringify(scores)).not.toMatch(new RegExp(`${id}|${name}`))
    const [opened] = await test.app.db.read.select({ details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.action, 'scoring-opened'))
    const seed = String(opened?.details.seed)
    expect(seeds.orders).toBe(sha256(seed))
    expect(seeds.report).toBe(sha256(`report|${seed}`))
    expect(JSON.stringify(drawnUp.protocol), 'by the seed itself one could reckon who was kept off whom').not.toContain(seed)
    const [event] = await test.app.db.read.select({ sequence: auditEvents.sequence }).from(auditEvents).where(eq(auditEvents.action, 'shortlist-proposed'))
    const root = 'root' in log ? log.root : ''
    expect((await verifyLog(test.app.db.read, { fingerprint: root })).foundAt).toBe(event?.sequence)
    expect(log, 'a number of events would tell of one application more').toEqual({ root })
  })

  it('does not change by what is written in the log elsewhere, nor by being confirmed', async () => {
    const clearing = await proposed()
    const before = await confirmedHash(test, clearing)
    await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'signed-in', actorId: clearing.hr.id }))
    await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'access-refused', recruitmentId: clearing.id, actorId: clearing.hr.id }))
    expect(await shownHash(test, clearing.id)).toBe(before)
    expect(await lockAs(clearing, before)).toMatchObject({ ok: true })
  })

  it('is nobody else’s, and says when what is stored is not what was locked', async () => {
    const clearing = await lockedOfThree(test)
    for (const actor of [clearing.reviewer, clearing.redactor, await test.person('Asta', ['auditor']), await test.person('Anker', ['administrator'])]) {
      for (const load of [loadChairProtocol, loadChairProtocolFile, loadHrProtocol, loadHrProtocolFile]) expect(await load(test.app, actor, clearing.id)).toEqual(refusal('not-found'))
    }
    expect(await loadChairProtocol(test.app, clearing.hr, clearing.id)).toEqual(refusal('not-found'))
    expect(await loadHrProtocol(test.app, clearing.chair, clearing.id)).toEqual(refusal('not-found'))
    const intact = await loadHrProtocol(test.app, clearing.hr, clearing.id)
    expect(intact.ok && intact.value.shown).toMatchObject({ isIntact: true, lock: { confirmedBy: clearing.hr.name } })
    const [row] = await test.app.db.read.select().from(locks)
    expect(row && sha256(protocolText({ ...(row.protocol as Parameters<typeof protocolText>[0]), reason: 'En anden grund.' })), 'any other protocol has another hash').not.toBe(row?.hash)
  })

  it('leaves out the scores of a candidate from whom the chair stepped back, and the file, but not for HR', async () => {
    const clearing = await scoringOfThree(test)
    const places = (await placesOf(test, await recruitmentKeyOf(test, clearing.id))).filter(({ judge }) => judge === clearing.chair.name)
    const number = places[0]?.candidate ?? ''
    expect((await stepBack(test.app, clearing.chair, { recruitmentId: clearing.id, assignmentId: places[0]?.assignmentId ?? '' })).ok).toBe(true)
    for (const actor of [clearing.chair, clearing.reviewer]) await scoreAnswers(test.app, actor, { recruitmentId: clearing.id, judge: () => ({ score: { kind: 'level', level: 4 }, note: 'Note om svaret.' }) })
    await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
    const page = await loadLockPage(test.app, clearing.hr, clearing.id)
    await propose(test, clearing, page.ok ? page.value.candidates.map(({ id }) => id) : [])
    const [chair, hr] = [await loadChairProtocol(test.app, clearing.chair, clearing.id), await loadHrProtocol(test.app, clearing.hr, clearing.id)]
    const of = (protocol: typeof chair | typeof hr) => (protocol.ok ? protocol.value.shown?.protocol?.scores.filter(({ candidate }) => candidate === number).length : undefined)
    expect([of(chair), of(hr)]).toEqual([0, 4])
    expect(chair.ok && chair.value.withheld).toEqual([number])
    expect(chair.ok && hr.ok && chair.value.shown?.hash).toBe(hr.ok && hr.value.shown?.hash)
    expect(await loadChairProtocolFile(test.app, clearing.chair, clearing.id)).toEqual(refusal('not-found'))
    expect((await loadHrProtocolFile(test.app, clearing.hr, clearing.id)).ok).toBe(true)
  })
})
