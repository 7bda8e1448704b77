import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { blindnessCounts, blindnessMarks } from '#db/schema/blindness'
import { recruitments } from '#db/schema/recruitment'
import { assignments, candidates } from '#db/schema/review'
import { addBlindnessCounts } from '#db/stores/blindness-checks'
import type { BlindnessCount } from '~/domain/scoring/blindness-check'
import type { Actor } from '~/platform/actor.server'
import { scoreAnswers } from '~/commands/demo/walk.server'
import { answerBlindnessCheck } from '~/use-cases/answer-blindness-check.server'
import { changeBlindnessCheck } from '~/use-cases/change-settings.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { stepBack } from '~/use-cases/step-back.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadBlindnessSettings } from '~/views/admin/blindness.server'
import { loadBlindnessCheck } from '~/views/committee/blindness-check.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadBlindnessFigures } from '~/views/staff/blindness-figures.server'
import type { Clearing } from '../../support/clearing'
import { draftPost } from '../../support/applying'
import { lockedOfThree, recruitmentKeyOf, scoringOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let administrator: Actor
beforeEach(async () => {
  test = await openTestApp()
  administrator = await test.person('Admin', ['administrator'])
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
const turnOn = (asksBackground = false) => changeBlindnessCheck(test.app, administrator, { asksBlindness: true, asksBackground })
const counts = async () => (await test.app.db.read.select().from(blindnessCounts)).map(({ topic, outcome, pending, told }) => `${topic} ${outcome} ${pending} ${told}`).sort()
const answer = (actor: Actor, { id }: Clearing, answers: Parameters<typeof answerBlindnessCheck>[2]['answers']) => answerBlindnessCheck(test.app, actor, { recruitmentId: id, answers })

async function checkOf(actor: Actor, { id }: Clearing) {
  const check = await loadBlindnessCheck(test.app, actor, id)
  if (!check.ok) throw new Error(check.refusal)
  return check.value
}

describe('the setting', () => {
  it('is off until an administrator turns it on, is in the log, and background counts only with the other', async () => {
    expect(await loadBlindnessSettings(test.app, administrator)).toEqual({ ok: true, value: { asksBlindness: false, asksBackground: false } })
    await changeBlindnessCheck(test.app, administrator, { asksBlindness: false, asksBackground: true })
    expect(await loadBlindnessSettings(test.app, administrator)).toEqual({ ok: true, value: { asksBlindness: false, asksBackground: false } })
    await turnOn(true)
    expect(await loadBlindnessSettings(test.app, administrator)).toEqual({ ok: true, value: { asksBlindness: true, asksBackground: true } })
    const events = await test.app.db.read.select({ details: auditEvents.details, actorId: auditEvents.actorId }).from(auditEvents).where(eq(auditEvents.action, 'settings-changed'))
    expect(events.at(-1)).toEqual({ details: { asksBlindness: true, asksBackground: true }, actorId: administrator.id })
    for (const actor of [await test.person('Hr', ['hr']), await test.person('Auditor', ['auditor'])]) {
      expect(await changeBlindnessCheck(test.app, actor, { asksBlindness: false, asksBackground: false })).toEqual(refusal('not-found'))
      expect(await loadBlindnessSettings(test.app, actor)).toEqual(refusal('not-found'))
    }
  })

  it('off: there is no such page, and nothing is counted', async () => {
    const clearing = await shortlistingOfThree(test)
    expect(await loadBlindnessCheck(test.app, clearing.reviewer, clearing.id)).toEqual(refusal('not-found'))
    expect(await answer(clearing.reviewer, clearing, { 1: { knew: 'guess' } })).toEqual(refusal('not-found'))
    const overview = await loadCommitteeOverview(test.app, clearing.reviewer, clearing.id)
    expect(overview.ok && overview.value.blindnessCheck).toBeNull()
    expect(await counts()).toEqual([])
  })
})

describe('before the names are open', () => {
  it('asks the committee alone, after scoring, and about background where that is wanted', async () => {
    await turnOn()
    const scoring = await scoringOfThree(test)
    expect(await loadBlindnessCheck(test.app, scoring.reviewer, scoring.id)).toEqual(refusal('not-now'))
    const clearing = await shortlistingOfThree(test)
    for (const actor of [clearing.hr, clearing.redactor, administrator]) expect(await loadBlindnessCheck(test.app, actor, clearing.id)).toEqual(refusal('not-found'))
    expect(await checkOf(clearing.reviewer, clearing)).toMatchObject({ state: 'open', stage: 'sealed', topics: ['knew', 'gender', 'age'] })
    await turnOn(true)
    expect((await checkOf(clearing.reviewer, clearing)).topics).toContain('background')
    expect((await checkOf(clearing.reviewer, clearing)).candidates.map(({ id }) => id).sort()).toEqual([...clearing.ranked].sort())
  })

  it('keeps counters and a mark: no candidate, no recruitment, no word in the log; once for each reviewer', async () => {
    await turnOn()
    const clearing = await shortlistingOfThree(test)
    expect(await answer(clearing.reviewer, clearing, {})).toEqual(refusal('incomplete'))
    expect(await answer(clearing.reviewer, clearing, { 1: { knew: 'guess', gender: 'no-idea' }, 2: { knew: 'no-idea' }, 9: { knew: 'guess' } })).toEqual({ ok: true, value: null })
    const kept = ['gender no-idea 1 0', 'knew guess 1 0', 'knew no-idea 1 0']
    expect(await counts()).toEqual(kept)
    expect(await answer(clearing.reviewer, clearing, { 1: { knew: 'guess' } }), 'a second time').toEqual({ ok: true, value: null })
    expect(await counts()).toEqual(kept)
    expect(await checkOf(clearing.reviewer, clearing)).toMatchObject({ state: 'answered', candidates: [] })
    expect((await checkOf(clearing.chair, clearing)).state).toBe('open')
    const events = await test.app.db.read.select({ details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.action, 'blindness-checked'))
    expect(events).toEqual([{ details: { stage: 'sealed' } }])
    expect(Object.keys((await test.app.db.read.select().from(blindnessCounts))[0] ?? {}).sort()).toEqual(['organisationKey', 'outcome', 'pending', 'told', 'topic'])
  })

  it('waits until the reviewer has read again what is to be read again', async () => {
    await turnOn()
    const scoring = await scoringOfThree(test)
    for (const [actor, level] of [[scoring.chair, 5], [scoring.reviewer, 2]] as const) await scoreAnswers(test.app, actor, { recruitmentId: scoring.id, judge: () => ({ score: { kind: 'level', level }, note: '' }) })
    await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })
    expect((await checkOf(scoring.reviewer, scoring)).state).toBe('too-early')
    expect(await answer(scoring.reviewer, scoring, { 1: { knew: 'guess' } })).toEqual(refusal('not-now'))
  })

  it('asks nobody about a candidate whom they are off', async () => {
    await turnOn()
    const scoring = await scoringOfThree(test)
    const [first] = await test.app.db.read.select({ id: assignments.id, number: candidates.number }).from(assignments)
      .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, scoring.reviewer.key)).limit(1)
    await stepBack(test.app, scoring.reviewer, { recruitmentId: scoring.id, assignmentId: first?.id ?? '' })
    for (const actor of [scoring.chair, scoring.reviewer]) await scoreAnswers(test.app, actor, { recruitmentId: scoring.id, judge: () => ({ score: { kind: 'level', level: 3 }, note: '' }) })
    await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })
    expect((await checkOf(scoring.chair, scoring)).candidates).toHaveLength(3)
    const asked = (await checkOf(scoring.reviewer, scoring)).candidates.map(({ number }) => number)
    expect(asked).toHaveLength(2)
    expect(asked).not.toContain(first?.number)
  })
})

describe('when the names are open', () => {
  it('asks whether one had believed to know, once HR has released the names, and of the shortlisted alone', async () => {
    await turnOn()
    const clearing = await lockedOfThree(test)
    expect(await loadBlindnessCheck(test.app, clearing.reviewer, clearing.id)).toEqual(refusal('not-now'))
    await unsealShortlist(test.app, clearing.hr, clearing.id)
    expect((await checkOf(clearing.reviewer, clearing)).state).toBe('too-early')
    await releaseIdentities(test.app, clearing.hr, clearing.id)
    const check = await checkOf(clearing.reviewer, clearing)
    expect(check).toMatchObject({ state: 'open', stage: 'opened', topics: ['recognised'] })
    expect(check.candidates.map(({ id }) => id).sort()).toEqual([...clearing.ranked.slice(0, 2)].sort())
    expect(JSON.stringify(check)).not.toContain('Krarup')
    expect(await answer(clearing.reviewer, clearing, { 1: { recognised: 'right' }, 2: { recognised: 'guess', knew: 'guess' } })).toEqual({ ok: true, value: null })
    expect(await counts()).toEqual(['recognised right 1 0'])
  })
})

describe('the figures', () => {
  /** So many reviewers answer in one recruitment; what they say of each topic. */
  async function answersOf(recruitmentKey: number, people: readonly Actor[], given: readonly BlindnessCount[]): Promise<void> {
    for (const { key } of people) await test.app.db.unitOfWork((tx) => addBlindnessCounts(tx, { recruitmentKey, personKey: key, organisationKey: test.organisationKey }, given))
  }

  /** Recruitments in which reviewers may be asked. */
  async function threeRecruitments(): Promise<readonly number[]> {
    const first = await shortlistingOfThree(test)
    const others = [await draftPost(test), await draftPost(test)]
    const keys = [first.id, ...others.map(({ id }) => id)]
    for (const { id } of others) for (const phase of ['open', 'clearing', 'scoring', 'shortlisting'] as const) {
      await test.app.db.unitOfWork((tx) => tx.update(recruitments).set({ phase, freezeHash: 'f', deadline: new Date(1) }).where(eq(recruitments.id, id)))
    }
    return Promise.all(keys.map((id) => recruitmentKeyOf(test, id)))
  }

  const figuresFor = async (role: 'hr' | 'auditor') => {
    const loaded = await loadBlindnessFigures(test.app, await test.person(`A ${role} ${test.app.random.id()}`, [role]), role)
    if (!loaded.ok) throw new Error(loaded.refusal)
    return loaded.value
  }

  const given: readonly BlindnessCount[] = [{ topic: 'knew', outcome: 'guess', count: 1 }, { topic: 'knew', outcome: 'no-idea', count: 5 }, { topic: 'recognised', outcome: 'right', count: 2 }, { topic: 'recognised', outcome: 'wrong', count: 1 }, { topic: 'recognised', outcome: 'no-idea', count: 1 }]

  it('are told of five reviewers and three recruitments together, and not changed by the next who answers alone', async () => {
    await turnOn()
    const keys = await threeRecruitments()
    const people = await Promise.all(['Ea', 'Bo', 'Ib', 'Pi', 'Oda', 'Uma'].map((name) => test.person(name)))
    const [first = 0, second = 0, third = 0] = keys
    await answersOf(first, people.slice(0, 5), given)
    await answersOf(second, people.slice(0, 1), given)
    expect(await figuresFor('hr'), 'of two recruitments').toMatchObject({ recognised: null, topics: [{ topic: 'knew', asked: null, guessed: null }, { topic: 'gender' }, { topic: 'age' }] })
    await answersOf(third, people.slice(0, 1), given)
    const told = await figuresFor('hr')
    expect(told.topics[0]).toMatchObject({ topic: 'knew', asked: 42, guessed: { value: 7 / 42 } })
    expect(told.topics[1]).toEqual({ topic: 'gender', asked: null, guessed: null })
    expect(told.recognised).toMatchObject({ right: 14, wrong: 7, noIdea: 7, index: { value: 0.25 } })
    expect(await figuresFor('auditor')).toEqual(told)

    await answersOf(second, people.slice(5), [{ topic: 'knew', outcome: 'guess', count: 6 }])
    expect(await figuresFor('hr'), 'one who answers alone shows nowhere').toEqual(told)
    expect(await counts()).toContain('knew guess 6 7')
  })

  it('are HR’s and the auditor’s', async () => {
    for (const roles of [['administrator'], ['clerk'], []] as const) for (const as of ['hr', 'auditor'] as const) {
      expect(await loadBlindnessFigures(test.app, await test.person(`${roles.join()} ${as}`, roles), as)).toEqual(refusal('not-found'))
    }
    expect(await loadBlindnessFigures(test.app, await test.person('H', ['hr']), 'auditor')).toEqual(refusal('not-found'))
  })

  it('are guarded: what was counted is not counted down, and nobody is marked while scoring', async () => {
    await turnOn()
    const clearing = await shortlistingOfThree(test)
    await answer(clearing.reviewer, clearing, { 1: { knew: 'guess' } })
    const scoring = await scoringOfThree(test)
    for (const refused of [
      () => test.app.db.unitOfWork((tx) => tx.update(blindnessCounts).set({ pending: 0 })), () => test.app.db.unitOfWork((tx) => tx.delete(blindnessCounts)), () => test.app.db.unitOfWork((tx) => tx.delete(blindnessMarks)),
      async () => { const recruitmentKey = await recruitmentKeyOf(test, scoring.id); return test.app.db.unitOfWork((tx) => tx.insert(blindnessMarks).values({ recruitmentKey, personKey: scoring.reviewer.key, topic: 'knew' })) },
    ]) await expect(refused()).rejects.toThrow()
  })
})
