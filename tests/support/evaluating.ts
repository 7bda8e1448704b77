import { and, eq } from 'drizzle-orm'
import { candidateLinks } from '#db/schema/application'
import { candidates } from '#db/schema/review'
import { noNeeds } from '~/domain/identity'
import { readyQuestion, type MonitoringAnswers, type MonitoringThreshold, type ReadyQuestion } from '~/domain/monitoring/questions'
import type { Actor } from '~/platform/actor.server'
import { lockProposed, mustSucceed, scoreAnswers } from '~/commands/demo/walk.server'
import { answerMonitoring } from '~/use-cases/answer-monitoring.server'
import { confirmMonitoringBasis, writeMonitoringBasis } from '~/use-cases/keep-monitoring-basis.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadMonitoringBasis } from '~/views/staff/monitoring-basis.server'
import { plainTexts, recruitmentInScoring, type Clearing } from './clearing'
import { propose, recruitmentKeyOf } from './shortlisting'
import type { TestApp } from './test-app'

export interface Evaluators {
  readonly administrator: Actor
  readonly auditor: Actor
}

export async function evaluators(test: TestApp): Promise<Evaluators> {
  return { administrator: await test.person('Adam Administrator', ['administrator']), auditor: await test.person('Rie Revisor', ['auditor']) }
}

export const ground = 'Forskelsbehandlingsloven § 9, stk. 2, og artikel 9, stk. 2, litra j, i forordningen: forsøg med anonyme ansøgninger.'

export async function currentBasis({ app }: TestApp, { administrator }: Evaluators): Promise<string> {
  const page = mustSucceed(await loadMonitoringBasis(app, administrator, 'administrator'))
  return page.current?.id ?? ''
}

/** Written by one and confirmed by another: what is published from now on asks. */
export async function askOnBasis(test: TestApp, people: Evaluators, { questions = ['gender'], threshold = 5 }: { questions?: readonly ReadyQuestion[]; threshold?: MonitoringThreshold } = {}): Promise<void> {
  mustSucceed(await writeMonitoringBasis(test.app, people.administrator, { ground, questions: questions.map(readyQuestion), threshold }))
  mustSucceed(await confirmMonitoringBasis(test.app, people.auditor, await currentBasis(test, people)))
}

/** A recruitment in scoring; each applicant answers what is given, or nothing where it is null. */
export async function answeredRecruitment(test: TestApp, answers: readonly (MonitoringAnswers | null)[]): Promise<Clearing> {
  const clearing = await recruitmentInScoring(test, answers.map((_, index) => ({ texts: plainTexts, identity: { name: `Person ${index}`, email: `p${index}@ansoeger.example`, phone: '', ...noNeeds } })))
  for (const [index, given] of answers.entries()) {
    if (given) mustSucceed(await answerMonitoring(test.app, clearing.applicants[index]?.accessHash ?? '', given))
  }
  return clearing
}

/** The same locked, with those on the list who sent at these places, from 0. */
export async function lockedWith(test: TestApp, clearing: Clearing, chosen: readonly number[]): Promise<void> {
  for (const actor of [clearing.chair, clearing.reviewer]) await scoreAnswers(test.app, actor, { recruitmentId: clearing.id, judge: () => ({ score: { kind: 'level', level: 3 }, note: '' }) })
  mustSucceed(await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id }))
  const key = await recruitmentKeyOf(test, clearing.id)
  const sent = await test.app.db.read.select({ id: candidates.id, isWithdrawn: candidates.isWithdrawn }).from(candidateLinks).innerJoin(candidates, and(eq(candidates.key, candidateLinks.candidateKey), eq(candidates.recruitmentKey, key))).orderBy(candidateLinks.applicationKey)
  const ids = chosen.flatMap((place) => (sent[place] ? [sent[place].id] : []))
  mustSucceed(await propose(test, clearing, ids, { reasons: new Map(sent.map(({ id }) => [id, 'Bredt felt.'])) }))
  await lockProposed(test.app, clearing.hr, clearing.id)
}

/** The same unsealed: whose answers they were nobody can tell any more. */
export async function unsealedWith(test: TestApp, answers: readonly (MonitoringAnswers | null)[], chosen: readonly number[]): Promise<Clearing> {
  const clearing = await answeredRecruitment(test, answers)
  await lockedWith(test, clearing, chosen)
  mustSucceed(await unsealShortlist(test.app, clearing.hr, clearing.id))
  return clearing
}
