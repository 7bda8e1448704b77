import { afterEach, beforeEach, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { correctApplication } from '~/use-cases/correct-application.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { loadDeskApplication } from '~/views/clearing/application.server'
import { loadClearingRecruitments } from '~/views/clearing/recruitments.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadCommitteeRecruitments } from '~/views/committee/recruitments.server'
import { loadMyWork } from '~/views/staff/my-work.server'
import { answerAll, begin, deadline, openPost, send } from '../../support/applying'
import { member } from '../../support/clearing'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let post: Awaited<ReturnType<typeof openPost>>
beforeEach(async () => {
  test = await openTestApp()
  post = await openPost(test)
})
afterEach(() => test.close())

const good = ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes']

async function apply(form: string, first = good[0] ?? '') {
  const applicant = await begin(test, post.id)
  await answerAll(test, applicant, [first, ...good.slice(1)])
  expect(await send(test, applicant, { idempotencyKey: form })).toMatchObject({ ok: true })
  return applicant
}

it('while the post is open the committee and the redactor are shown the same before and after somebody applies', async () => {
  const { app } = test
  const people = { chair: await member(test, post.id, 'chair'), reviewer: await member(test, post.id, 'reviewer'), redactor: await member(test, post.id, 'redactor') }
  const shown = async () => JSON.stringify([
    await loadCommitteeOverview(app, people.chair, post.id), await loadCommitteeOverview(app, people.reviewer, post.id), await loadCommitteeRecruitments(app, people.reviewer),
    await loadClearingRecruitments(app, people.redactor), await loadMyWork(app, people.chair), await loadMyWork(app, people.reviewer), await loadMyWork(app, people.redactor),
  ])
  const before = await shown()
  await apply('form-1')
  await apply('form-2')
  expect(await shown()).toBe(before)
})

it('at the desk an application that was corrected before the deadline looks like one that never was', async () => {
  await apply('form-1')
  const second = await apply('form-2', 'Noget andet.')
  expect(await correctApplication(test.app, second.accessHash)).toMatchObject({ ok: true })
  expect(await saveAnswer(test.app, { accessHash: second.accessHash, position: 1, typed: good[0] ?? '', revision: 1 })).toMatchObject({ ok: true })
  expect(await send(test, second, { idempotencyKey: 'form-3' })).toMatchObject({ ok: true })
  test.clock.set(new Date(deadline.getTime() + 3_600_000))
  await closeDueRecruitments(test.app)
  await examineApplications(test.app)

  const redactor = await member(test, post.id, 'redactor')
  const rows = await test.app.db.read.select({ id: applications.id }).from(applications)
  const desks = await Promise.all(rows.map(({ id }) => loadDeskApplication(test.app, redactor, { recruitmentId: post.id, applicationId: id })))
  const [one, other] = desks.map((desk) => (desk.ok ? desk.value : null))
  if (!one || !other) throw new Error('there is no desk')
  const ofPlace = ['label', 'previousId', 'nextId', 'nextUndoneId'] // the desk's own name of it, made of a random id, and its neighbours
  const differing = Object.keys(one).filter((name) => !ofPlace.includes(name) && JSON.stringify(one[name as keyof typeof one]) !== JSON.stringify(other[name as keyof typeof other])) // its own names
  expect(differing).toEqual([])
  expect(JSON.stringify(other)).toContain(good[0])
})
