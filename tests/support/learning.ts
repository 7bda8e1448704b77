import { findRecruitment } from '#db/stores/recruitments'
import { draftFromBank } from '~/commands/demo/draft-from-bank.server'
import { clearApplications, mustSucceed, scoreAnswers } from '~/commands/demo/walk.server'
import { noNeeds } from '~/domain/identity'
import type { Bank } from '~/domain/questionnaire/bank'
import type { Level } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { answerAll, begin, send, type Applicant } from './applying'
import { people, smallBank, type Committee } from './drafting'
import { testStart, type TestApp } from './test-app'

export type Staff = Committee & { readonly hr: Actor }

export interface Asking {
  readonly bank?: Bank
  readonly staff?: Staff
}

export interface Asked {
  readonly id: string
  readonly key: number
  readonly staff: Staff
}

/** A recruitment that asks the two scored questions of the small bank, open for applications. */
export async function askTheBank(test: TestApp, { bank = smallBank, staff }: Asking = {}): Promise<Asked> {
  const { app } = test
  test.clock.set(testStart)
  const everybody = staff ?? await people(test)
  const id = await draftFromBank(app, everybody.hr, {
    bank, questionIds: ['decision', 'letter'], requiredQualifications: ['law', 'writing'], desiredQualifications: [], title: { da: 'Post', en: 'Post' }, summary: { da: 'Kort.', en: 'Short.' }, duties: { da: 'Sager.', en: 'Cases.' },
    department: 0, deadline: new Date(testStart.getTime() + 14 * 86_400_000),
    members: [{ personKey: everybody.chair.key, role: 'chair' }, { personKey: everybody.reviewer.key, role: 'reviewer' }, { personKey: everybody.redactor.key, role: 'redactor' }],
  })
  return { id, key: (await findRecruitment(app.db.read, id))?.key ?? -1, staff: everybody }
}

export async function publish({ app }: TestApp, { id, staff }: Asked): Promise<void> {
  mustSucceed(await publishRecruitment(app, staff.hr, { recruitmentId: id, revision: (await findRecruitment(app.db.read, id))?.revision ?? -1 }))
}

/** So many apply, each with answers of their own. */
export async function applyToIt(test: TestApp, { id }: Asked, count: number): Promise<Applicant[]> {
  const applicants: Applicant[] = []
  for (let index = 0; index < count; index += 1) {
    const applicant = await begin(test, id)
    await answerAll(test, applicant, [`Svar et af ansøger ${index}.`, `Svar to af ansøger ${index}.`])
    mustSucceed(await send(test, applicant, { identity: { name: `Navn ${index}`, email: `n${index}@x.dk`, phone: '', ...noNeeds }, idempotencyKey: test.app.random.id() }))
    applicants.push(applicant)
  }
  return applicants
}

export async function toScoring({ app }: TestApp, { id, staff }: Asked): Promise<void> {
  mustSucceed(await closeRecruitment(app, staff.hr, id))
  await clearApplications(app, staff.redactor, { recruitmentId: id, phrases: [] })
  mustSucceed(await openScoring(app, staff.redactor, id))
}

/** Both reviewers score everything; the rows of levels follow the candidates' numbers, a column for each question. */
export async function scoreAs({ app }: TestApp, { id, staff }: Asked, levels: readonly (readonly Level[])[]): Promise<void> {
  const numbers: string[] = []
  for (const reviewer of [staff.chair, staff.reviewer]) {
    await scoreAnswers(app, reviewer, {
      recruitmentId: id,
      judge(number, question) {
        if (!numbers.includes(number)) numbers.push(number)
        return { score: { kind: 'level', level: levels[numbers.indexOf(number) % levels.length]?.[question - 1] ?? 3 }, note: '' }
      },
    })
  }
}

export async function openIts({ app }: TestApp, { id, staff }: Asked): Promise<void> {
  mustSucceed(await openShortlisting(app, staff.chair, { recruitmentId: id }))
}

/** The whole way: so many apply, all are scored as said, and scoring is over. */
export async function askedAndScored(test: TestApp, { applicants, levels, ...asking }: Asking & { applicants: number; levels: readonly (readonly Level[])[] }): Promise<Asked> {
  const asked = await askTheBank(test, asking)
  await publish(test, asked)
  await applyToIt(test, asked, applicants)
  await toScoring(test, asked)
  await scoreAs(test, asked, levels)
  await openIts(test, asked)
  return asked
}
