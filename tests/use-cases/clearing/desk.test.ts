import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import type { DeskForm } from '~/forms/desk-form'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { loadClearingRecruitments } from '~/views/clearing/recruitments.server'
import { anna, openPost } from '../../support/applying'
import { deskOf, plainTexts, queueIds, recruitmentAtDesk, type Clearing } from '../../support/clearing'
import { openTestApp, testStart, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let applicationId: string

const revealing = ['Jeg hedder Anna Birgitte Holm og holder frister.', 'Ring til Anna.', 'yes']

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentAtDesk(test, [{ texts: revealing }])
  applicationId = (await queueIds(test, clearing))[0] ?? ''
})
afterEach(() => test.close())

const work = (form: DeskForm, actor = clearing.redactor, at = { recruitmentId: clearing.id, applicationId }) => workAtTheDesk(test.app, actor, { at, form })
const desk = () => deskOf(test, clearing, applicationId)
const answer = async (number: number) => {
  const found = (await desk()).answers.find((each) => each.number === number)
  if (!found) throw new Error(`no answer ${number}`)
  return found
}
const clear = async (number: number) => {
  const { questionId, state } = await answer(number)
  return work({ intent: 'clear', read: [{ questionId, state }] })
}
const lastEvents = async () => (await test.app.db.read.select().from(auditEvents).orderBy(auditEvents.sequence)).map(({ action }) => action)

describe('the list', () => {
  it('has the applications with findings first, and calls them by neutral names', async () => {
    const other = await recruitmentAtDesk(test, [{ texts: plainTexts }, { texts: revealing }, { texts: plainTexts }])
    const queue = await loadClearingQueue(test.app, other.redactor, other.id)
    if (!queue.ok) throw new Error(queue.refusal)
    expect(queue.value.applications.map(({ openFindings }) => openFindings > 0)).toEqual([true, false, false])
    for (const { label, id } of queue.value.applications) {
      expect(label).toMatch(/^[0-9A-F]{6}$/)
      expect(id.toUpperCase()).not.toContain(label)
    }
    expect(queue.value).toMatchObject({ answers: 9, left: 9, notReady: 'answers-uncleared' })
  })

  it('is in an order that says nothing of who came first', async () => {
    const sent = Array.from({ length: 24 }, () => ({ texts: plainTexts }))
    const other = await recruitmentAtDesk(test, sent)
    const order = await queueIds(test, other)
    const rows = await test.app.db.read.select({ id: applications.id }).from(applications).orderBy(applications.key)
    const places = order.map((id) => rows.findIndex((row) => row.id === id))
    expect(places).not.toEqual([...places].sort((a, b) => a - b))
    expect(await queueIds(test, other)).toEqual(order)
  })

  it('does not tell a redactor how many have applied before the deadline', async () => {
    test.clock.set(testStart)
    const post = await openPost(test)
    const redactor = clearing.redactor
    expect(await loadClearingQueue(test.app, redactor, post.id)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await loadClearingRecruitments(test.app, redactor)).toMatchObject([{ id: clearing.id, stage: 'now' }])
  })

  it.each(['hr', 'reviewer', 'chair'] as const)('does not exist for %s', async (role) => {
    expect(await loadClearingQueue(test.app, clearing[role], clearing.id)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'Anna', replacement: 'name' }, clearing[role])).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('veiling', () => {
  it('marks the applicant’s own name as a finding, and shows the committee the name until a person decides', async () => {
    const { findings, forCommittee } = await answer(1)
    expect(findings.map(({ category, words, decision }) => ({ category, words, decision }))).toEqual([{ category: 'own-name', words: anna.name, decision: 'open' }])
    expect(forCommittee).toBe(revealing[0])
  })

  it('puts the category’s word in place of an accepted finding', async () => {
    const [finding] = (await answer(1)).findings
    expect(await work({ intent: 'decide', findingId: finding?.id ?? '', decision: 'veil' })).toMatchObject({ ok: true })
    const { findings, forCommittee } = await answer(1)
    expect(forCommittee).toBe('Jeg hedder [navn] og holder frister.')
    expect(findings[0]?.decision).toBe('veiled')
  })

  it('never alters the original', async () => {
    await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'Anna', replacement: 'name' })
    const rows = await test.app.db.read.select({ text: answers.text }).from(answers)
    expect(rows.map(({ text }) => text).sort()).toEqual([...revealing].sort())
    expect((await answer(2)).text).toBe(revealing[1])
  })

  it('veils a span by its place in the original, whatever is veiled before it', async () => {
    const { questionId } = await answer(1)
    await work({ intent: 'veil-span', questionId, start: 11, end: 29, replacement: 'name' })
    const at = (revealing[0] ?? '').indexOf('frister')
    await work({ intent: 'veil-span', questionId, start: at, end: at + 7, replacement: 'veiled' })
    expect((await answer(1)).forCommittee).toBe('Jeg hedder [navn] og holder [sløret].')
  })

  it.each([[5, 5], [8, 3], [0, 10_000]])('refuses the span %i to %i', async (start, end) => {
    const { questionId } = await answer(1)
    expect(await work({ intent: 'veil-span', questionId, start, end, replacement: 'veiled' })).toEqual({ ok: false, refusal: 'invalid-form' })
  })

  it('veils a phrase in the whole application or in one answer, and says how often it stood there', async () => {
    const { questionId } = await answer(2)
    expect(await work({ intent: 'veil-phrase', questionId, phrase: 'anna', replacement: 'name' })).toEqual({ ok: true, value: { done: 'veil-phrase', count: 1 } })
    expect((await answer(1)).forCommittee).toBe(revealing[0])
    expect(await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'ANNA', replacement: 'name' })).toMatchObject({ value: { count: 2 } })
    expect((await answer(1)).forCommittee).toContain('[navn] Birgitte')
    expect(await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'xyz', replacement: 'name' })).toMatchObject({ value: { count: 0 } })
  })

  it('done twice is the same as once', async () => {
    const { questionId } = await answer(2)
    const form: DeskForm = { intent: 'veil-span', questionId, start: 9, end: 13, replacement: 'name' }
    await work(form)
    const before = [(await answer(2)).veils, await lastEvents()]
    expect(await work(form)).toMatchObject({ ok: true })
    expect([(await answer(2)).veils, await lastEvents()]).toEqual(before)
  })

  it('opens the finding again when its veil is removed', async () => {
    const [finding] = (await answer(1)).findings
    await work({ intent: 'decide', findingId: finding?.id ?? '', decision: 'veil' })
    const [veil] = (await answer(1)).veils
    expect(await work({ intent: 'remove-veil', veilId: veil?.id ?? '' })).toMatchObject({ ok: true })
    expect(await answer(1)).toMatchObject({ veils: [], forCommittee: revealing[0], findings: [{ decision: 'open' }] })
    expect(await work({ intent: 'remove-veil', veilId: veil?.id ?? '' })).toEqual({ ok: false, refusal: 'stale' })
  })
})

describe('clearing an answer', () => {
  it('waits until every finding in it is decided', async () => {
    expect(await clear(1)).toEqual({ ok: false, refusal: 'findings-open' })
    const [finding] = (await answer(1)).findings
    await work({ intent: 'decide', findingId: finding?.id ?? '', decision: 'keep' })
    expect(await clear(1)).toMatchObject({ ok: true, value: { count: 1 } })
    expect((await answer(1)).forCommittee).toBe(revealing[0])
  })

  it('is withdrawn by a new veil, by a removed one, and by the redactor', async () => {
    const other = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const [id = ''] = await queueIds(test, other)
    const at = { recruitmentId: other.id, applicationId: id }
    const first = async () => {
      const [found] = (await deskOf(test, other, id)).answers
      if (!found) throw new Error('no answer')
      return found
    }
    const does = (form: DeskForm) => work(form, other.redactor, at)
    const clearFirst = async () => {
      const { questionId, state } = await first()
      await does({ intent: 'clear', read: [{ questionId, state }] })
      expect((await first()).isCleared).toBe(true)
    }
    await clearFirst()
    await does({ intent: 'veil-phrase', questionId: 'all', phrase: 'kalenderen', replacement: 'veiled' })
    expect((await first()).isCleared).toBe(false)
    await clearFirst()
    await does({ intent: 'remove-veil', veilId: (await first()).veils[0]?.id ?? '' })
    expect((await first()).isCleared).toBe(false)
    await clearFirst()
    await does({ intent: 'withdraw', questionId: (await first()).questionId })
    expect((await first()).isCleared).toBe(false)
  })

  it('is refused when the veils have changed since the page was shown', async () => {
    const { questionId, state } = await answer(3)
    const seen = await answer(2)
    await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'Ring', replacement: 'veiled' })
    const [finding] = (await answer(2)).findings
    if (finding) await work({ intent: 'decide', findingId: finding.id, decision: 'keep' })
    expect(await work({ intent: 'clear', read: [{ questionId: seen.questionId, state: seen.state }] })).toEqual({ ok: false, refusal: 'stale' })
    expect(await work({ intent: 'clear', read: [{ questionId, state }] })).toMatchObject({ ok: true })
  })

  it('takes no application or answer of another recruitment', async () => {
    const other = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    const [foreign = ''] = await queueIds(test, other)
    expect(await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'Kort', replacement: 'veiled' }, clearing.redactor, { recruitmentId: clearing.id, applicationId: foreign })).toEqual({ ok: false, refusal: 'not-found' })
    const theirs = (await deskOf(test, other, foreign)).answers[0]
    expect(await work({ intent: 'clear', read: [{ questionId: theirs?.questionId ?? '', state: 'bare' }] })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('writes ids, counts and categories in the log, and no words of the answer', async () => {
    await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'Anna', replacement: 'name' })
    const log = JSON.stringify((await test.app.db.read.select().from(auditEvents)).map(({ details }) => details))
    expect(log).not.toMatch(/anna|holm|frister/i)
  })
})
