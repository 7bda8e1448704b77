import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearances, deskSteps, veils } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { replaceMembers, loadMembers } from '#db/stores/members'
import { findRecruitment } from '#db/stores/recruitments'
import type { DeskForm } from '~/forms/desk-form'
import type { Actor } from '~/platform/actor.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadDeskApplication } from '~/views/clearing/application.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'
import { clearEverything, deskOf, foundAlso, queueIds, recruitmentWithOwnFindings, type Clearing } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let applicationId: string

const texts = ['Min leder Kim Lund sagde god for mig.', 'Spørg KIM eller Kims afløser i Ribe.', 'yes'] as const

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentWithOwnFindings(test, [{ texts }])
  applicationId = (await queueIds(test, clearing))[0] ?? ''
  await foundAlso(test, applicationId, [
    { answer: 1, words: 'Kim Lund', category: 'person-name', score: 60, recogniser: 'name-rule' },
    { answer: 2, words: 'Ribe', category: 'town', score: 50, recogniser: 'lexicon' },
  ])
})
afterEach(() => test.close())

const at = () => ({ recruitmentId: clearing.id, applicationId })
const work = (form: DeskForm, actor: Actor = clearing.redactor) => workAtTheDesk(test.app, actor, { at: at(), form })
const desk = () => deskOf(test, clearing, applicationId)
const forCommittee = async () => (await desk()).answers.map((answer) => answer.forCommittee)
const clearedOnes = async () => (await desk()).answers.map(({ isCleared }) => isCleared)
const findingId = async (number: number) => (await desk()).answers[number - 1]?.findings[0]?.id ?? ''
const clear = async (number: number) => {
  const { questionId = '', state = '' } = (await desk()).answers[number - 1] ?? {}
  return work({ intent: 'clear', read: [{ questionId, state }] })
}
const undo = async (actor?: Actor) => work({ intent: 'undo', stepId: (await desk()).lastStep?.id ?? 'none' }, actor)
const veilKim = async (more: Partial<Extract<DeskForm, { intent: 'decide' }>> = {}) => work({ intent: 'decide', findingId: await findingId(1), decision: 'veil', ...more })

describe('a finding that is accepted', () => {
  it('is veiled as much as was chosen, by the words that were chosen', async () => {
    expect(await veilKim({ start: 4, end: 18, replacement: 'workplace' })).toMatchObject({ ok: true })
    expect((await forCommittee())[0]).toBe('Min [arbejdssted] sagde god for mig.')
    expect((await desk()).answers[0]?.findings[0]?.decision).toBe('veiled')
  })

  it.each([[0, 3], [18, 10], [10, 500]])('is refused from %i to %i, where it is not, or where there is no text', async (start, end) => {
    expect(await veilKim({ start, end })).toEqual({ ok: false, refusal: 'invalid-form' })
    expect(await forCommittee()).toEqual([texts[0], texts[1], 'yes'])
  })

  it('that is shorter than what was found is open again when its veil is removed, and only then', async () => {
    await veilKim({ end: 13 })
    const [answer] = (await desk()).answers
    await work({ intent: 'veil-span', questionId: answer?.questionId ?? '', start: 0, end: 3, replacement: 'veiled' })
    const [other, own] = (await desk()).answers[0]?.veils ?? []
    await work({ intent: 'remove-veil', veilId: other?.id ?? '' })
    expect((await desk()).answers[0]?.findings[0]?.decision).toBe('veiled')
    await work({ intent: 'remove-veil', veilId: own?.id ?? '' })
    expect((await desk()).answers[0]?.findings[0]?.decision).toBe('open')
  })
})

describe('a name that is accepted', () => {
  it('is veiled wherever it stands, takes clearances back, and says where', async () => {
    await clear(2)
    expect(await veilKim()).toMatchObject({ ok: true })
    expect(await forCommittee()).toEqual(['Min leder [navn] sagde god for mig.', 'Spørg [navn] eller [navn] afløser i Ribe.', 'yes'])
    expect(await clearedOnes()).toEqual([false, false, false])
    expect((await desk()).lastStep).toMatchObject({ kind: 'veil-finding', carried: 2, answers: [1, 2], uncleared: [2], isCurrent: true })
  })

  it('is undone everywhere as one step, and what was cleared is cleared again', async () => {
    await clear(2)
    await veilKim()
    expect(await undo()).toMatchObject({ ok: true })
    expect(await forCommittee()).toEqual([...texts])
    expect(await clearedOnes()).toEqual([false, true, false])
    expect((await desk()).answers[0]?.findings[0]?.decision).toBe('open')
  })

  it('leaves alone what lies under another veil already', async () => {
    await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'Kims afløser', replacement: 'workplace' })
    await veilKim()
    expect((await forCommittee())[1]).toBe('Spørg [navn] eller [arbejdssted] i Ribe.')
  })

  it('that is kept is kept in that place alone', async () => {
    await work({ intent: 'decide', findingId: await findingId(1), decision: 'keep' })
    expect(await forCommittee()).toEqual([...texts])
  })

  it('never alters the original', async () => {
    await veilKim()
    expect((await desk()).answers.map(({ text }) => text)).toEqual([...texts])
  })
})

describe('context', () => {
  it('may be left undecided, and counts nowhere as work', async () => {
    expect(await clear(2)).toMatchObject({ ok: true, value: { count: 1 } })
    const queue = await loadClearingQueue(test.app, clearing.redactor, clearing.id)
    expect(queue).toMatchObject({ value: { openFindings: 1, applications: [{ openFindings: 1 }] } })
    expect(await desk()).toMatchObject({ openFindings: 1 })
    await veilKim()
    expect(await loadClearingQueue(test.app, clearing.redactor, clearing.id)).toMatchObject({ value: { openFindings: 0 } })
    expect(await clear(1)).toMatchObject({ ok: true })
  })
})

describe('undoing', () => {
  const rows = async () => ({
    veils: (await test.app.db.read.select().from(veils)).map(({ key: _, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1)),
    clearances: await test.app.db.read.select().from(clearances),
    findings: (await desk()).answers.map(({ findings }) => findings.map(({ decision }) => decision)),
  })

  it('takes back every kind of step, one after the other, and leaves nothing behind', async () => {
    const [first] = (await desk()).answers
    const questionId = first?.questionId ?? ''
    const steps: (() => Promise<unknown>)[] = [
      () => work({ intent: 'veil-span', questionId, start: 0, end: 3, replacement: 'veiled' }),
      () => work({ intent: 'veil-phrase', questionId: 'all', phrase: 'sagde', replacement: 'place' }),
      async () => work({ intent: 'remove-veil', veilId: (await desk()).answers[0]?.veils[0]?.id ?? '' }),
      () => veilKim({ replacement: 'veiled' }),
      async () => work({ intent: 'decide', findingId: await findingId(2), decision: 'keep' }),
      () => clear(1),
      () => work({ intent: 'withdraw', questionId }),
    ]
    const states = [await rows()]
    for (const step of steps) {
      expect(await step()).toMatchObject({ ok: true })
      states.push(await rows())
    }
    for (const state of states.slice(0, -1).reverse()) {
      expect(await undo()).toMatchObject({ ok: true })
      expect(await rows()).toEqual(state)
    }
    expect((await desk()).lastStep).toBeNull()
    expect(await test.app.db.read.$count(deskSteps)).toBe(0)
  })

  it('twice with one press is once', async () => {
    await veilKim()
    const stepId = (await desk()).lastStep?.id ?? ''
    await work({ intent: 'undo', stepId })
    expect(await work({ intent: 'undo', stepId })).toEqual({ ok: false, refusal: 'stale' })
  })

  it('is refused when somebody else has changed the answer since, and the page says so beforehand', async () => {
    const other = await second()
    await veilKim()
    await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'leder', replacement: 'veiled' }, other)
    const before = await rows()
    expect((await desk()).lastStep).toMatchObject({ isCurrent: false })
    expect(await undo()).toEqual({ ok: false, refusal: 'stale' })
    expect(await rows()).toEqual(before)
  })

  it('is refused when the detector has found something more in the answer', async () => {
    await clear(2)
    await foundAlso(test, applicationId, [{ answer: 2, words: 'afløser', category: 'gender', score: 80, recogniser: 'lexicon' }])
    expect(await undo()).toEqual({ ok: false, refusal: 'stale' })
  })

  it('takes back nothing of anybody else', async () => {
    const other = await second()
    await veilKim()
    const stepId = (await desk()).lastStep?.id ?? ''
    expect(await work({ intent: 'undo', stepId }, other)).toEqual({ ok: false, refusal: 'stale' })
    const theirs = await loadDeskApplication(test.app, other, at())
    expect(theirs).toMatchObject({ value: { lastStep: null } })
    for (const role of ['hr', 'chair', 'reviewer'] as const) expect(await work({ intent: 'undo', stepId }, clearing[role])).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('does nothing and keeps nothing where nothing was done', async () => {
    await work({ intent: 'veil-phrase', questionId: 'all', phrase: 'xyz', replacement: 'veiled' })
    expect((await desk()).lastStep).toBeNull()
    expect(await undo()).toEqual({ ok: false, refusal: 'stale' })
  })

  it('is in the log with who and when, and no words; nor are there words in what is kept', async () => {
    await veilKim()
    const kept = JSON.stringify(await test.app.db.read.select().from(deskSteps))
    await undo()
    const [event] = await test.app.db.read.select().from(auditEvents).where(eq(auditEvents.action, 'step-undone'))
    expect(event).toMatchObject({ actorId: clearing.redactor.id, recruitmentId: clearing.id, details: { application: applicationId, step: 'veil-finding' } })
    expect(`${kept}${JSON.stringify(event)}`).not.toMatch(/kim|lund|ribe/i)
  })

  it('is over when the desk closes, by scoring or by cancelling', async () => {
    await clearEverything(test, clearing)
    expect(await test.app.db.read.$count(deskSteps)).toBeGreaterThan(0)
    expect(await openScoring(test.app, clearing.redactor, clearing.id)).toMatchObject({ ok: true })
    expect(await test.app.db.read.$count(deskSteps)).toBe(0)

    const other = await recruitmentWithOwnFindings(test, [{ texts }])
    await clearEverything(test, other)
    expect(await cancelRecruitment(test.app, other.hr, { recruitmentId: other.id, reason: 'post-withdrawn' })).toMatchObject({ ok: true })
    expect(await test.app.db.read.$count(deskSteps)).toBe(0)
  })
})

/** A second redactor of the same recruitment. */
async function second(): Promise<Actor> {
  const other = await test.person('Rita Redaktør')
  const key = (await findRecruitment(test.app.db.read, clearing.id))?.key ?? -1
  await test.app.db.unitOfWork(async (tx) => {
    const members = (await loadMembers(tx, key)).map(({ key: personKey, role }) => ({ personKey, role }))
    await replaceMembers(tx, key, [...members, { personKey: other.key, role: 'redactor' }])
  })
  return other
}
