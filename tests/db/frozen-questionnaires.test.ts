import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertQualification, loadQuestions } from '#db/stores/questionnaires'
import { frozenQuestionnaire } from '#db/stores/frozen-questionnaires'
import { findRecruitment } from '#db/stores/recruitments'
import { draftPost, openPost } from '../support/applying'
import { openTestApp, type TestApp } from '../support/test-app'

let site: TestApp
beforeEach(async () => { site = await openTestApp() })
afterEach(() => site.close())

async function asked(id: string) {
  const recruitment = await findRecruitment(site.app.db.read, id)
  if (!recruitment) throw new Error('there is no such post')
  return { recruitmentKey: recruitment.key, freezeHash: recruitment.freezeHash }
}

test('a published questionnaire is read once, and is what stands in the database', async () => {
  const { read } = site.app.db
  const post = await asked((await openPost(site)).id)
  const first = await frozenQuestionnaire(read, post)
  expect(first.questions).toEqual(await loadQuestions(read, post.recruitmentKey))
  expect((await frozenQuestionnaire(read, post)).questions).toBe(first.questions)
})

test('a draft is never kept, since it still changes', async () => {
  const { read, unitOfWork } = site.app.db
  const post = await asked((await draftPost(site)).id)
  expect((await frozenQuestionnaire(read, post)).qualifications).toHaveLength(1)
  await unitOfWork((tx) => insertQualification(tx, { id: 'q2', recruitmentKey: post.recruitmentKey, bankId: null, position: 2, name: { da: 'Dansk' }, description: {}, isRequired: false }))
  expect((await frozenQuestionnaire(read, post)).qualifications).toHaveLength(2)
})

test('two posts are never mistaken for each other', async () => {
  const { read } = site.app.db
  const [one, other] = [await asked((await openPost(site)).id), await asked((await openPost(site)).id)]
  const ids = async (post: typeof one) => (await frozenQuestionnaire(read, post)).questions.map(({ id }) => id)
  expect(await ids(one)).not.toEqual(await ids(other))
  expect(await ids(one)).toEqual((await loadQuestions(read, one.recruitmentKey)).map(({ id }) => id))
})
