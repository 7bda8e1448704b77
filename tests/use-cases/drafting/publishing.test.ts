import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { questions } from '#db/schema/questionnaire'
import { qualifications, recruitments } from '#db/schema/recruitment'
import { setPhase } from '#db/stores/recruitments'
import { ok, refused } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { editPost, editPostTexts } from '~/use-cases/edit-post.server'
import { arrangeQuestion } from '~/use-cases/edit-questions.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { beginDraft, deadline, people, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openTestApp, testStart, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Actor }
let draft: Drafted
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
  draft = await readyDraft(test, named.hr, named)
})
afterEach(() => test.close())

const publish = async (actor = named.hr) => publishRecruitment(test.app, actor, await draft.now())
const minute = 60_000

/** What the database says when it refuses, in the words of its guard. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'was taken'
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return cause instanceof Error ? cause.message : String(cause)
  }
}

describe('publishing', () => {
  it('freezes under a hash, opens the post and writes the time', async () => {
    const published = await publish()
    expect(published).toEqual(ok({ freezeHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }))
    expect(await stored(test, draft.recruitmentId)).toMatchObject({ phase: 'open', publishedAt: testStart, graceMinutes: 10, ...(published.ok && published.value) })
  })

  it('the same set gives the same hash, another order another', async () => {
    const first = await publish()
    const again = await openTestApp()
    const others = await people(again)
    const same = await readyDraft(again, others.hr, others)
    const second = await publishRecruitment(again.app, others.hr, await same.now())
    await again.close()
    expect(second).toEqual(first)

    const third = await openTestApp()
    const more = await people(third)
    const turned = await readyDraft(third, more.hr, more)
    await arrangeQuestion(third.app, more.hr, { ...(await turned.now()), questionId: (await turned.questions())[0]?.id ?? '', to: 'down' })
    const changed = await publishRecruitment(third.app, more.hr, await turned.now())
    await third.close()
    expect(changed.ok && changed.value.freezeHash).not.toBe(first.ok && first.value.freezeHash)
  })

  it('fixes whether applicants read the anchors: another choice is another hash, and nothing changes it afterwards', async () => {
    const hidden = await publish()
    const other = await openTestApp()
    const others = await people(other)
    const shown = await readyDraft(other, others.hr, others)
    const facts = await stored(other, shown.recruitmentId)
    const chosen = await editPost(other.app, others.hr, {
      ...(await shown.now()), ...facts, title: facts.texts.title, departmentId: other.departmentId, ordinaryReason: '', publishesAnchors: true,
    })
    expect(chosen.ok).toBe(true)
    const published = await publishRecruitment(other.app, others.hr, await shown.now())
    const { key, publishesAnchors } = await stored(other, shown.recruitmentId)
    expect(publishesAnchors).toBe(true)
    expect(published.ok && hidden.ok && published.value.freezeHash !== hidden.value.freezeHash).toBe(true)
    expect(await refusalOf(other.app.db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ publishesAnchors: false }).where(eq(recruitments.key, key)) }))).toContain('what was published is frozen')
    await other.close()
  })

  it.each(['chair', 'reviewer', 'redactor'] as const)('is not there for the %s', async (role) => {
    expect(await publish(named[role])).toEqual(refused('not-found'))
  })

  it.each([['stranger', []], ['administrator', ['administrator']], ['auditor', ['auditor']]] as const)('is not there for an %s', async (_, roles) => {
    expect(await publish(await test.person('Frank Fremmed', roles))).toEqual(refused('not-found'))
  })

  it('is refused while something is missing', async () => {
    const bare = await beginDraft(test, named.hr)
    expect(await publishRecruitment(test.app, named.hr, await bare.now())).toEqual(refused('not-ready-to-publish'))
  })

  it('is refused when the deadline has passed meanwhile', async () => {
    test.clock.set(deadline)
    expect(await publish()).toEqual(refused('not-ready-to-publish'))
  })

  it('is refused from a page that is older than the draft', async () => {
    const read = await draft.now()
    await editPostTexts(test.app, named.hr, { ...read, summary: { da: 'Nyt' }, duties: {}, terms: {} })
    expect(await publishRecruitment(test.app, named.hr, read)).toEqual(refused('stale'))
  })

  it('happens once', async () => {
    await publish()
    expect(await publish()).toEqual(refused('not-now'))
  })

  it('two who publish at once publish once', async () => {
    const both = await Promise.all([publish(), publish()])
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1)
  })
})

describe('what was published', () => {
  beforeEach(async () => { await publish() })

  it('is refused by every edit', async () => {
    const [first] = await draft.questions()
    expect(await editPostTexts(test.app, named.hr, { ...(await draft.now()), summary: {}, duties: {}, terms: {} })).toEqual(refused('not-now'))
    expect(await arrangeQuestion(test.app, named.hr, { ...(await draft.now()), questionId: first?.id ?? '', to: 'away' })).toEqual(refused('not-now'))
  })

  it('is refused by the database itself', async () => {
    const { key } = await stored(test, draft.recruitmentId)
    const { db } = test.app
    const mine = eq(questions.recruitmentKey, key)
    expect(await refusalOf(db.unitOfWork(async (tx) => { await tx.update(questions).set({ weight: 9 }).where(mine) }))).toContain('the question set is frozen')
    expect(await refusalOf(db.unitOfWork(async (tx) => { await tx.update(qualifications).set({ isRequired: false }).where(eq(qualifications.recruitmentKey, key)) }))).toContain('the question set is frozen')
    expect(await refusalOf(db.unitOfWork(async (tx) => { await tx.delete(questions).where(mine) }))).toContain('refused')
    expect(await refusalOf(db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ blindness: 'ordinary' }).where(eq(recruitments.key, key)) }))).toContain('what was published is frozen')
    expect(await refusalOf(db.unitOfWork(async (tx) => { await tx.update(recruitments).set({ freezeHash: 'x' }).where(eq(recruitments.key, key)) }))).toContain('what was published is frozen')
    expect(await refusalOf(db.unitOfWork((tx) => setPhase(tx, key, 'open', 'draft')))).toContain('there is no such move')
    expect((await draft.questions()).map(({ weight }) => weight)).toEqual([1, 1, 1])
  })
})

it('the database publishes nothing without a hash', async () => {
  const { key } = await stored(test, draft.recruitmentId)
  expect(await refusalOf(test.app.db.unitOfWork((tx) => setPhase(tx, key, 'draft', 'open')))).toContain('only a frozen, blind recruitment with a deadline')
})

describe('closing', () => {
  beforeEach(async () => { await publish() })

  it('HR may close before the deadline, once', async () => {
    expect(await closeRecruitment(test.app, named.hr, draft.recruitmentId)).toEqual(ok(null))
    expect((await stored(test, draft.recruitmentId)).phase).toBe('clearing')
    expect(await closeRecruitment(test.app, named.hr, draft.recruitmentId)).toEqual(refused('not-now'))
  })

  it.each(['chair', 'reviewer', 'redactor'] as const)('the %s may not', async (role) => {
    expect(await closeRecruitment(test.app, named[role], draft.recruitmentId)).toEqual(refused('not-found'))
  })

  it('the timer closes when deadline and grace have passed, and not before', async () => {
    test.clock.set(new Date(deadline.getTime() + 10 * minute))
    expect(await closeDueRecruitments(test.app)).toBe(0)
    test.clock.set(new Date(deadline.getTime() + 10 * minute + 1))
    expect(await closeDueRecruitments(test.app)).toBe(1)
    expect(await closeDueRecruitments(test.app)).toBe(0)
    expect((await stored(test, draft.recruitmentId)).phase).toBe('clearing')
  })
})

describe('cancelling', () => {
  it.each(['draft', 'open'] as const)('from %s, by HR alone', async (phase) => {
    if (phase === 'open') await publish()
    const wanted = { recruitmentId: draft.recruitmentId, reason: 'post-withdrawn' } as const
    expect(await cancelRecruitment(test.app, named.chair, wanted)).toEqual(refused('not-found'))
    expect(await cancelRecruitment(test.app, named.hr, wanted)).toEqual(ok(null))
    expect(await cancelRecruitment(test.app, named.hr, wanted)).toEqual(refused('not-now'))
    expect((await stored(test, draft.recruitmentId)).phase).toBe('cancelled')
  })
})
