import { loadMembers, replaceMembers } from '#db/stores/members'
import { findRecruitment } from '#db/stores/recruitments'
import type { Actor } from '~/platform/actor.server'
import { changeClearingSettings } from '~/use-cases/change-settings.server'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { answerAll, begin, deadline, draftPost, send } from './applying'
import { plainTexts, type Clearing } from './clearing'
import { testStart, type TestApp } from './test-app'

async function recruitmentOf({ app }: TestApp, id: string) {
  const recruitment = await findRecruitment(app.db.read, id)
  if (!recruitment) throw new Error('no recruitment')
  return recruitment
}

/** A draft in an organisation that has so many per cent of the answers read by two. */
export async function draftReadTwice(test: TestApp, percent: number): Promise<{ id: string; hr: Actor }> {
  const administrator = await test.person(`Anker ${percent}`, ['administrator'])
  await changeClearingSettings(test.app, administrator, { hiddenCategories: [], secondReadingPercent: percent })
  return draftPost(test)
}

export async function publish(test: TestApp, { id, hr }: { id: string; hr: Actor }) {
  return publishRecruitment(test.app, hr, { recruitmentId: id, revision: (await recruitmentOf(test, id)).revision })
}

export interface ReadTwice {
  readonly second: Actor
  readonly percent: number
  readonly applications: number
}

/** A recruitment with two redactors at the desk, so many per cent of its answers to be read by both. */
export async function deskOfTwo(test: TestApp, { second, percent, applications }: ReadTwice): Promise<Clearing> {
  test.clock.set(testStart)
  const draft = await draftReadTwice(test, percent)
  const { key } = await recruitmentOf(test, draft.id)
  const members = await loadMembers(test.app.db.read, key)
  const named = [...members.map((member) => ({ personKey: member.key, role: member.role })), { personKey: second.key, role: 'redactor' as const }]
  await test.app.db.unitOfWork((tx) => replaceMembers(tx, key, named))
  const published = await publish(test, draft)
  if (!published.ok) throw new Error(published.refusal)
  for (let index = 0; index < applications; index += 1) {
    const applicant = await begin(test, draft.id)
    await answerAll(test, applicant, plainTexts)
    await send(test, applicant, { idempotencyKey: `${draft.id}-${index}` })
  }
  test.clock.set(new Date(deadline.getTime() + 3_600_000))
  await closeDueRecruitments(test.app)
  await examineApplications(test.app)
  const actorOf = (role: string): Actor => {
    const found = members.find((member) => member.role === role)
    if (!found) throw new Error(`nobody is ${role}`)
    return { key: found.key, id: found.id, name: found.name, organisationKey: test.organisationKey, roles: [], language: 'da' }
  }
  return { ...draft, redactor: actorOf('redactor'), reviewer: actorOf('reviewer'), chair: actorOf('chair'), applicants: [] }
}
