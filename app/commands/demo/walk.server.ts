import { answersToClear, findingsOf, submittedApplications, veilState, veilsOf } from '#db/stores/clearing'
import { loadMembers } from '#db/stores/members'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadSamples } from '#db/stores/sample-answers'
import { nextUnscored, ownAssignment } from '#db/stores/review'
import { findRecruitment } from '#db/stores/recruitments'
import { ratingsOf } from '#db/stores/ratings'
import { candidatesOf, loadProposal } from '#db/stores/shortlist'
import { loadStanding } from '#db/stores/standing'
import { makeSplitKey } from '~/custody/recruitment-key'
import type { VeilReplacement } from '~/domain/anonymity/categories'
import type { Result } from '~/domain/result'
import { departures } from '~/domain/scoring/departures'
import { rank } from '~/domain/scoring/ranking'
import type { Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { clearAnswers } from '~/use-cases/clear-answers.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { confirmProtocol } from '~/use-cases/confirm-protocol.server'
import { decideFinding } from '~/use-cases/decide-finding.server'
import { examineApplications } from '~/use-cases/examine-applications.server'
import { acknowledgeIntroduction, scoreSamples } from '~/use-cases/prepare-to-score.server'
import { proposeShortlist } from '~/use-cases/propose-shortlist.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { saveScore } from '~/use-cases/save-score.server'
import { veilPhrase } from '~/use-cases/veil-spans.server'
import { loadCustodyToBe } from '~/views/hr/custody.server'
import { loadLockPage } from '~/views/hr/lock.server'

// The life of a recruitment as people would walk it, through the same use-cases: for the demo's data and for tests.

/** The value, or an error that names the refusal: on these roads nothing may be refused. */
export function mustSucceed<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${result.refusal}`)
}

async function keyOf(app: AppContext, actor: Actor, recruitmentId: string): Promise<number> {
  const standing = await loadStanding(app.db.read, actor, recruitmentId)
  if (!standing) throw new Error(`there is no recruitment ${recruitmentId}`)
  return standing.recruitmentKey
}

/** Publishes as HR's page does: where officers are to hold the key, it is made and split first. */
export async function publishAsItStands(app: AppContext, hr: Actor, recruitmentId: string): Promise<Result<{ freezeHash: string }>> {
  const { custody, holders } = mustSucceed(await loadCustodyToBe(app, hr, recruitmentId))
  const revision = (await findRecruitment(app.db.read, recruitmentId))?.revision ?? -1
  return publishRecruitment(app, hr, { recruitmentId, revision, splitKey: custody === 'officers' ? await makeSplitKey(holders) : undefined })
}

export interface PhraseToVeil {
  readonly phrase: string
  readonly replacement: VeilReplacement
}

export interface Clearing {
  readonly recruitmentId: string
  /** Words to veil wherever they stand. */
  readonly phrases?: readonly PhraseToVeil[]
  /** How many applications to clear, counted from the last; all when left out. */
  readonly atMost?: number
}

/** What is at the clearing desk is looked through; the redactor veils every finding and the phrases named, and clears the answers. */
export async function clearApplications(app: AppContext, redactor: Actor, { recruitmentId, phrases = [], atMost = Infinity }: Clearing): Promise<void> {
  await examineApplications(app)
  const applications = await submittedApplications(app.db.read, await keyOf(app, redactor, recruitmentId))
  for (const application of applications.slice(-atMost)) {
    const at = { recruitmentId, applicationId: application.id }
    for (const { id, decision } of await findingsOf(app.db.read, application.key)) {
      if (decision === 'open') mustSucceed(await decideFinding(app, redactor, { ...at, findingId: id, decision: 'veil' }))
    }
    for (const { phrase, replacement } of phrases) mustSucceed(await veilPhrase(app, redactor, { ...at, questionId: null, phrase, replacement }))
    const veils = await veilsOf(app.db.read, application.key)
    const read = (await answersToClear(app.db.read, application.key)).map((answer) => ({
      questionId: answer.questionId, state: veilState(answer, veils.filter(({ questionKey }) => questionKey === answer.questionKey)),
    }))
    mustSucceed(await clearAnswers(app, redactor, { ...at, read }))
  }
}

export interface Judgement {
  readonly score: Score
  readonly note: string
}

export interface Scoring {
  readonly recruitmentId: string
  judge(candidateNumber: string, questionPosition: number): Judgement
  /** How many answers to score; all when left out. */
  readonly atMost?: number
}

/** A reviewer reads the introduction and scores the sample answers, each as it was meant to be; done already, it changes nothing. */
export async function prepareToScore(app: AppContext, reviewer: Actor, recruitmentId: string): Promise<void> {
  mustSucceed(await acknowledgeIntroduction(app, reviewer, recruitmentId))
  const samples = await loadSamples(app.db.read, await keyOf(app, reviewer, recruitmentId))
  const levels = Object.fromEntries(samples.map(({ id, intendedLevel }) => [id, { kind: 'level', level: intendedLevel } as const]))
  mustSucceed(await scoreSamples(app, reviewer, { recruitmentId, levels }))
}

/** A reviewer scores answers in the order they are handed out, question by question, once prepared. */
export async function scoreAnswers(app: AppContext, reviewer: Actor, { recruitmentId, judge, atMost = Infinity }: Scoring): Promise<void> {
  await prepareToScore(app, reviewer, recruitmentId)
  const recruitmentKey = await keyOf(app, reviewer, recruitmentId)
  let left = atMost
  for (const question of (await loadQuestions(app.db.read, recruitmentKey)).filter(({ isScored }) => isScored)) {
    for (;;) {
      const next = left > 0 ? await nextUnscored(app.db.read, { recruitmentKey, personKey: reviewer.key, questionKey: question.key }) : null
      if (!next) break
      const assignment = await ownAssignment(app.db.read, reviewer.key, next.assignmentId)
      const judgement = judge(assignment?.candidateNumber ?? '', question.position)
      mustSucceed(await saveScore(app, reviewer, { recruitmentId, assignmentId: next.assignmentId, ...judgement, revision: 0 }))
      left -= 1
    }
  }
}

/** The chair proposes the so many best of the ranking; ties beyond the number are passed over with a reason. */
export async function proposeBest(app: AppContext, chair: Actor, { recruitmentId, howMany, reason }: { recruitmentId: string; howMany: number; reason: string }): Promise<void> {
  const recruitmentKey = await keyOf(app, chair, recruitmentId)
  const questions = (await loadQuestions(app.db.read, recruitmentKey)).filter(({ isScored }) => isScored)
  const rows = rank(await ratingsOf(app.db.read, recruitmentKey), questions)
  const chosen = rows.slice(0, howMany).map(({ candidateId }) => candidateId)
  const reasons = new Map(departures(rows, chosen).map(({ candidateId }) => [candidateId, 'Udvalget fandt svarene tættere på postens kerneopgaver.']))
  const proposal = await loadProposal(app.db.read, recruitmentKey)
  mustSucceed(await proposeShortlist(app, chair, { recruitmentId, chosen, reasons, reason, revision: proposal?.revision ?? 0 }))
}

/** The hash of the protocol as HR's page shows it at this moment. */
export async function hashShownTo(app: AppContext, hr: Actor, recruitmentId: string): Promise<string> {
  return mustSucceed(await loadLockPage(app, hr, recruitmentId)).hash ?? ''
}

/** The chair who proposed the list confirms its protocol, and HR the same one. */
export async function lockProposed(app: AppContext, hr: Actor, recruitmentId: string): Promise<void> {
  const hash = await hashShownTo(app, hr, recruitmentId)
  const recruitmentKey = await keyOf(app, hr, recruitmentId)
  const chair = (await loadMembers(app.db.read, recruitmentKey)).find(({ role }) => role === 'chair')
  if (!chair) throw new Error('there is no chair')
  mustSucceed(await confirmProtocol(app, { key: chair.key, id: chair.id, name: chair.name, organisationKey: hr.organisationKey, roles: [], language: 'da' }, { recruitmentId, hash }))
  mustSucceed(await confirmLock(app, hr, { recruitmentId, hash }))
}

/** The candidates' numbers by public id, for whoever sets up a demo or a test. */
export async function candidateNumbersOf(app: AppContext, actor: Actor, recruitmentId: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await candidatesOf(app.db.read, await keyOf(app, actor, recruitmentId))).map(({ id, number }) => [id, number]))
}
