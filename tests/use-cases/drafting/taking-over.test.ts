import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test as it } from 'vitest'
import { recruitments } from '#db/schema/recruitment'
import { refused } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { createRecruitment } from '~/use-cases/create-recruitment.server'
import { saveQualification } from '~/use-cases/edit-qualifications.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { takeOverQuestions } from '~/use-cases/take-over-questions.server'
import { loadEarlierPage } from '~/views/hr/earlier.server'
import { beginDraft, people, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Actor }
let earlier: Drafted
let draft: Drafted
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
  earlier = await readyDraft(test, named.hr, named)
  draft = await beginDraft(test, named.hr)
})
afterEach(() => test.close())

const take = async (questionIds: readonly string[], from = earlier.recruitmentId, actor = named.hr) => takeOverQuestions(test.app, actor, { ...(await draft.now()), from, questionIds })
const look = async (from: string | null, actor = named.hr) => loadEarlierPage(test.app, actor, { recruitmentId: draft.recruitmentId, from })
const idsOf = async (of: Drafted) => (await of.questions()).map(({ id }) => id)

it('questions come to the end, rubric and source with them, and cover what the post has by the same name', async () => {
  await saveQualification(test.app, named.hr, { ...(await draft.now()), qualificationId: null, name: { da: ' kvalifikation  LAW' }, description: {}, required: true })
  await publishRecruitment(test.app, named.hr, await earlier.now())
  const before = await earlier.questions()
  expect(await take(before.map(({ id }) => id))).toEqual({ ok: true, value: { added: 3 } })

  const [law] = await draft.qualifications()
  const questions = await draft.questions()
  expect(questions.map(({ source, position, qualificationIds }) => [source?.questionId, position, qualificationIds])).toEqual([['decision', 1, [law?.id]], ['letter', 2, [law?.id]], ['licence', 3, []]])
  expect(questions.map(({ anchors }) => anchors)).toEqual(before.map(({ anchors }) => anchors))
  expect(questions.some(({ id }) => before.some((one) => one.id === id))).toBe(false)
  expect(await idsOf(earlier)).toEqual(before.map(({ id }) => id))
})

it('what is in the draft already is marked and left out', async () => {
  const [decision] = await idsOf(earlier)
  await take([decision ?? ''])
  const page = await look(earlier.recruitmentId)
  expect(page.ok && page.value.chosen?.questions.map(({ isThere }) => isThere)).toEqual([true, false, false])
  expect(await take(await idsOf(earlier))).toEqual({ ok: true, value: { added: 2 } })
  expect(await take(await idsOf(earlier))).toEqual({ ok: true, value: { added: 0 } })
})

it('those of the same family come first, then the newest', async () => {
  const elsewhere = await beginDraft(test, named.hr)
  const { key } = await stored(test, elsewhere.recruitmentId)
  await test.app.db.unitOfWork((tx) => tx.update(recruitments).set({ jobFamily: 'nurse' }).where(eq(recruitments.key, key)))
  const other = await createRecruitment(test.app, named.hr, { title: { da: 'Andet' }, departmentId: test.departmentId, family: 'clerical', positionKind: 'permanent', blindness: 'blind', ordinaryReason: '' })
  const page = await look(null)
  expect(page.ok && page.value.recruitments.map(({ recruitmentId }) => recruitmentId)).toEqual([other.ok && other.value.recruitmentId, earlier.recruitmentId, elsewhere.recruitmentId])
})

it('only what the person reads as HR is there to take from: not itself, not one in which they sit', async () => {
  const seated = await test.person('Hanne HR', ['hr'])
  const theirs = await readyDraft(test, named.hr, { ...named, chair: seated })
  const page = await look(null, seated)
  expect(page.ok && page.value.recruitments.map(({ recruitmentId }) => recruitmentId)).toEqual([earlier.recruitmentId])
  for (const from of [theirs.recruitmentId, draft.recruitmentId, 'unheard-of']) {
    expect(await look(from, seated)).toEqual(refused('not-found'))
    expect(await take(await idsOf(theirs), from, seated)).toEqual(refused('not-found'))
  }
  expect(await look(null, named.chair)).toEqual(refused('not-found'))
})
